import { AGENDA_LIMITS } from '@diem-cau/shared/domain/agenda/limits.ts';
import { itemsInOrder } from '@diem-cau/shared/domain/agenda/state.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { timeZoneOf, vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import { contactOf } from '@diem-cau/shared/domain/contact.ts';
import type { PollForm, PollRules } from '@diem-cau/shared/domain/poll/rules.ts';
import { levelsOfVocabulary } from '@diem-cau/shared/domain/roster/levelPresets.ts';
import { type LevelName, sameLevels } from '@diem-cau/shared/domain/roster/levels.ts';
import { recordOf } from '@diem-cau/shared/domain/roster/state.ts';
import { entriesInOrder } from '@diem-cau/shared/domain/runningOrder/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import { nameKey } from '@diem-cau/shared/kernel/cleanText.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import { openCommitments, REVIEW_ITEM, reviewCards, reviewItem } from './reviewPlan.ts';

/**
 * The commands that plan the same conference again, once it is created: sites, agenda with its cards, respondents, votes, the forms of
 * its surveys, its letterhead and the rules of the floor. What was promised is proposed for review, and what is still to be done goes on. Its documents, which have bytes beside the log, are copied by `copyDocuments`. Nothing of what happened in it: no questions, headcounts, ballots or people's sessions.
 */
export function copyPlan({ commitments, ...plan }: ConferenceState, today: string): readonly DomainCommand[] {
  const { conference, roster, agenda, cards, dialogue, floor, minutes, polls, runningOrder, seats, surveys } = plan;
  const { turnSeconds, groupSeconds, policy, invitationSeconds } = floor;
  return [
    { type: 'SetTimeZone', timeZone: timeZoneOf(conference) },
    ...(conference.vocabulary ? [{ type: 'SetVocabulary', vocabulary: conference.vocabulary } as const] : []),
    ...(conference.contact ? [{ type: 'SetContact', contact: conference.contact } as const] : []),
    ...levelsOf(roster, conference),
    ...(roster.statuses.length > 0 ? [{ type: 'SetStatuses', statuses: roster.statuses } as const] : []),
    ...sitesOf(roster),
    ...agendaOf(agenda, reviewItem({ commitments })),
    ...runningOrdersOf(runningOrder, agenda),
    ...cardsOf(cards, agenda),
    ...reviewCards({ commitments }, today),
    ...respondentsOf(dialogue),
    ...openCommitments({ commitments, roster, dialogue }),
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
    ...surveysOf(surveys),
    ...(minutes.letterhead ? [{ type: 'SetLetterhead', letterhead: minutes.letterhead } as const] : []),
    ...(seats.seating === 'open' ? [] : [{ type: 'SetSeating', seating: seats.seating } as const]),
    { type: 'SetTurnBudget', turnSeconds, ...(groupSeconds !== undefined && { groupSeconds }) },
    { type: 'SetFloorPolicy', criteria: policy },
    ...(invitationSeconds === undefined ? [] : [{ type: 'SetInvitationTime', seconds: invitationSeconds } as const]),
  ];
}

function sitesOf({ sites, chairsHall, chosenGroupLevel }: ConferenceState['roster']): readonly DomainCommand[] {
  const records = Object.values(sites).map(recordOf);
  const group = chosenGroupLevel === undefined ? [] : [{ type: 'SetGroupLevel', level: chosenGroupLevel } as const];
  if (records.length === 0) return group;
  // A first list marks its only site on top; the original may have none marked, or another.
  return [{ type: 'ImportSites', sites: records }, { type: 'SetChairsHall', siteId: chairsHall }, ...group];
}

/** Levels that the vocabulary does not imply. Earlier versions took equal names for them; a copy numbers those. */
function levelsOf({ levels, levelsSet }: ConferenceState['roster'], conference: ConferenceState['conference']) {
  const isImplied = !levelsSet && sameLevels(levels, levelsOfVocabulary(vocabularyOf(conference)));
  if (isImplied) return [];
  const vi = distinctLevelNames(levels.map((level) => level.vi));
  const en = distinctLevelNames(levels.map((level) => level.en));
  const distinct = levels.map((level, index) => ({ vi: vi[index] ?? level.vi, en: en[index] ?? level.en }));
  return [{ type: 'SetLevels', levels: distinct } as const];
}

function distinctLevelNames(names: readonly LevelName[]): readonly LevelName[] {
  const ones = distinctNames(names.map(({ one }) => one));
  return names.map(({ one, many }, index) => {
    const distinct = ones[index] ?? one;
    return { one: distinct, many: `${many}${distinct.slice(one.length)}` };
  });
}

function respondentsOf({ respondents }: ConferenceState['dialogue']): readonly DomainCommand[] {
  const units = Object.values(respondents);
  const names = distinctNames(units.map(({ name }) => name));
  return units.map((unit, index) => ({
    ...{ type: 'AddRespondent', respondentId: unit.id, name: names[index] ?? '' },
    ...(Object.keys(contactOf(unit)).length > 0 && { contact: contactOf(unit) }),
  }));
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

/** The forms alone: each is a draft again, and nobody has answered it. */
function surveysOf(surveys: ConferenceState['surveys']): readonly DomainCommand[] {
  return Object.values<Survey>(surveys)
    .toSorted((one, other) => one.madeAt - other.madeAt)
    .map(({ id, title, intro, asks, anonymous, questions }) => ({
      ...{ type: 'PutSurvey', surveyId: id, title, asks, anonymous, questions },
      ...(intro !== undefined && { intro }),
    }));
}

/** Those of items that were taken off the agenda have no place in the copy. */
function cardsOf(cards: ConferenceState['cards'], { items }: ConferenceState['agenda']): readonly DomainCommand[] {
  return Object.values(cards)
    .filter(({ itemId }) => items[itemId])
    .map(({ id, itemId, title, kind, data }) => ({ type: 'PutCard', cardId: id, itemId, title, kind, data }));
}

/** Who reports, in the order that was planned last. */
function runningOrdersOf(
  { orders }: ConferenceState['runningOrder'],
  { items }: ConferenceState['agenda'],
): readonly DomainCommand[] {
  return (Object.keys(orders) as AgendaItemId[])
    .filter((itemId) => items[itemId])
    .flatMap((itemId): readonly DomainCommand[] => {
      const entries = entriesInOrder(orders[itemId]);
      const plans = entries.map(({ id, siteId, seconds, speaker }) => ({ id, siteId, seconds, name: speaker?.name }));
      const described = entries.filter(({ speaker, topic }) => speaker?.position !== undefined || topic !== undefined);
      return [
        { type: 'PlanRunningOrder', itemId, entries: plans },
        ...described.map(
          ({ id, speaker, topic }) => ({ type: 'DescribeEntry', itemId, entryId: id, speaker, topic }) as const,
        ),
      ];
    });
}

function agendaOf(
  { items }: ConferenceState['agenda'],
  review: ReturnType<typeof reviewItem>,
): readonly DomainCommand[] {
  const copied = itemsInOrder(items).map(({ id, title, kind, plannedMinutes, presenters, part }) => ({
    ...{ id, title, kind, plannedMinutes },
    ...(presenters !== undefined && { presenters }),
    ...(part !== undefined && { part }),
  }));
  // A copy of a copy has the item already, where its organiser has put it.
  const plans = items[REVIEW_ITEM] ? copied : [...review, ...copied].slice(0, AGENDA_LIMITS.items);
  return plans.length > 0 ? [{ type: 'PlanAgenda', items: plans }] : [];
}
