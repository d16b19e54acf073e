import type { AgendaItemKind } from '../domain/agenda/state.ts';
import type { CardContent } from '../domain/cards/state.ts';
import type { DomainCommand } from '../domain/commands.ts';
import type { VocabularyPreset } from '../domain/conference/vocabulary.ts';
import { PLAIN_RULES } from '../domain/poll/rules.ts';
import type { Levels } from '../domain/roster/levels.ts';
import type { Status } from '../domain/roster/statuses.ts';
import type { SurveyForm } from '../domain/surveys/state.ts';
import type { AgendaItemId, CardId, EntryId, PollId, RespondentId, SurveyId } from '../kernel/ids.ts';
import type { LetterheadForm } from '../kernel/letterhead.ts';

/** One item of a shipped template. Its key is part of the id that it gets. */
export interface OutlineItem {
  readonly key: string;
  readonly title: string;
  readonly kind: AgendaItemKind;
  readonly minutes: number;
  readonly presenters?: string;
  readonly part?: string;
}

/** Somebody in the chair's hall who reports first where units report in turn. Sites join the order once there is a list. */
export interface OutlineEntry {
  readonly itemKey: string;
  readonly name: string;
  readonly topic: string;
  readonly minutes: number;
}

/** What a shipped template plans, in one language. */
export interface TemplateOutline {
  readonly name: string;
  readonly about: string;
  readonly vocabulary: VocabularyPreset;
  /** The form of its papers, where the organisation has set no letterhead. */
  readonly letterhead: LetterheadForm;
  /** Absent: the organisation's own. */
  readonly levels?: Levels;
  readonly statuses?: readonly Status[];
  /** The units that answer. */
  readonly units: readonly string[];
  readonly agenda: readonly OutlineItem[];
  readonly runningOrder?: readonly OutlineEntry[];
  readonly cards?: readonly (CardContent & { readonly itemKey: string })[];
  readonly polls?: readonly { readonly itemKey: string; readonly title: string }[];
  readonly surveys: readonly SurveyForm[];
}

/** The commands that plan a conference by an outline, once it is created. */
export function planOutline(outline: TemplateOutline): readonly DomainCommand[] {
  const { vocabulary, levels, statuses = [], units, agenda, runningOrder = [], cards = [], polls = [] } = outline;
  return [
    { type: 'SetVocabulary', vocabulary: { preset: vocabulary } },
    ...(levels ? [{ type: 'SetLevels', levels } as const] : []),
    ...(statuses.length > 0 ? [{ type: 'SetStatuses', statuses } as const] : []),
    {
      type: 'PlanAgenda',
      items: agenda.map(({ key, minutes, ...item }) => ({ ...item, id: itemId(key), plannedMinutes: minutes })),
    },
    ...ordersOf(runningOrder),
    ...cards.map(
      ({ itemKey, ...content }, index): DomainCommand => ({
        ...{ type: 'PutCard', cardId: `card_template${index + 1}` as CardId, itemId: itemId(itemKey) },
        ...content,
      }),
    ),
    ...units.map(
      (name, index): DomainCommand => ({
        ...{ type: 'AddRespondent', respondentId: `unit_template${index + 1}` as RespondentId },
        name,
      }),
    ),
    ...polls.map(
      ({ itemKey, title }, index): DomainCommand => ({
        ...{ type: 'CreatePoll', pollId: `poll_template${index + 1}` as PollId, title, rules: PLAIN_RULES },
        itemId: itemId(itemKey),
      }),
    ),
    ...outline.surveys.map(
      (form, index): DomainCommand => ({
        ...{ type: 'PutSurvey', surveyId: `survey_template${index + 1}` as SurveyId },
        ...form,
      }),
    ),
  ];
}

function ordersOf(entries: readonly OutlineEntry[]): readonly DomainCommand[] {
  const keys = new Set(entries.map(({ itemKey }) => itemKey));
  return [...keys].flatMap((key): readonly DomainCommand[] => {
    const own = entries
      .filter(({ itemKey }) => itemKey === key)
      .map((entry, index) => ({ ...entry, id: `entry_template${index + 1}` as EntryId }));
    return [
      {
        ...{ type: 'PlanRunningOrder', itemId: itemId(key) },
        entries: own.map(({ id, name, minutes }) => ({ id, name, seconds: minutes * 60 })),
      },
      ...own.map(
        ({ id, name, topic }) =>
          ({ type: 'DescribeEntry', itemId: itemId(key), entryId: id, speaker: { name }, topic }) as const,
      ),
    ];
  });
}

/** Ids of items have a prefix and at least six more letters. */
function itemId(key: string): AgendaItemId {
  return `item_template-${key}` as AgendaItemId;
}
