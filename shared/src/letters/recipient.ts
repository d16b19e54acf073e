import { siteActorId } from '../domain/actor.ts';
import type { Owner } from '../domain/commitments/owner.ts';
import { type Contact, contactOf } from '../domain/contact.ts';
import { type Respondent, respondentActorId } from '../domain/dialogue/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import { nameKey } from '../kernel/cleanText.ts';
import type { ActorId, RespondentId, SiteId } from '../kernel/ids.ts';
import type { SentKind } from './letter.ts';

/** To whom a letter goes: a site, or a unit that answers. */
export type Recipient =
  | { readonly kind: 'site'; readonly siteId: SiteId }
  | { readonly kind: 'unit'; readonly respondentId: RespondentId };

/** A recipient as the conference knows it now. */
export interface KnownRecipient extends Contact {
  readonly name: string;
}

/** The actor that enters by the recipient's link. */
export function actorOfRecipient(recipient: Recipient): ActorId {
  return recipient.kind === 'site' ? siteActorId(recipient.siteId) : respondentActorId(recipient.respondentId);
}

/** The recipient as the conference knows it now, by the name that screens show; undefined where it is not there any more. */
export function findRecipient(
  { roster, dialogue }: Pick<ConferenceState, 'roster' | 'dialogue'>,
  recipient: Recipient,
): KnownRecipient | undefined {
  if (recipient.kind === 'unit') {
    const unit = dialogue.respondents[recipient.respondentId];
    return unit && { name: unit.name, ...contactOf(unit) };
  }
  const site = roster.sites[recipient.siteId];
  return site && { name: roster.places[site.id]?.name ?? site.name, ...contactOf(site) };
}

/** Whether letters of a kind are for such a recipient: units are asked for answers, sites for being there and for surveys. */
export function mayReceive(kind: SentKind, { kind: whom }: Recipient): boolean {
  if (kind === 'questions') return whom === 'unit';
  return whom === 'site' || kind === 'invitation' || kind === 'commitments';
}

/** Who is written to about what an owner has to do: the owner, or the unit of the name that was typed; undefined where nobody is. */
export function recipientOfOwner(
  owner: Owner,
  respondents: Readonly<Record<RespondentId, Pick<Respondent, 'id' | 'name'>>>,
): Recipient | undefined {
  switch (owner.kind) {
    case 'site':
      return { kind: 'site', siteId: owner.siteId };
    case 'unit':
      return { kind: 'unit', respondentId: owner.respondentId };
    case 'named': {
      const unit = Object.values<Pick<Respondent, 'id' | 'name'>>(respondents).find(
        ({ name }) => nameKey(name) === nameKey(owner.name),
      );
      return unit && { kind: 'unit', respondentId: unit.id };
    }
  }
}
