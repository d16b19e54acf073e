import type { SiteId } from '../../kernel/ids.ts';
import type { DecisionContext } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { inviteesOfSite } from './invitees.ts';

/**
 * Makes the links of sites that leave the list void, so that a later site of the same code has links of its own. Rule INV-7 in
 * SPEC.md.
 */
export function endInvitationsOf(
  sites: readonly SiteId[],
  { actor, at }: Pick<DecisionContext, 'actor' | 'at'>,
): readonly DomainEvent[] {
  if (sites.length === 0) return [];
  return [{ type: 'InvitationsReplaced', invitees: sites.flatMap(inviteesOfSite), by: actor.name, at }];
}
