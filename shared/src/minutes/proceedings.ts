import { type AgendaItem, itemsInOrder } from '../domain/agenda/state.ts';
import type { Question } from '../domain/dialogue/state.ts';
import type { PastTurn } from '../domain/floor/state.ts';
import type { Poll } from '../domain/poll/state.ts';
import type { AgendaItemId, Timestamp } from '../kernel/ids.ts';
import { nameOf } from './attendance.ts';
import { conclusionDrafts } from './conclusionBlocks.ts';
import type { Draft, DraftContext } from './draft.ts';
import { pollDraft } from './pollBlock.ts';
import { isUnreached, questionDraft } from './questionBlock.ts';

/** An item of the agenda with what happened at it. */
export interface ItemDraft {
  readonly id: AgendaItemId;
  readonly heading: string;
  readonly blocks: readonly Draft[];
}

interface Happened {
  /** When it happened; what happened at no time stands beside the items. */
  readonly at: Timestamp | undefined;
  readonly itemId?: AgendaItemId | undefined;
  readonly draft: Draft;
}

/** What happened, by the items of the agenda, and what happened outside all of them. */
export function proceedings(context: DraftContext): {
  readonly items: readonly ItemDraft[];
  readonly beside: readonly Draft[];
} {
  const items = itemsInOrder(context.state.agenda.items);
  const byItem = new Map<AgendaItemId | undefined, Draft[]>();
  for (const { at, itemId, draft } of happenings(context)) {
    const id = itemId ?? (at === undefined ? undefined : itemAt(items, at));
    byItem.set(id, [...(byItem.get(id) ?? []), draft]);
  }
  return {
    items: items.map((item) => ({
      id: item.id,
      heading: `${item.position}. ${item.title}`,
      blocks: [itemDraft(item, context), ...(byItem.get(item.id) ?? []), ...conclusionDrafts(item.id, context)],
    })),
    beside: byItem.get(undefined) ?? [],
  };
}

/** Speeches, questions with an outcome, and votes, in the order in which they happened. */
function happenings(context: DraftContext): readonly Happened[] {
  const { floor, dialogue, polls, agenda } = context.state;
  const turns = Object.entries<PastTurn>(floor.pastTurns).map(
    ([number, turn]): Happened => ({ at: turn.startedAt, draft: turnDraft(number, turn, context) }),
  );
  const questions = Object.values<Question>(dialogue.questions).flatMap((question): readonly Happened[] => {
    if (!isTold(question)) return [];
    return [{ at: question.calledAt ?? question.answeredAt, draft: questionDraft(question, context) }];
  });
  const votes = Object.values<Poll>(polls).flatMap((poll): readonly Happened[] => {
    if (poll.openedAt === undefined) return [];
    const itemId = poll.itemId !== undefined && agenda.items[poll.itemId] ? poll.itemId : undefined;
    return [{ at: poll.openedAt, itemId, draft: pollDraft(poll, context) }];
  });
  return [...turns, ...questions, ...votes].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
}

function isTold(question: Question): boolean {
  const { state } = question;
  return state !== 'withdrawn' && state !== 'merged' && state !== 'declined' && !isUnreached(question);
}

/** The item that ran at a time, in its last run or an earlier one. */
function itemAt(items: readonly AgendaItem[], at: Timestamp): AgendaItemId | undefined {
  return items.find(({ startedAt, finishedAt, earlierRuns = {} }) => {
    const runs = Object.values(earlierRuns);
    if (startedAt !== undefined) runs.push({ startedAt, finishedAt: finishedAt ?? Number.POSITIVE_INFINITY });
    return runs.some((run) => run.startedAt <= at && at < run.finishedAt);
  })?.id;
}

function itemDraft(item: AgendaItem, { words, format }: DraftContext): Draft {
  const { id, state, presenters, startedAt, finishedAt } = item;
  const times =
    startedAt === undefined
      ? undefined
      : { from: format.clock(startedAt), until: finishedAt === undefined ? undefined : format.clock(finishedAt) };
  return { id: `item:${id}`, generated: words.item({ state, presenters, times }), about: [`item ${id}`] };
}

function turnDraft(
  number: string,
  { handId, siteId, kind, speaker, topic, startedAt, endedAt }: PastTurn,
  { state, words, format }: DraftContext,
): Draft {
  const generated = words.turn({
    at: format.clock(startedAt),
    kind,
    speaker,
    site: nameOf(state.roster, siteId),
    topic,
    length: format.duration(endedAt - startedAt),
  });
  return { id: `turn:${number}`, generated, about: [`hand ${handId}`] };
}
