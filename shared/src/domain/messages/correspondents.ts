import type { ActorId } from '../../kernel/ids.ts';
import { siteActorId } from '../actor.ts';
import { respondentActorId } from '../dialogue/state.ts';
import type { ConferenceState } from '../state.ts';

/** What a correspondent is called: a site, or a unit that answers; `undefined` for any other actor. */
export function correspondentName(
  id: ActorId,
  { roster, dialogue }: Pick<ConferenceState, 'roster' | 'dialogue'>,
): string | undefined {
  const site = Object.values(roster.sites).find((one) => siteActorId(one.id) === id);
  if (site) return roster.places[site.id]?.name ?? site.name;
  return Object.values(dialogue.respondents).find((unit) => respondentActorId(unit.id) === id)?.name;
}
