import type { Timestamp } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { itemsInOrder } from '../agenda/state.ts';
import { hasEnded } from '../conference/state.ts';
import { respondentActorId } from '../dialogue/state.ts';
import type { Rejection } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { INVITATION_LIMITS } from './limits.ts';
import { generationOf, inviteeOf } from './state.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Why an actor may not come in, or stay, by an invitation of this generation: it was revoked, or replaced since. Undefined
 * for one that came by an account, who has no generation. Rules INV-1 and INV-2.
 */
export function refuseInvitation(
  { invitations }: Pick<ConferenceState, 'invitations'>,
  actor: Pick<Actor, 'id' | 'role' | 'siteId'>,
  generation: number | undefined,
): Rejection | undefined {
  if (generation === undefined) return undefined;
  const invitee = inviteeOf(actor);
  const isGood = invitations.revoked[invitee] === undefined && generationOf(invitations, invitee) === generation;
  return isGood ? undefined : { code: 'INVITE_REVOKED' };
}

/** Why an actor's invitation lets nobody in at this time. Who has something left to do reports by the same link. Rule INV-5. */
export function refuseExpired(
  state: ConferenceState,
  now: Timestamp,
  actor?: Pick<Actor, 'id' | 'role' | 'siteId'>,
): Rejection | undefined {
  if (actor && state.conference.phase === 'closed' && hasOpenCommitment(state, actor)) return undefined;
  const endsAt = invitationsEndAt(state);
  return endsAt !== undefined && now >= endsAt ? { code: 'INVITE_EXPIRED' } : undefined;
}

function hasOpenCommitment(
  { commitments }: Pick<ConferenceState, 'commitments'>,
  { id, role, siteId }: Pick<Actor, 'id' | 'role' | 'siteId'>,
): boolean {
  return Object.values(commitments).some(({ state, owner }) => {
    if (state !== 'open') return false;
    if (owner.kind === 'site') return role === 'site' && owner.siteId === siteId;
    return owner.kind === 'unit' && respondentActorId(owner.respondentId) === id;
  });
}

/**
 * When the links of a conference end: some days after it closed, or after its planned end where that is later. Undefined
 * until it has closed, since a mistyped date must shut nobody out, and where no start was planned.
 */
export function invitationsEndAt({
  conference,
  agenda,
}: Pick<ConferenceState, 'conference' | 'agenda'>): Timestamp | undefined {
  if (!hasEnded(conference.phase)) return undefined;
  const { plannedStart } = agenda;
  // Conferences of earlier releases have no date, and their links go on.
  if (plannedStart === undefined) return undefined;
  const minutes = itemsInOrder(agenda.items).reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  const end = Math.max(plannedStart + minutes * MINUTE_MS, conference.closedAt ?? 0);
  return end + INVITATION_LIMITS.days * DAY_MS;
}
