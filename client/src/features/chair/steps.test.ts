import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { AgendaItemId, PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { AgendaView, DeskQuestionView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { acceptedQuestions, findAgendaStep, findSuggestion, findVoteStep } from './steps.ts';

const BEGAN = 10_000;

function item(position: number, state: AgendaItem['state']): AgendaItem {
  return {
    id: `item_${position}` as AgendaItemId,
    title: `Mục ${position}`,
    kind: 'dialogue',
    plannedMinutes: 10,
    position,
    state,
    ...(state === 'running' && { startedAt: BEGAN }),
  };
}

function agendaOf(...states: readonly AgendaItem['state'][]): AgendaView {
  const items = states.map((state, index) => item(index + 1, state));
  const running = items.find(({ state }) => state === 'running');
  return {
    items: Object.fromEntries(items.map((one) => [one.id, one])) as AgendaView['items'],
    ...(running && { currentItemId: running.id }),
  };
}

function pollsOf(...polls: readonly Partial<PollView>[]): Readonly<Record<PollId, PollView>> {
  const whole = polls.map((poll, index): PollView => {
    const id = `poll_${index}` as PollId;
    return {
      id,
      title: `Phiếu ${index}`,
      phase: 'draft',
      createdAt: index,
      rules: PLAIN_RULES,
      weighted: false,
      tally: {},
      votes: 0,
      entitled: 2,
      ...poll,
    };
  });
  return Object.fromEntries(whole.map((poll) => [poll.id, poll])) as Readonly<Record<PollId, PollView>>;
}

describe('the next step of the agenda', () => {
  it('begins the first item, then each after the one that runs, and ends the last', () => {
    expect(findAgendaStep({ agenda: agendaOf('planned', 'planned') })).toMatchObject({
      act: 'start',
      command: { type: 'StartAgendaItem', itemId: 'item_1' },
    });
    expect(findAgendaStep({ agenda: agendaOf('done', 'running', 'skipped', 'planned') })).toMatchObject({
      act: 'next',
      command: { type: 'StartAgendaItem', itemId: 'item_4' },
    });
    expect(findAgendaStep({ agenda: agendaOf('done', 'running') })).toMatchObject({
      act: 'finish',
      command: { type: 'FinishAgendaItem', itemId: 'item_2' },
    });
  });

  it('is none once everything is through', () => {
    expect(findAgendaStep({ agenda: agendaOf('done', 'skipped') })).toBeUndefined();
    expect(findAgendaStep({ agenda: agendaOf() })).toBeUndefined();
  });
});

describe('the next step of a vote', () => {
  const agenda = agendaOf('running');

  it('opens the vote that was prepared first, while an item runs', () => {
    const polls = pollsOf({ createdAt: 5 }, { createdAt: 3 });
    expect(findVoteStep({ agenda, polls })?.command).toStrictEqual({ type: 'OpenPoll', pollId: 'poll_1' });
    expect(findVoteStep({ agenda: agendaOf('planned'), polls })).toBeUndefined();
  });

  it('opens what is prepared for the running item first, then what is for none, and never what is for another', () => {
    const [running, planned, done] = ['item_2', 'item_3', 'item_1'].map((id) => id as AgendaItemId) as [
      AgendaItemId,
      AgendaItemId,
      AgendaItemId,
    ];
    const second = agendaOf('done', 'running', 'planned');
    const next = (...polls: readonly Partial<PollView>[]) =>
      findVoteStep({ agenda: second, polls: pollsOf(...polls) })?.poll.id;
    expect(next({ itemId: planned }, {}, { itemId: running }, { itemId: running })).toBe('poll_2');
    expect(next({ itemId: planned }, {}, {})).toBe('poll_1');
    expect(next({ itemId: planned }, { itemId: done })).toBeUndefined();
  });

  it('closes the one that is open before anything else, and waits while it is counted', () => {
    const counted = { phase: 'closed', closedAt: BEGAN + 1 } as const;
    expect(findVoteStep({ agenda, polls: pollsOf({}, { phase: 'open' }, counted) })?.command).toStrictEqual({
      type: 'ClosePoll',
      pollId: 'poll_1',
    });
    expect(findVoteStep({ agenda, polls: pollsOf({}, { phase: 'closing' }) })).toBeUndefined();
  });

  it('publishes what was counted during this item, and leaves what was counted before it', () => {
    const counted = (closedAt: number) => pollsOf({ phase: 'closed', closedAt }, {});
    expect(findVoteStep({ agenda, polls: counted(BEGAN + 1) })?.act).toBe('publish');
    expect(findVoteStep({ agenda, polls: counted(BEGAN - 1) })?.act).toBe('open');
  });
});

describe('the question to put next', () => {
  function questionsOf(...questions: readonly Partial<DeskQuestionView>[]) {
    const whole = questions.map((question, index): DeskQuestionView => {
      const id = `q_${index}` as QuestionId;
      const what = { id, kind: 'question', text: `Câu ${index}`, source: 'live', state: 'accepted' } as const;
      return { ...what, anonymous: false, askedAt: index, supports: { sites: 0, delegates: 0 }, ...question };
    });
    return Object.fromEntries(whole.map((one) => [one.id, one])) as Readonly<Record<QuestionId, DeskQuestionView>>;
  }

  const most = { supports: { sites: 1, delegates: 20 } };

  it('is what the moderators suggest, in their order, before whatever most people support', () => {
    const questions = questionsOf({}, most, {}, {});
    const suggestions = { q_3: 1, q_0: 2 } as Readonly<Record<QuestionId, number>>;
    expect(findSuggestion({ questions, suggestions })).toMatchObject({
      question: { id: 'q_3' },
      because: 'suggested',
      after: [{ id: 'q_0' }],
    });
    expect(acceptedQuestions({ questions, suggestions }).map(({ id }) => id)).toStrictEqual([
      'q_3',
      'q_0',
      'q_1',
      'q_2',
    ]);
  });

  it('is else what most people support, or what was asked first where nobody supports any, and says which', () => {
    const next = (...questions: readonly Partial<DeskQuestionView>[]) =>
      findSuggestion({ questions: questionsOf(...questions), suggestions: {} });
    expect(next({}, most)).toMatchObject({ question: { id: 'q_1' }, because: 'mostSupported', after: [] });
    expect(next({}, {})).toMatchObject({ question: { id: 'q_0' }, because: 'askedFirst', after: [] });
    expect(next({ state: 'submitted' }, { state: 'called', ...most })).toBeUndefined();
  });
});
