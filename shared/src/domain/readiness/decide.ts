import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { ReadinessCommand } from './commands.ts';
import { decideHallTest } from './decideHallTest.ts';

/** Decides checks of the rooms, by rule READY-1 in SPEC.md, and the test of the halls. */
export function decideReadiness(command: ReadinessCommand, state: ConferenceState, context: DecisionContext): Decision {
  if (command.type !== 'RecordDeviceCheck') return decideHallTest(command, state, context);
  const { actor, at } = context;
  const site = actor.siteId && state.roster.sites[actor.siteId];
  if (!site) return reject('SITE_UNKNOWN');
  return ok([{ type: 'DeviceCheckRecorded', siteId: site.id, check: command.check, by: actor.id, at }]);
}
