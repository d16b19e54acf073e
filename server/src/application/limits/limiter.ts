import type { Clock } from '../clock.ts';

/** The clock of a budget: corrections of the wall clock change nothing. */
export type BudgetClock = Pick<Clock, 'monotonic'>;

/** How much of something one key may use. */
export interface Budget {
  /** Units per second over time. */
  readonly perSecond: number;
  /** Units at once after a pause. */
  readonly burst: number;
}

/** Buckets that one sweep leaves; until the next one there are at most twice as many. Each takes about 150 bytes. */
const MAX_KEYS = 25_000;
const FIRST_SWEEP = 1_000;
/** Absorbs rounding, in milliseconds: a bucket that is full again must give its whole burst. */
const ROUNDING_MS = 1e-6;

/**
 * Token buckets by key, kept as the generic cell rate algorithm does (ITU-T I.371): one number per key, the time at
 * which its bucket is full again. A key without a number has a full bucket, so idle keys cost nothing. The buckets
 * belong to keys and not to connections: reconnecting does not refill them.
 */
export class Limiter {
  readonly #clock: BudgetClock;
  readonly #maxKeys: number;
  readonly #fullAt = new Map<string, number>();
  #sweepAt = FIRST_SWEEP;

  constructor(clock: BudgetClock, maxKeys = MAX_KEYS) {
    this.#clock = clock;
    this.#maxKeys = maxKeys;
  }

  /** Buckets that are not full. */
  get size(): number {
    return this.#fullAt.size;
  }

  /** Takes units; false where the budget has not as many, which takes nothing. */
  take(key: string, { perSecond, burst }: Budget, units = 1): boolean {
    const now = this.#clock.monotonic();
    const unitMs = 1_000 / perSecond;
    const fullAt = Math.max(this.#fullAt.get(key) ?? now, now) + units * unitMs;
    if (fullAt - now > burst * unitMs + ROUNDING_MS) return false;
    this.#fullAt.set(key, fullAt);
    if (this.#fullAt.size > this.#sweepAt) this.#sweep(now);
    return true;
  }

  /** Returns units that were taken. */
  giveBack(key: string, { perSecond }: Budget, units = 1): void {
    const fullAt = this.#fullAt.get(key);
    if (fullAt !== undefined) this.#fullAt.set(key, fullAt - (units * 1_000) / perSecond);
  }

  /** How long until `take` succeeds, in milliseconds; 0 where it would now. */
  waitMs(key: string, { perSecond, burst }: Budget, units = 1): number {
    const now = this.#clock.monotonic();
    const unitMs = 1_000 / perSecond;
    const fullAt = Math.max(this.#fullAt.get(key) ?? now, now) + units * unitMs;
    return Math.max(0, Math.ceil(fullAt - now - burst * unitMs - ROUNDING_MS));
  }

  /** Drops full buckets, and the oldest where too many are left: memory is bounded whatever the number of keys. */
  #sweep(now: number): void {
    for (const [key, fullAt] of this.#fullAt) if (fullAt <= now) this.#fullAt.delete(key);
    for (const key of this.#fullAt.keys()) {
      if (this.#fullAt.size <= this.#maxKeys) break;
      this.#fullAt.delete(key);
    }
    this.#sweepAt = Math.max(FIRST_SWEEP, 2 * this.#fullAt.size);
  }
}
