import { nameKey } from '../../kernel/cleanText.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { respondentActorId } from '../dialogue/state.ts';
import { type Rejection, reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { Owner, OwnerChoice } from './owner.ts';

type Named = Pick<ConferenceState, 'roster' | 'dialogue'>;

/** The owner that was chosen, with its present name. Errors: `SITE_UNKNOWN`, `RESPONDENT_UNKNOWN`. */
export function nameOwner(choice: OwnerChoice, { roster, dialogue }: Named): Result<Owner, Rejection> {
  switch (choice.kind) {
    case 'site': {
      const place = roster.places[choice.siteId];
      return place ? ok({ kind: 'site', siteId: choice.siteId, name: place.name }) : reject('SITE_UNKNOWN');
    }
    case 'unit': {
      const unit = dialogue.respondents[choice.respondentId];
      return unit ? ok({ kind: 'unit', respondentId: unit.id, name: unit.name }) : reject('RESPONDENT_UNKNOWN');
    }
    case 'named': {
      const { name, position } = choice;
      return ok({ kind: 'named', name, ...(position !== undefined && { position }) });
    }
  }
}

/** Whether an actor speaks for an owner: a site's operator, or the unit itself, also one that was typed by its name. */
export function speaksFor(actor: Pick<Actor, 'id' | 'role' | 'siteId'>, owner: Owner, { dialogue }: Named): boolean {
  switch (owner.kind) {
    case 'site':
      return actor.role === 'site' && actor.siteId === owner.siteId;
    case 'unit':
      return actor.role === 'respondent' && actor.id === respondentActorId(owner.respondentId);
    case 'named':
      return (
        actor.role === 'respondent' &&
        Object.values(dialogue.respondents).some(
          ({ id, name }) => respondentActorId(id) === actor.id && nameKey(name) === nameKey(owner.name),
        )
      );
  }
}

/** Whether two owners are the same, whatever they were called at the time. */
export function isSameOwner(one: Owner | undefined, other: Owner | undefined): boolean {
  return ownerKey(one) === ownerKey(other);
}

function ownerKey(owner: Owner | undefined): string {
  if (!owner) return '';
  if (owner.kind === 'site') return `site ${owner.siteId}`;
  return owner.kind === 'unit' ? `unit ${owner.respondentId}` : `named ${owner.name} ${owner.position ?? ''}`;
}
