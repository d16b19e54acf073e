/** How far the clock of a sender may fall behind at each packet (s), so that a drifting one is followed: half a millisecond a second. */
const DRIFT_S = 0.000_01;
/** A clock that is off by more (s) was set again. */
const JUMP_S = 1;

/**
 * Relates a sender's timestamps to the time of arrival while they come. The network only ever delays packets, so the least
 * difference is the truest.
 */
export class LiveClock {
  readonly #clockRate: number;
  #offsetS: number | undefined;

  constructor(clockRate: number) {
    this.#clockRate = clockRate;
  }

  /** When something with a continued timestamp was sent, in seconds of the time of arrival. */
  timeOf(timestamp: number, arrivedS: number): number {
    const sentS = timestamp / this.#clockRate;
    const difference = arrivedS - sentS;
    const known = this.#offsetS;
    const isNew = known === undefined || Math.abs(difference - known) > JUMP_S;
    this.#offsetS = isNew ? difference : Math.min(difference, known + DRIFT_S);
    return sentS + this.#offsetS;
  }
}
