import type { Device } from './ports.ts';

/** How long a reading of the server's clock is good for, in milliseconds. */
const READING_LIFETIME_MS = 30_000;
/** The device's two clocks drift apart by less than this, in milliseconds, unless one was set or the device has slept. */
const MAX_DRIFT_MS = 1_000;

type Clocks = Pick<Device, 'wall' | 'monotonic'>;

/** Follows the server's clock by the device's monotonic one, so that setting the device's clock moves no conference clock. */
export class ServerTime {
  readonly #clocks: Clocks;
  #offset: number;
  /** When the last reading was taken; minus infinity before the first. */
  #takenAt = Number.NEGATIVE_INFINITY;
  /** Wall clock minus monotonic clock at that moment. */
  #difference = 0;

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
    // The best guess before the first reading: the device's clock is right.
    this.#offset = this.#clockDifference();
  }

  /** Server time minus the device's monotonic clock, in milliseconds. */
  get offset(): number {
    return this.#offset;
  }

  /** The time now, for `take` once the answer has arrived. */
  mark(): number {
    return this.#clocks.monotonic();
  }

  /** Whether to read the server's clock again: the last reading is old, the device's clock was set, or the device slept. */
  get isDue(): boolean {
    const isOld = this.#clocks.monotonic() - this.#takenAt >= READING_LIFETIME_MS;
    return isOld || Math.abs(this.#clockDifference() - this.#difference) > MAX_DRIFT_MS;
  }

  /** Takes a reading of the server's clock: asked for at `sentAt`, answered now. */
  take(serverTime: number, sentAt: number): void {
    const receivedAt = this.#clocks.monotonic();
    const isFirst = this.#takenAt === Number.NEGATIVE_INFINITY;
    this.#takenAt = receivedAt;
    this.#difference = this.#clockDifference();
    // Half the round trip is the best guess of the answer's age, and the most by which that guess can be wrong.
    const uncertainty = (receivedAt - sentAt) / 2;
    const offset = serverTime - (sentAt + receivedAt) / 2;
    if (isFirst || Math.abs(offset - this.#offset) > uncertainty) this.#offset = offset;
  }

  #clockDifference(): number {
    return this.#clocks.wall() - this.#clocks.monotonic();
  }
}
