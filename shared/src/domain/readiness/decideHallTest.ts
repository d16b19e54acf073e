import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import { isChairsHall } from '../roster/state.ts';
import type { ConferenceState } from '../state.ts';
import type { HallTestCommand } from './commands.ts';
import { type HallTest, hasBeenTested } from './hallTest.ts';

/** Decides the test of the halls. Rules READY-7 to READY-10 in SPEC.md. */
export function decideHallTest(command: HallTestCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { actor, at } = context;
  const { test } = state.readiness;
  // A press or a timer that comes late is about another test, or another turn of it.
  const running = test?.turnEndsAt !== undefined && 'number' in command && test.number === command.number;
  switch (command.type) {
    case 'StartHallTest': {
      if (test?.turnEndsAt !== undefined) return reject('HALL_TEST_RUNNING');
      const wanted = command.halls === 'all' ? undefined : new Set(command.halls);
      const order = Object.values(state.roster.sites)
        .map(({ id }) => id)
        .filter((id) => (wanted?.has(id) ?? true) && !isChairsHall(state, id) && !state.stage.removed[id]);
      if (order.length === 0) return reject('NO_HALL_OPEN');
      return ok([{ type: 'HallTestStarted', order, by: actor.id, at }]);
    }
    case 'StopHallTest':
      return ok(running ? [{ type: 'HallTestEnded', reason: 'stopped', by: actor.id, at }] : []);
    case 'TurnHallTest':
      return running && test.turn === command.turn ? decideTurn(test, context) : ok([]);
    case 'ReportHallTest': {
      if (!test || test.number !== command.number) return ok([]);
      const { siteId } = actor;
      const place = siteId === undefined ? -1 : test.order.indexOf(siteId);
      if (siteId === undefined || place === -1 || place > test.turn) return reject('HALL_NOT_TESTED');
      // Its turn was stopped: what it measured of that says nothing.
      if (place === test.turn && test.turnEndsAt === undefined && !hasBeenTested(test, siteId)) return ok([]);
      return ok([{ type: 'HallReported', siteId, measures: command.measures, by: actor.id, at }]);
    }
  }
}

/** The next hall's turn, or the end after the last. */
function decideTurn({ order, turn, turnEndsAt = 0 }: HallTest, { actor, at }: DecisionContext): Decision {
  if (at < turnEndsAt) return reject('DEADLINE_NOT_PASSED');
  if (turn + 1 < order.length) return ok([{ type: 'HallTestTurned', by: actor.id, at }]);
  return ok([{ type: 'HallTestEnded', reason: 'done', by: actor.id, at }]);
}
