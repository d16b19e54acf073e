import { type RtpPacket, Unwrapped } from './rtpPacket.ts';

/** How long a missing packet is waited for (µs): senders repeat lost ones within this time. */
const WAIT_US = 1_000_000;

/** A packet with its counters continued. */
export interface OrderedArrival {
  readonly sequence: number;
  readonly timestamp: number;
  readonly marker: boolean;
  readonly payload: Buffer;
  readonly arrivedUs: number;
}

/** Puts the packets of one stream in order. Repeated ones are left out. */
export class PacketOrder {
  readonly #sequences = new Unwrapped(16);
  readonly #timestamps = new Unwrapped(32);
  readonly #waiting = new Map<number, OrderedArrival>();
  #next: number | undefined;

  /** Takes a packet as it arrived; gives those that are in order now. */
  take({ sequence, timestamp, marker, payload }: RtpPacket, arrivedUs: number): readonly OrderedArrival[] {
    const whole = this.#sequences.take(sequence);
    const time = this.#timestamps.take(timestamp);
    if (this.#next !== undefined && whole < this.#next) return [];
    // Its bytes are a part of a buffer that is read over.
    this.#waiting.set(whole, { sequence: whole, timestamp: time, marker, payload: Buffer.from(payload), arrivedUs });
    return this.#release(arrivedUs);
  }

  /** All that still wait, at the end. */
  flush(): readonly OrderedArrival[] {
    return this.#release(Number.POSITIVE_INFINITY);
  }

  #release(nowUs: number): readonly OrderedArrival[] {
    const released: OrderedArrival[] = [];
    for (;;) {
      const packet = this.#next === undefined ? undefined : this.#waiting.get(this.#next);
      const first = packet ?? this.#longWaiting(nowUs);
      if (!first) return released;
      this.#waiting.delete(first.sequence);
      this.#next = first.sequence + 1;
      released.push(first);
    }
  }

  /** The first of those that wait, where it has waited for what is before it long enough. */
  #longWaiting(nowUs: number): OrderedArrival | undefined {
    if (this.#waiting.size === 0) return undefined;
    const first = this.#waiting.get(Math.min(...this.#waiting.keys()));
    return first && nowUs - first.arrivedUs >= WAIT_US ? first : undefined;
  }
}
