import type { BudgetClock } from '../../../application/limits/limiter.ts';

/**
 * Makes a value at most once in a period, however often it is asked for: the answers to those who ask meanwhile are the
 * same. A failure is remembered as long as a value.
 */
export function sampled<Value>(make: () => Promise<Value>, periodMs: number, clock: BudgetClock): () => Promise<Value> {
  let last: Promise<Value> | undefined;
  let until = 0;
  return () => {
    const now = clock.monotonic();
    if (last && now < until) return last;
    until = now + periodMs;
    last = make();
    // A caller receives the failure; without a caller it is ignored.
    last.catch(() => {});
    return last;
  };
}
