import type { ActorId } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';

/** The invitations of a conference, by what has become of them. */
export interface Invitations {
  /** How often each was replaced; an invitee that is missing here has its first one. */
  readonly generations: Readonly<Record<ActorId, number>>;
  /** Those that let nobody in until they are replaced. */
  readonly revoked: Readonly<Record<ActorId, true>>;
}

/** The invitations of a conference that has revoked none. */
export const initialInvitations: Invitations = { generations: {}, revoked: {} };

/** Which of an invitee's invitations is good now: 0 is the first. */
export function generationOf({ generations }: Pick<Invitations, 'generations'>, invitee: ActorId): number {
  return generations[invitee] ?? 0;
}

/** Whose invitation an actor came by: the phones of a room share one. */
export function inviteeOf({ id, role, siteId }: Pick<Actor, 'id' | 'role' | 'siteId'>): ActorId {
  return role === 'delegate' && siteId !== undefined ? (`delegate:${siteId}` as ActorId) : id;
}
