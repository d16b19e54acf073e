/** How long a reading of the server's clock is good for, in milliseconds. */
const READING_LIFETIME_MS = 30_000;
/** The device's two clocks drift apart by less than this, in milliseconds, unless one was set or the device has slept. */
const MAX_DRIFT_MS = 1_000;

/** The clocks of this device, in milliseconds. */
export interface DeviceClocks {
  /** Date and time of day, as the device's owner has set it. */
  wall(): number;
  /** Cannot be set; stands still on some devices while they sleep. */
  monotonic(): number;
}

const DEVICE: DeviceClocks = { wall: () => Date.now(), monotonic: () => performance.now() };

/** The best guess before the server has said anything: that the device's clock is right. */
export const DEVICE_OFFSET = DEVICE.wall() - DEVICE.monotonic();

/**
 * Follows the server's clock by the device's monotonic one: whoever sets the clock of the device moves no clock of a
 * conference.
 */
export class ServerTime {
  readonly #clocks: DeviceClocks;
  #offset = DEVICE_OFFSET;
  /** When the last reading was taken; none yet: never. */
  #takenAt = Number.NEGATIVE_INFINITY;
  /** Wall clock minus monotonic clock at that moment. */
  #apart = 0;

  constructor(clocks: DeviceClocks = DEVICE) {
    this.#clocks = clocks;
  }

  /** Server time minus `performance.now()`, in milliseconds. */
  get offset(): number {
    return this.#offset;
  }

  /** The moment now, to be given to `take` when the answer is there. */
  mark(): number {
    return this.#clocks.monotonic();
  }

  /** Whether to ask the server for its time: the last reading is old, the device's clock was set, or the device slept. */
  get isDue(): boolean {
    const isOld = this.#clocks.monotonic() - this.#takenAt >= READING_LIFETIME_MS;
    return isOld || Math.abs(this.#distance() - this.#apart) > MAX_DRIFT_MS;
  }

  /** Takes a reading of the server's clock, asked for at `sentAt` and answered just now. */
  take(serverTime: number, sentAt: number): void {
    const receivedAt = this.#clocks.monotonic();
    const isFirst = this.#takenAt === Number.NEGATIVE_INFINITY;
    this.#takenAt = receivedAt;
    this.#apart = this.#distance();
    // Half the round trip is the best guess of the answer's age, and the most by which that guess can be wrong.
    const uncertainty = (receivedAt - sentAt) / 2;
    const offset = serverTime - (sentAt + receivedAt) / 2;
    if (isFirst || Math.abs(offset - this.#offset) > uncertainty) this.#offset = offset;
  }

  #distance(): number {
    return this.#clocks.wall() - this.#clocks.monotonic();
  }
}
