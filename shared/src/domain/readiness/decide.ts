import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { ReadinessCommand } from './commands.ts';

/** Decides checks of the rooms. Rule READY-1 in SPEC.md. */
export function decideReadiness(
  command: ReadinessCommand,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const site = actor.siteId && state.roster.sites[actor.siteId];
  if (!site) return reject('SITE_UNKNOWN');
  return ok([{ type: 'DeviceCheckRecorded', siteId: site.id, check: command.check, by: actor.id, at }]);
}
