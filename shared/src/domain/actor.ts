import type { ActorId, SiteId } from '../kernel/ids.ts';

/** Every part a person, a room or the server itself can play in a conference. */
export const ROLES = [
  'organiser',
  'chair',
  'moderator',
  'minutesSecretary',
  'captioner',
  'interpreter',
  'respondent',
  'site',
  'delegate',
  'observer',
  'system',
] as const;

/** The part that somebody plays. */
export type Role = (typeof ROLES)[number];

/** Who sends a command. Made by the server from the session, never from what a client says of itself. */
export interface Actor {
  readonly id: ActorId;
  readonly role: Role;
  readonly name: string;
  /** The room this actor speaks for: set for `site` and `delegate`. */
  readonly siteId?: SiteId;
}

/** The operator of a site, as the log knows it. */
export function siteActorId(siteId: SiteId): ActorId {
  return `site:${siteId}` as ActorId;
}

/** The server acting by itself, such as recording the result of a closed poll. */
export const SYSTEM_ACTOR: Actor = { id: 'system' as ActorId, role: 'system', name: 'Điểm Cầu' };

/** Bounds of an actor. */
export const ACTOR_LIMITS = {
  /** The name under which somebody who shares an invitation acts, in UTF-16 code units. */
  name: 80,
} as const;
