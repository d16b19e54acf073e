import type { Actor } from '../domain/actor.ts';
import type { Owner } from '../domain/commitments/owner.ts';
import type { Commitment } from '../domain/commitments/state.ts';
import { type Conclusion, isConfirmed } from '../domain/conclusions/state.ts';
import type { RosterState } from '../domain/roster/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import { mapViews, memoise, memoisePair, memoiseWith } from './memoise.ts';
import type { CommitmentView, ConclusionView } from './shapes.ts';

type Places = RosterState['places'];

/** Every commitment, with the present names of owners. */
export function commitmentsView({ commitments, agenda, roster }: ConferenceState) {
  return mapViews(commitments, (commitment) => describe(commitment, { places: roster.places, items: agenda.items }));
}

/** What an operator's site has to do. */
export function ownCommitments({ commitments, agenda, roster }: ConferenceState, { siteId }: Pick<Actor, 'siteId'>) {
  return mapViews(commitments, (commitment) => {
    const { owner } = commitment;
    const isOwn = owner.kind === 'site' && owner.siteId === siteId;
    return isOwn ? describe(commitment, { places: roster.places, items: agenda.items }) : undefined;
  });
}

/** What the chair concludes. */
export function conclusionsView({ conclusions, roster }: ConferenceState) {
  return mapViews(conclusions, (conclusion) => describeConclusion(conclusion, roster.places));
}

/** An assignment or commitment with the present name of a site that owns it; a site that is gone keeps the name it had. */
export function withOwnersName<Owned extends { readonly owner?: Owner }>(owned: Owned, places: Places): Owned {
  const { owner } = owned;
  if (owner?.kind !== 'site') return owned;
  const name = places[owner.siteId]?.name ?? owner.name;
  return name === owner.name ? owned : { ...owned, owner: { ...owner, name } };
}

interface Facts {
  readonly places: Places;
  readonly items: ConferenceState['agenda']['items'];
}

const describe = memoiseWith((commitment: Commitment, { places, items }: Facts): CommitmentView => {
  const { progress, givenUp, ...rest } = withOwnersName(commitment, places);
  const itemTitle = rest.source.kind === 'conclusion' ? items[rest.source.about]?.title : undefined;
  return {
    ...rest,
    progress: mapViews(progress, withoutActor),
    ...(givenUp && { givenUp: withoutActor(givenUp) }),
    ...(itemTitle !== undefined && { itemTitle }),
  };
});

const describeConclusion = memoisePair((conclusion: Conclusion, places: Places): ConclusionView => {
  const { written, others, confirmed, earlier, withdrawn, assignments, ...rest } = conclusion;
  return {
    ...rest,
    assignments: mapViews(assignments, (one) => withOwnersName(one, places)),
    others: mapViews(others, withoutActor),
    ...(written && { written: withoutActor(written) }),
    ...(confirmed && { confirmed: withoutActor(confirmed) }),
    ...(earlier && { earlier: mapViews(earlier, withoutActor) }),
    ...(withdrawn && { withdrawn: withoutActor(withdrawn) }),
    standsConfirmed: isConfirmed(conclusion),
  };
});

const dropActor = memoise(({ by: _, ...shown }: { readonly by?: string }) => shown);

/** Who did it is told by name; the id stays on the server. */
function withoutActor<Done extends object>(done: Done): Omit<Done, 'by'> {
  return dropActor(done) as Omit<Done, 'by'>;
}
