import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { Clock } from '../../server/src/application/clock.ts';

/** Clocks that a test controls. */
export class TestClock implements Clock {
  #wall: Timestamp;
  #monotonic = 0;

  constructor(wall: Timestamp) {
    this.#wall = wall;
  }

  wall(): Timestamp {
    return this.#wall;
  }

  monotonic(): number {
    return this.#monotonic;
  }

  /** Advances the clocks by this many milliseconds. */
  pass(milliseconds: number): void {
    this.#wall += milliseconds;
    this.#monotonic += milliseconds;
  }

  /** Sets the wall clock forward or, with a negative number, back, as an administrator or a time server does. */
  set(milliseconds: number): void {
    this.#wall += milliseconds;
  }
}
