import { checkFaults } from '../domain/readiness/checkFaults.ts';
import type { ReadinessState, RecordedCheck } from '../domain/readiness/state.ts';
import type { RosterState } from '../domain/roster/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { memoise, memoisePair } from './memoise.ts';
import type { CheckView, ReadinessView } from './shapes.ts';

/** A room's last check as the desk sees it. */
export const checkView = memoise(({ by: _, ...check }: RecordedCheck): CheckView => {
  const faults = Object.fromEntries(checkFaults(check).map((fault) => [fault, true as const]));
  return { ...check, faults };
});

/** Counts the rooms by how their last check went. */
export const readinessView = memoisePair(
  (checks: ReadinessState['checks'], places: RosterState['places']): ReadinessView => {
    let passed = 0;
    let failed = 0;
    const siteIds = Object.keys(places) as SiteId[];
    for (const siteId of siteIds) {
      const check = checks[siteId];
      if (!check) continue;
      if (checkFaults(check).length === 0) passed++;
      else failed++;
    }
    return { passed, failed, unchecked: siteIds.length - passed - failed };
  },
);
