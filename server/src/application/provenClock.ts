import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { Clock } from './clock.ts';

/** How long the wall clock must have kept pace with the monotonic one (ms): a clock that was set wrong is put right within it. */
const PROBATION_MS = 2 * 60 * 60_000;
/** What is more than this (ms) is no drift: somebody has set the clock. */
const SET_MS = 10 * 60_000;

/**
 * The wall clock, for what cannot be taken back because a period is over. A server has none for its first two hours, nor for
 * two hours after its clock was set: a machine that begins in the wrong year must not delete what it would keep.
 */
export class ProvenClock {
  readonly #clock: Clock;
  /** How far the wall clock was ahead of the monotonic one when it was last found to be set, and when that was. */
  #ahead: number;
  #since: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#since = clock.monotonic();
    this.#ahead = clock.wall() - this.#since;
  }

  /** The wall clock; undefined while it is not proven. */
  read(): Timestamp | undefined {
    const now = this.#clock.monotonic();
    const wall = this.#clock.wall();
    if (Math.abs(wall - now - this.#ahead) > SET_MS) {
      this.#since = now;
      this.#ahead = wall - now;
    }
    return now - this.#since >= PROBATION_MS ? wall : undefined;
  }
}
