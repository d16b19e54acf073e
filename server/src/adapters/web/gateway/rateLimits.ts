import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { Clock } from '../../../application/clock.ts';

/** Kinds of message that are counted apart, so that none can use up another's budget. */
export type TrafficKind = 'hello' | 'command' | 'ballot' | 'signal';

interface Budget {
  /** Messages per second over time. */
  readonly perSecond: number;
  /** Messages at once after a pause. */
  readonly burst: number;
}

/** What one peer may send. Far above what a person or a reconnecting page needs, far below what hurts. */
const BUDGETS: Readonly<Record<TrafficKind, Budget>> = {
  hello: { perSecond: 2, burst: 20 },
  command: { perSecond: 10, burst: 60 },
  ballot: { perSecond: 10, burst: 60 },
  signal: { perSecond: 20, burst: 100 },
};

/** The chair and the desk act for a hundred sites, and must never wait for one of them. */
const LEADING_ROLES: readonly Role[] = ['chair', 'moderator'];
const LEADING_FACTOR = 5;

/** Whether somebody acts for the whole conference. */
export function isLeading(role: Role): boolean {
  return LEADING_ROLES.includes(role);
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** The budgets of one peer's connection, each a bucket of tokens that fills with time. */
export class RateLimits {
  readonly #factor: number;
  readonly #clock: Clock;
  readonly #buckets: Partial<Record<TrafficKind, Bucket>> = {};

  constructor(role: Role, clock: Clock) {
    this.#factor = isLeading(role) ? LEADING_FACTOR : 1;
    this.#clock = clock;
  }

  /** Takes one message's token; false where the budget is used up. */
  allow(kind: TrafficKind): boolean {
    const { perSecond, burst } = BUDGETS[kind];
    const most = burst * this.#factor;
    const now = this.#clock.monotonic();
    const bucket = this.#buckets[kind] ?? { tokens: most, filledAt: now };
    const gained = ((now - bucket.filledAt) / 1_000) * perSecond * this.#factor;
    const tokens = Math.min(most, bucket.tokens + gained);
    const allowed = tokens >= 1;
    this.#buckets[kind] = { tokens: allowed ? tokens - 1 : tokens, filledAt: now };
    return allowed;
  }
}
