import type { Owner, OwnerChoice } from '@diem-cau/shared/domain/commitments/owner.ts';
import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import type { Respondent } from '@diem-cau/shared/domain/dialogue/state.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import type { ControlView, PastTurnView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useMemo } from 'react';
import { fold } from '../../i18n/fold.ts';

type Sources = Pick<ControlView, 'sites' | 'respondents' | 'pastTurns'>;

/** Whom a conference knows: its units, its sites, and who has spoken by name. */
export function useKnownOwners({ sites, respondents, pastTurns }: Sources): readonly KnownOwner[] {
  return useMemo(() => {
    const units = Object.values<Respondent>(respondents).map(({ id, name }) => ({
      name,
      owner: { kind: 'unit', respondentId: id } as const,
    }));
    const rooms = Object.values<SiteView>(sites).map(({ id, name }) => ({
      name,
      owner: { kind: 'site', siteId: id } as const,
    }));
    const people = Object.values<PastTurnView>(pastTurns).flatMap(({ speaker }) =>
      speaker ? [{ name: ownerWords(speaker), owner: { kind: 'named', ...speaker } as const }] : [],
    );
    return uniqueNames([...units, ...rooms, ...people]);
  }, [sites, respondents, pastTurns]);
}

/** Those known whose names hold every word that was typed, with accents or without; the closest first. */
export function matchOwners(known: readonly KnownOwner[], typed: string): readonly KnownOwner[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const rank = (name: string) => (fold(name).startsWith(words.join(' ')) ? 0 : 1);
  return known
    .filter(({ name }) => words.every((word) => fold(name).includes(word)))
    .sort((one, other) => rank(one.name) - rank(other.name));
}

/** Who is meant by what was typed: somebody known, or else a name with a position after the first comma. */
export function readOwner(known: readonly KnownOwner[], typed: string): OwnerChoice | undefined {
  const name = cleanLine(typed);
  if (name === '') return undefined;
  const found = known.find((one) => one.name === name) ?? known.find((one) => fold(one.name) === fold(name));
  if (found) return found.owner;
  const [who = '', ...rest] = name.split(/,\s*/);
  const position = rest.join(', ');
  return { kind: 'named', name: who, ...(position !== '' && { position }) };
}

/** An owner as it is written: with the position of a person after the name. */
export function ownerWords(owner: { readonly name: string; readonly position?: string | undefined }): string {
  return owner.position === undefined ? owner.name : `${owner.name}, ${owner.position}`;
}

/** The choice that names an owner again. */
export function choiceOf(owner: Owner): OwnerChoice {
  switch (owner.kind) {
    case 'site':
      return { kind: 'site', siteId: owner.siteId };
    case 'unit':
      return { kind: 'unit', respondentId: owner.respondentId };
    case 'named':
      return owner;
  }
}

function uniqueNames(known: readonly KnownOwner[]): readonly KnownOwner[] {
  return [...new Map(known.toReversed().map((one) => [one.name, one])).values()].toReversed();
}
