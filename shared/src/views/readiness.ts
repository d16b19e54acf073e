import { checkFaults } from '../domain/readiness/checkFaults.ts';
import { type HallTest, hallFaults, type TestedHall } from '../domain/readiness/hallTest.ts';
import type { ReadinessState, RecordedCheck } from '../domain/readiness/state.ts';
import { findTestedHall } from '../domain/readiness/testedHall.ts';
import type { RosterState } from '../domain/roster/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { memoise, memoisePair, memoiseWith } from './memoise.ts';
import { placeOf } from './parts.ts';
import type { CheckView, HallResultView, HallTestView, ReadinessView, TestedHallView } from './shapes.ts';

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

/** Whose turn it is in a running test of the halls. */
export function testedHallView(state: ConferenceState): TestedHallView | undefined {
  const { test } = state.readiness;
  const siteId = findTestedHall(state);
  return test && siteId !== undefined ? describeTurn(test, { siteId, places: state.roster.places }) : undefined;
}

/** The last test of the halls with what failed in each; undefined before the first. */
export function hallTestView(state: ConferenceState): HallTestView | undefined {
  const { test } = state.readiness;
  if (!test) return undefined;
  const now = testedHallView(state);
  return { number: test.number, startedAt: test.startedAt, ...(now && { now }), halls: describeHalls(test.halls) };
}

const describeTurn = memoiseWith(
  (test: HallTest, { siteId, places }: { readonly siteId: SiteId; readonly places: RosterState['places'] }) => ({
    ...placeOf({ places }, siteId),
    number: test.number,
    turn: test.turn + 1,
    turns: test.order.length,
    // A test with somebody on the stage runs.
    endsAt: test.turnEndsAt ?? test.startedAt,
  }),
);

const describeHalls = memoise((halls: HallTest['halls']): HallTestView['halls'] =>
  Object.fromEntries(Object.entries(halls).map(([siteId, hall]) => [siteId, hallResult(hall)])),
);

const hallResult = memoise(
  (hall: TestedHall): HallResultView => ({
    ...hall,
    faults: Object.fromEntries(hallFaults(hall).map((fault) => [fault, true as const])),
  }),
);
