import type { ReadinessEvent } from './events.ts';
import type { ReadinessState } from './state.ts';

/** Folds an event into the checks. */
export function evolveReadiness(readiness: ReadinessState, event: ReadinessEvent): ReadinessState {
  const { siteId, check, by, at } = event;
  return { checks: { ...readiness.checks, [siteId]: { ...check, by, at } } };
}
