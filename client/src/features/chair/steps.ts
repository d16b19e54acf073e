import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type { ControlView, PollView, QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { agendaNow } from '../../widgets/agenda/agendaOrder.ts';

/** What one press of the chair does next to a vote. */
export interface VoteStep {
  readonly act: 'open' | 'close' | 'publish';
  readonly poll: PollView;
  readonly command: Extract<ClientCommand, { readonly type: 'OpenPoll' | 'ClosePoll' | 'PublishResult' }>;
}

/**
 * The vote's next step while an item runs: close the open one; publish what was counted during this item; else open what
 * was prepared first for this item, or else for none. What belongs to another item is opened from the list alone.
 * Undefined where there is nothing to do.
 */
export function findVoteStep({ agenda, polls }: Pick<ControlView, 'agenda' | 'polls'>): VoteStep | undefined {
  const all = Object.values<PollView>(polls).sort((a, b) => a.createdAt - b.createdAt);
  const open = all.find(({ phase }) => phase === 'open' || phase === 'closing');
  if (open) {
    return open.phase === 'open'
      ? { act: 'close', poll: open, command: { type: 'ClosePoll', pollId: open.id } }
      : undefined;
  }
  const { now } = agendaNow(agenda);
  if (now === undefined) return undefined;
  const since = now.startedAt ?? 0;
  const counted = all.findLast(({ phase, closedAt }) => phase === 'closed' && (closedAt ?? 0) >= since);
  if (counted) return { act: 'publish', poll: counted, command: { type: 'PublishResult', pollId: counted.id } };
  const drafts = all.filter(({ phase }) => phase === 'draft');
  const prepared = drafts.find(({ itemId }) => itemId === now.id) ?? drafts.find(({ itemId }) => itemId === undefined);
  return prepared && { act: 'open', poll: prepared, command: { type: 'OpenPoll', pollId: prepared.id } };
}

/** What one press of the chair does next to the agenda. */
export interface AgendaStep {
  /** `next` concludes the running item and begins the one after it. */
  readonly act: 'start' | 'next' | 'finish';
  /** What begins, or for `finish` what ends. */
  readonly item: AgendaItem;
  readonly command: Extract<ClientCommand, { readonly type: 'StartAgendaItem' | 'FinishAgendaItem' }>;
}

/** The agenda's next step; undefined once it is through. */
export function findAgendaStep({ agenda }: Pick<ControlView, 'agenda'>): AgendaStep | undefined {
  const { now, next } = agendaNow(agenda);
  if (next) {
    // Starting an item finishes the one before it: rule AGEN-2.
    return { act: now ? 'next' : 'start', item: next, command: { type: 'StartAgendaItem', itemId: next.id } };
  }
  return now && { act: 'finish', item: now, command: { type: 'FinishAgendaItem', itemId: now.id } };
}

type Asked = Pick<ControlView, 'questions' | 'suggestions'>;

/** The accepted questions: first what the moderators suggest, in their order, then those that most people support. */
export function acceptedQuestions({ questions, suggestions }: Asked): readonly QuestionView[] {
  const rank = ({ id }: QuestionView) => suggestions[id] ?? Number.MAX_SAFE_INTEGER;
  return Object.values<QuestionView>(questions)
    .filter(({ state }) => state === 'accepted')
    .sort((a, b) => rank(a) - rank(b) || supportersOf(b) - supportersOf(a) || a.askedAt - b.askedAt);
}

/** The question to put next. */
export interface Suggestion {
  readonly question: QuestionView;
  /** Who or what says so: a moderator, or else the numbers alone. */
  readonly because: 'suggested' | 'mostSupported' | 'askedFirst';
  /** What the moderators suggest after it. */
  readonly after: readonly QuestionView[];
}

/** What the moderators suggest; where they suggest nothing, what most people support, or else what was asked first. */
export function findSuggestion(asked: Asked): Suggestion | undefined {
  const [question, ...others] = acceptedQuestions(asked);
  if (!question) return undefined;
  const after = others.filter(({ id }) => asked.suggestions[id] !== undefined);
  if (asked.suggestions[question.id] !== undefined) return { question, because: 'suggested', after };
  return { question, because: supportersOf(question) > 0 ? 'mostSupported' : 'askedFirst', after };
}

/** Sites and delegates who support a question. */
export function supportersOf({ supports }: QuestionView): number {
  return supports.sites + supports.delegates;
}
