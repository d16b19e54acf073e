import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { Owner, OwnerChoice } from '@diem-cau/shared/domain/commitments/owner.ts';
import { promiseCards, reviewTitle } from '@diem-cau/shared/domain/commitments/promiseCards.ts';
import type { Commitment } from '@diem-cau/shared/domain/commitments/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { AgendaItemId, CardId } from '@diem-cau/shared/kernel/ids.ts';

/** The item in which the last conference's commitments are reviewed. */
export const REVIEW_ITEM = 'item_review' as AgendaItemId;

const REVIEW_MINUTES = 10;

/** The item that is proposed at the head of a copied agenda; none where nothing was promised. */
export function reviewItem({ commitments }: Pick<ConferenceState, 'commitments'>) {
  if (Object.keys(commitments).length === 0) return [];
  return [{ id: REVIEW_ITEM, title: reviewTitle('vi'), kind: 'report', plannedMinutes: REVIEW_MINUTES } as const];
}

/** The cards of that item, with the figures of the day of the copy. */
export function reviewCards({ commitments }: Pick<ConferenceState, 'commitments'>, today: string) {
  return promiseCards(Object.values(commitments), today, 'vi').map((card): DomainCommand => {
    const cardId = `card_review_${card.kind}` as CardId;
    return { type: 'PutCard', cardId, itemId: REVIEW_ITEM, ...card };
  });
}

/** What is still to be done, so that its owners report on it in the next conference. */
export function openCommitments({
  commitments,
  roster,
  dialogue,
}: Pick<ConferenceState, 'commitments' | 'roster' | 'dialogue'>): readonly DomainCommand[] {
  const choiceOf = (owner: Owner): OwnerChoice => {
    const isThere =
      (owner.kind === 'site' && roster.sites[owner.siteId]) ||
      (owner.kind === 'unit' && dialogue.respondents[owner.respondentId]);
    // A site or unit that is gone goes on by its name.
    return isThere || owner.kind === 'named' ? owner : { kind: 'named', name: owner.name };
  };
  return Object.values<Commitment>(commitments)
    .filter(({ state }) => state === 'open')
    .map(({ id, text, owner, dueDate, target }) => ({
      ...{ type: 'MakeCommitment', commitmentId: id, text, owner: choiceOf(owner) },
      ...(dueDate !== undefined && { dueDate }),
      ...(target && { target }),
    }));
}
