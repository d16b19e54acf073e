import { unreachable } from '../../kernel/exhaustive.ts';
import type { InvitationEvent } from './events.ts';
import { generationOf, type Invitations } from './state.ts';

/** Folds an event into the invitations. */
export function evolveInvitations(invitations: Invitations, event: InvitationEvent): Invitations {
  switch (event.type) {
    case 'InvitationsRevoked': {
      const revoked = Object.fromEntries(event.invitees.map((invitee) => [invitee, true as const]));
      return { ...invitations, revoked: { ...invitations.revoked, ...revoked } };
    }
    case 'InvitationsReplaced': {
      const next = event.invitees.map((invitee) => [invitee, generationOf(invitations, invitee) + 1] as const);
      const replaced = new Set<string>(event.invitees);
      const revoked = Object.entries(invitations.revoked).filter(([invitee]) => !replaced.has(invitee));
      return {
        ...invitations,
        generations: { ...invitations.generations, ...Object.fromEntries(next) },
        revoked: Object.fromEntries(revoked),
      };
    }
    default:
      return unreachable(event, invitations);
  }
}
