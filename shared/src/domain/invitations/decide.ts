import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { InvitationCommand } from './commands.ts';
import { listInvitees } from './invitees.ts';
import { inviteeOf } from './state.ts';

/** Decides invitations. Rules INV-1 to INV-5 in SPEC.md. */
export function decideInvitations(
  command: InvitationCommand,
  state: ConferenceState,
  { actor, at, invitation }: DecisionContext,
): Decision {
  const known = listInvitees(state);
  // One that came by an account has no invitation to lose.
  const own = invitation === undefined ? undefined : inviteeOf(actor);
  if (command.invitees !== 'all') {
    if (own !== undefined && command.invitees.includes(own)) return reject('OWN_INVITATION');
    const all = new Set(known);
    if (!command.invitees.every((invitee) => all.has(invitee))) return reject('INVITEE_UNKNOWN');
  }
  const wanted =
    command.invitees === 'all' ? known.filter((invitee) => invitee !== own) : [...new Set(command.invitees)];
  if (command.type === 'ReplaceInvitations') {
    return ok(wanted.length === 0 ? [] : [{ type: 'InvitationsReplaced', invitees: wanted, by: actor.name, at }]);
  }
  const good = wanted.filter((invitee) => state.invitations.revoked[invitee] === undefined);
  return ok(good.length === 0 ? [] : [{ type: 'InvitationsRevoked', invitees: good, by: actor.name, at }]);
}
