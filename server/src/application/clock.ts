import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';

/** The two clocks of this machine. */
export interface Clock {
  /**
   * Date and time of day, in milliseconds since 1970. It can be set forward and back at any moment, so it is only for what
   * is shown or checked elsewhere, never for durations. The times of a conference come from its `LogTime`.
   */
  wall(): Timestamp;
  /** Milliseconds since some moment in the past. It never runs back and cannot be set: for everything that lasts. */
  monotonic(): number;
}

/** The clock of the machine. */
export const systemClock: Clock = { wall: () => Date.now(), monotonic: () => performance.now() };
