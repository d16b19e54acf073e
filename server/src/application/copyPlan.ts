import { itemsInOrder } from '@diem-cau/shared/domain/agenda/state.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { timeZoneOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { PollForm, PollRules } from '@diem-cau/shared/domain/poll/rules.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import { nameKey } from '@diem-cau/shared/kernel/cleanText.ts';

/**
 * The commands that plan the same conference again, once it is created: sites, agenda with its cards, respondents, votes and the
 * rules of the floor. Its documents, which have bytes beside the log, are copied by `copyDocuments`. Nothing of what happened in it: no questions, headcounts, ballots or people's sessions.
 */
export function copyPlan({
  conference,
  roster,
  agenda,
  cards,
  dialogue,
  floor,
  polls,
  seats,
}: ConferenceState): readonly DomainCommand[] {
  const { turnSeconds, districtSeconds, policy } = floor;
  return [
    { type: 'SetTimeZone', timeZone: timeZoneOf(conference) },
    ...(conference.vocabulary ? [{ type: 'SetVocabulary', vocabulary: conference.vocabulary } as const] : []),
    ...(conference.contact ? [{ type: 'SetContact', contact: conference.contact } as const] : []),
    ...sitesOf(roster),
    ...agendaOf(agenda),
    ...cardsOf(cards, agenda),
    ...respondentsOf(dialogue),
    ...Object.values(polls)
      .toSorted((a, b) => a.createdAt - b.createdAt)
      .map(
        ({ id, title, rules, itemId }): DomainCommand => ({
          type: 'CreatePoll',
          pollId: id,
          title,
          rules: tellApart(rules),
          itemId,
        }),
      ),
    ...(seats.seating === 'open' ? [] : [{ type: 'SetSeating', seating: seats.seating } as const]),
    { type: 'SetTurnBudget', turnSeconds, ...(districtSeconds !== undefined && { districtSeconds }) },
    { type: 'SetFloorPolicy', criteria: policy },
  ];
}

function sitesOf({ sites }: ConferenceState['roster']): readonly DomainCommand[] {
  const records = Object.values(sites).map(({ declared: _d, claimed: _c, verified: _v, ...record }) => record);
  return records.length > 0 ? [{ type: 'ImportSites', sites: records }] : [];
}

function respondentsOf({ respondents }: ConferenceState['dialogue']): readonly DomainCommand[] {
  const units = Object.values(respondents);
  const names = distinctNames(units.map(({ name }) => name));
  return units.map(({ id }, index) => ({ type: 'AddRespondent', respondentId: id, name: names[index] ?? '' }));
}

/** Earlier versions took options that cannot be told apart; a copy of such a poll numbers them. */
function tellApart(rules: PollRules): PollRules {
  if (!('options' in rules.form)) return rules;
  const labels = distinctNames(Object.values(rules.form.options));
  const options = Object.fromEntries(Object.keys(rules.form.options).map((key, index) => [key, labels[index] ?? '']));
  return { ...rules, form: { ...rules.form, options } satisfies PollForm };
}

/** These names, where one cannot be told apart from an earlier one with a number after it. */
function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let number = 2; taken.has(nameKey(distinct)); number++) distinct = `${name} (${number})`;
    taken.add(nameKey(distinct));
    return distinct;
  });
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
