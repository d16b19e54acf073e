import { Unwrapped } from './rtpPacket.ts';

/** Over so long a time (µs) the packet that was delayed least says what the sender's clock shows. */
const WINDOW_US = 10_000_000;
/** A clock that is off by more (µs) was set again; a smaller difference is drift. */
const JUMP_US = 300_000;
/** How fast a drifting clock is followed (µs per window): 200 parts in a million. */
const DRIFT_US = 2_000;

/**
 * Relates a sender's timestamps to the time of arrival. The network only ever delays packets, so the least difference in a
 * window is the truest; the clocks of two machines drift apart, so each window has its own.
 */
export class StreamClock {
  readonly #clockRate: number;
  readonly #timestamps = new Unwrapped(32);
  readonly #least: number[] = [];
  #offsets: readonly number[] | undefined;

  constructor(clockRate: number) {
    this.#clockRate = clockRate;
  }

  /** Learns from one packet, in the order of arrival. */
  learn(arrivedUs: number, timestamp: number): void {
    const window = Math.floor(arrivedUs / WINDOW_US);
    const difference = arrivedUs - this.#toUs(this.#timestamps.take(timestamp));
    this.#least[window] = Math.min(this.#least[window] ?? Number.POSITIVE_INFINITY, difference);
  }

  /** When something with a continued timestamp, which arrived about then, was sent: µs since the capture began. */
  timeOf(timestamp: number, arrivedUs: number): number {
    this.#offsets ??= followClock(this.#least);
    const window = Math.min(Math.floor(arrivedUs / WINDOW_US), this.#offsets.length - 1);
    return this.#toUs(timestamp) + (this.#offsets[window] ?? 0);
  }

  #toUs(timestamp: number): number {
    return (timestamp / this.#clockRate) * 1_000_000;
  }
}

/** The difference that holds in each window; one without packets keeps the one before. */
function followClock(least: readonly (number | undefined)[]): readonly number[] {
  const offsets: number[] = [];
  let current: number | undefined;
  for (const difference of Array.from(least)) {
    if (difference !== undefined) current = follow(current, difference);
    offsets.push(current ?? 0);
  }
  return offsets;
}

function follow(current: number | undefined, next: number): number {
  if (current === undefined || Math.abs(next - current) > JUMP_US) return next;
  return current + Math.max(-DRIFT_US, Math.min(DRIFT_US, next - current));
}
