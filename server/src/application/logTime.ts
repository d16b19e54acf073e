import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { Clock } from './clock.ts';

/**
 * How fast a steady time follows a wall clock that was set, in milliseconds a millisecond: a speaker's three minutes are
 * never wrong by more than a second.
 */
const MAX_SLEW = 1 / 200;

/**
 * The time of one conference. It starts at the wall clock, advances with the monotonic clock, and follows the wall clock
 * when that is set. It never runs back, nor behind an entry of the log, whichever server wrote that (TIME-1).
 */
export class LogTime {
  readonly #clock: Clock;
  /** What was true at `#readAt`, with fractions of a millisecond. */
  #time: number;
  #readAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#time = clock.wall();
    this.#readAt = clock.monotonic();
  }

  /**
   * The time now, in whole milliseconds. While it is read as `steady` its pace differs from the monotonic clock's by
   * `MAX_SLEW` at most, so that durations hold although somebody sets the clock; otherwise it goes forward at once.
   */
  read(steady: boolean): Timestamp {
    const elapsed = this.#elapse();
    const behind = this.#clock.wall() - this.#time;
    const slew = MAX_SLEW * elapsed;
    const ahead = steady ? Math.min(behind, slew) : behind;
    this.#time += Math.max(ahead, -slew);
    return Math.floor(this.#time);
  }

  /** Notes an entry's time: no later time may be before it. */
  witness(at: Timestamp): void {
    this.#elapse();
    this.#time = Math.max(this.#time, at);
  }

  /** Advances by what the monotonic clock says, and returns that. */
  #elapse(): number {
    const now = this.#clock.monotonic();
    const elapsed = Math.max(0, now - this.#readAt);
    this.#readAt = now;
    this.#time += elapsed;
    return elapsed;
  }
}
