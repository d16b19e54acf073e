import type { Actor, Role } from '@diem-cau/shared/domain/actor.ts';
import { wordsOf } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import { respondentActorId } from '@diem-cau/shared/domain/dialogue/state.ts';
import { interpreterActorId, type Language } from '@diem-cau/shared/domain/interpretation/state.ts';
import type { Site } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';

const STAFF: readonly { readonly role: Exclude<Role, 'chair'>; readonly name: string }[] = [
  { role: 'organiser', name: 'Ban tổ chức' },
  { role: 'moderator', name: 'Điều phối' },
  { role: 'minutesSecretary', name: 'Thư ký' },
  { role: 'captioner', name: 'Người ghi phụ đề' },
  { role: 'observer', name: 'Quan sát viên' },
];

/** Everybody a conference invites: its staff, its interpreters, its respondents, each site's operator, and the phones in each site's room. */
export function invitedActors(state: ConferenceState): readonly Actor[] {
  const staff = STAFF.map(({ role, name }): Actor => ({ id: role as string as ActorId, role, name }));
  const chair = chairOf(state);
  const sites = Object.values(state.roster.sites).flatMap((site): Actor[] => [
    { id: `site:${site.id}` as ActorId, role: 'site', name: nameOfSite(state, site), siteId: site.id },
    phonesOf(state, site),
  ]);
  const respondents = Object.values(state.dialogue.respondents).map(
    ({ id, name }): Actor => ({ id: respondentActorId(id), role: 'respondent', name }),
  );
  const interpreters = Object.values<Language>(state.interpretation.languages).map(
    ({ id, name }): Actor => ({ id: interpreterActorId(id), role: 'interpreter', name: `Phiên dịch ${name}` }),
  );
  return [...staff, chair, ...interpreters, ...respondents, ...sites];
}

/** The chair, by the word that the conference has for it. */
export function chairOf({ conference }: Pick<ConferenceState, 'conference'>): Actor {
  const { chair } = wordsOf(vocabularyOf(conference)).vi;
  return { id: 'chair' as ActorId, role: 'chair', name: chair.charAt(0).toLocaleUpperCase('vi') + chair.slice(1) };
}

/** The phones of a site's room, as the invitation that they share names them. */
export function phonesOf(state: ConferenceState, site: Site): Actor {
  return { id: `delegate:${site.id}` as ActorId, role: 'delegate', name: nameOfSite(state, site), siteId: site.id };
}

/** As screens name it, which among sites of equal names is more than its name. */
function nameOfSite({ roster }: ConferenceState, { id, name }: Site): string {
  return roster.places[id]?.name ?? name;
}

/** Whether an actor is still among those invited: a unit that was removed is not, nor a language's interpreters, nor a site that left the list. */
export function isInvited(
  { dialogue, roster, interpretation }: Pick<ConferenceState, 'dialogue' | 'roster' | 'interpretation'>,
  { id, role, siteId }: Pick<Actor, 'id' | 'role' | 'siteId'>,
): boolean {
  if (siteId !== undefined && !roster.sites[siteId]) return false;
  if (role === 'interpreter') {
    return Object.values<Language>(interpretation.languages).some((language) => interpreterActorId(language.id) === id);
  }
  if (role !== 'respondent') return true;
  return Object.values(dialogue.respondents).some((respondent) => respondentActorId(respondent.id) === id);
}
