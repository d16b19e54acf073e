import type { Timestamp } from '../../kernel/ids.ts';
import type { HallTestEvent, ReadinessEvent } from './events.ts';
import { type HallTest, hasBeenTested } from './hallTest.ts';
import { READINESS_LIMITS } from './limits.ts';
import type { ReadinessState } from './state.ts';

/** Folds an event into the checks and the test of the halls. */
export function evolveReadiness(readiness: ReadinessState, event: ReadinessEvent): ReadinessState {
  if (event.type === 'DeviceCheckRecorded') {
    const { siteId, check, by, at } = event;
    return { ...readiness, checks: { ...readiness.checks, [siteId]: { ...check, by, at } } };
  }
  const test = evolveHallTest(readiness.test, event);
  return test ? { ...readiness, test } : readiness;
}

/** A running test is over, wherever it was: the conference begins. What was measured stays. */
export function endHallTest(readiness: ReadinessState): ReadinessState {
  return readiness.test?.turnEndsAt === undefined ? readiness : { ...readiness, test: over(readiness.test) };
}

function evolveHallTest(test: HallTest | undefined, event: HallTestEvent): HallTest | undefined {
  const { at } = event;
  if (event.type === 'HallTestStarted') {
    const { order } = event;
    const number = (test?.number ?? 0) + 1;
    return { number, order, turn: 0, turnEndsAt: turnEnd(at), startedAt: at, halls: test?.halls ?? {} };
  }
  if (!test) return undefined;
  switch (event.type) {
    case 'HallTestTurned':
      return { ...awaitAnswer(test, at), turn: test.turn + 1, turnEndsAt: turnEnd(at) };
    case 'HallTestEnded':
      // A hall that was stopped in the middle of its turn was not tested.
      return over(event.reason === 'done' ? awaitAnswer(test, at) : test);
    case 'HallReported':
      return { ...test, halls: { ...test.halls, [event.siteId]: { at, measures: event.measures } } };
  }
}

/** The hall whose turn is over has not answered yet; what it said in an earlier test does not count any more. */
function awaitAnswer(test: HallTest, at: Timestamp): HallTest {
  const siteId = test.order[test.turn];
  if (siteId === undefined || hasBeenTested(test, siteId)) return test;
  return { ...test, halls: { ...test.halls, [siteId]: { at } } };
}

function over({ turnEndsAt: _, ...test }: HallTest): HallTest {
  return test;
}

function turnEnd(at: Timestamp): Timestamp {
  return (at + READINESS_LIMITS.hallTurnMs) as Timestamp;
}
