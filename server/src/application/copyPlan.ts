import { itemsInOrder } from '@diem-cau/shared/domain/agenda/state.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';

/**
 * The commands that plan the same conference anew, once it is created: sites, agenda with its cards, respondents, votes and the
 * rules of the floor. Its documents, which have bytes beside the log, are copied by `copyDocuments`. Nothing of what happened in it: no questions, headcounts, ballots or people's sessions.
 */
export function copyPlan({ roster, agenda, cards, dialogue, floor, polls }: ConferenceState): readonly DomainCommand[] {
  const { turnSeconds, districtSeconds, policy } = floor;
  return [
    ...sitesOf(roster),
    ...agendaOf(agenda),
    ...cardsOf(cards, agenda),
    ...Object.values(dialogue.respondents).map(
      ({ id, name }): DomainCommand => ({ type: 'AddRespondent', respondentId: id, name }),
    ),
    ...Object.values(polls)
      .toSorted((a, b) => a.createdAt - b.createdAt)
      .map(({ id, title, rules, itemId }): DomainCommand => ({ type: 'CreatePoll', pollId: id, title, rules, itemId })),
    { type: 'SetTurnBudget', turnSeconds, ...(districtSeconds !== undefined && { districtSeconds }) },
    { type: 'SetFloorPolicy', criteria: policy },
  ];
}

function sitesOf({ sites }: ConferenceState['roster']): readonly DomainCommand[] {
  const records = Object.values(sites).map(({ declared: _d, claimed: _c, verified: _v, ...record }) => record);
  return records.length > 0 ? [{ type: 'ImportSites', sites: records }] : [];
}

/** Those of items that were taken off the agenda have no place in the copy. */
function cardsOf(cards: ConferenceState['cards'], { items }: ConferenceState['agenda']): readonly DomainCommand[] {
  return Object.values(cards)
    .filter(({ itemId }) => items[itemId])
    .map(({ id, itemId, title, kind, data }) => ({ type: 'PutCard', cardId: id, itemId, title, kind, data }));
}

function agendaOf({ items }: ConferenceState['agenda']): readonly DomainCommand[] {
  const plans = itemsInOrder(items).map(({ id, title, kind, plannedMinutes, presenters }) => {
    return { id, title, kind, plannedMinutes, ...(presenters !== undefined && { presenters }) };
  });
  return plans.length > 0 ? [{ type: 'PlanAgenda', items: plans }] : [];
}
