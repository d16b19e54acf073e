import type { ActorId, SiteId } from '../../kernel/ids.ts';
import { siteActorId } from '../actor.ts';
import { respondentActorId } from '../dialogue/state.ts';
import { interpreterActorId, type Language } from '../interpretation/state.ts';
import type { ConferenceState } from '../state.ts';
import { inviteeOf } from './state.ts';

/** The roles that each conference invites once. */
export const INVITED_STAFF = ['organiser', 'chair', 'moderator', 'minutesSecretary', 'captioner', 'observer'] as const;

/** Everybody who has an invitation: staff, the interpreters of each language, units that answer, each site's operator, and the phones of each room. */
export function listInvitees({
  roster,
  dialogue,
  interpretation,
}: Pick<ConferenceState, 'roster' | 'dialogue' | 'interpretation'>): readonly ActorId[] {
  const rooms = Object.values(roster.sites).flatMap(({ id }) => inviteesOfSite(id));
  const units = Object.values(dialogue.respondents).map(({ id }) => respondentActorId(id));
  const interpreters = Object.values<Language>(interpretation.languages).map(({ id }) => interpreterActorId(id));
  return [...INVITED_STAFF.map((role) => role as string as ActorId), ...interpreters, ...units, ...rooms];
}

/** Who is invited for a site: its operator, and the phones of its room, which share an invitation. */
export function inviteesOfSite(siteId: SiteId): readonly ActorId[] {
  return [siteActorId(siteId), inviteeOf({ id: '' as ActorId, role: 'delegate', siteId })];
}
