import { describe, expect, it } from 'vitest';
import {
  chair,
  delegateOf,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  START,
  siteActor,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { QuestionId, SiteId } from '../../kernel/ids.ts';
import type { DomainCommand } from '../commands.ts';
import type { DomainEvent } from '../events.ts';
import type { QuestionState } from './state.ts';

const QUESTION = 'q_000001' as QuestionId;
const OTHER = 'q_000002' as QuestionId;
const asker = delegateOf(EAST_1);

function asked(id: QuestionId = QUESTION): DomainEvent {
  const text = 'Đoàn viên đi làm ăn xa?';
  return {
    type: 'QuestionAsked',
    question: {
      id,
      kind: 'question',
      text,
      source: 'live',
      siteId: EAST_1,
      askedBy: asker.id,
      anonymous: false,
      askedAt: START,
    },
  };
}

const accepted: DomainEvent = { type: 'QuestionAccepted', questionId: QUESTION, at: START };
const declined: DomainEvent = { type: 'QuestionDeclined', questionId: QUESTION, reason: 'Trùng', at: START };
const withdrawn: DomainEvent = { type: 'QuestionWithdrawn', questionId: QUESTION, at: START };
const called: DomainEvent = { type: 'QuestionCalled', questionId: QUESTION, at: START };
const answered: DomainEvent = { type: 'QuestionAnswered', questionId: QUESTION, at: START };

/** How a question got into each of its states. */
const HISTORY: Readonly<Record<QuestionState, readonly DomainEvent[]>> = {
  submitted: [asked()],
  accepted: [asked(), accepted],
  called: [asked(), accepted, called],
  answered: [asked(), accepted, called, answered],
  declined: [asked(), declined],
  withdrawn: [asked(), withdrawn],
  noted: [asked(), { type: 'QuestionNoted', questionId: QUESTION, note: 'Ghi nhận', at: START }],
  merged: [
    asked(),
    asked('q_000009' as QuestionId),
    { type: 'QuestionsMerged', questionId: QUESTION, intoQuestionId: 'q_000009' as QuestionId, at: START },
  ],
  deferred: [asked(), { type: 'QuestionDeferred', questionId: QUESTION, at: START }],
};

/** Tries a command from every state: it works from `allowed`, and is refused from all others. */
function worksOnlyFrom(allowed: readonly QuestionState[], command: DomainCommand, actor: typeof chair): void {
  for (const [state, history] of Object.entries(HISTORY)) {
    const decided = given(liveConference, history).when(command, actor);
    if ((allowed as readonly string[]).includes(state)) expect(decided.state()).toBeDefined();
    else decided.thenRejected('QUESTION_STATE', { state });
  }
}

describe('questions', () => {
  const ask = { type: 'AskQuestion', questionId: QUESTION, kind: 'idea', text: 'Góp ý', anonymous: true } as const;

  it('DIAL-1: a delegate asks for its site, and the question waits with its asker on record', () => {
    const decided = given(liveConference).when({ ...ask, topic: 'Kinh phí', askerName: 'Lan' }, asker);
    const question = {
      id: QUESTION,
      kind: 'idea',
      text: 'Góp ý',
      topic: 'Kinh phí',
      source: 'live',
      siteId: EAST_1,
      askedBy: asker.id,
      askerName: 'Lan',
      anonymous: true,
      askedAt: NOW,
    } as const;
    decided.thenHappens({ type: 'QuestionAsked', question });
    expect(decided.state().dialogue.questions[QUESTION]).toStrictEqual({ ...question, state: 'submitted' });
  });

  it('DIAL-1: a question from before the live session says so, and has no topic nor name unless given', () => {
    const { dialogue } = given(openConference).when(ask, siteActor(EAST_1)).state();
    const question = dialogue.questions[QUESTION];
    expect(question).toMatchObject({ source: 'beforehand', askedBy: siteActor(EAST_1).id });
    expect(question).not.toHaveProperty('topic');
    expect(question).not.toHaveProperty('askerName');
  });

  it('DIAL-1: nobody asks for a site outside the roster', () => {
    given(liveConference)
      .when(ask, delegateOf('XX' as SiteId))
      .thenRejected('SITE_UNKNOWN');
  });

  it('DIAL-2: an id is used once, whatever became of the question', () => {
    for (const history of Object.values(HISTORY)) {
      given(liveConference, history).when(ask, siteActor(WEST_1)).thenRejected('QUESTION_EXISTS');
    }
  });

  it('DIAL-2: nothing can be done to a question that was never asked', () => {
    const questionId = OTHER;
    for (const type of ['AcceptQuestion', 'CallQuestion', 'MarkQuestionAnswered'] as const) {
      given(liveConference, asked()).when({ type, questionId }, chair).thenRejected('QUESTION_UNKNOWN');
    }
    given(liveConference, asked())
      .when({ type: 'DeclineQuestion', questionId, reason: 'x' }, chair)
      .thenRejected('QUESTION_UNKNOWN');
    given(liveConference, asked())
      .when({ type: 'WithdrawQuestion', questionId }, asker)
      .thenRejected('QUESTION_UNKNOWN');
  });

  const accept = { type: 'AcceptQuestion', questionId: QUESTION } as const;

  it('DIAL-3: a submitted or declined question can be accepted, and no other', () => {
    worksOnlyFrom(['submitted', 'declined'], accept, moderator);
    given(liveConference, asked())
      .when(accept, moderator)
      .thenHappens({ type: 'QuestionAccepted', questionId: QUESTION, at: NOW });
  });

  it('DIAL-3: the reason of a declined question falls when it is accepted', () => {
    const { dialogue } = given(liveConference, HISTORY.declined).when(accept, moderator).state();
    expect(dialogue.questions[QUESTION]?.state).toBe('accepted');
    expect(dialogue.questions[QUESTION]).not.toHaveProperty('declineReason');
  });

  it('DIAL-4: a submitted or accepted question can be declined with a reason', () => {
    const decline = { type: 'DeclineQuestion', questionId: QUESTION, reason: 'Ngoài chủ đề' } as const;
    worksOnlyFrom(['submitted', 'accepted'], decline, moderator);
    const decided = given(liveConference, asked()).when(decline, moderator);
    decided.thenHappens({ type: 'QuestionDeclined', questionId: QUESTION, reason: 'Ngoài chủ đề', at: NOW });
    expect(decided.state().dialogue.questions[QUESTION]).toMatchObject({
      state: 'declined',
      declineReason: 'Ngoài chủ đề',
    });
  });

  const withdraw = { type: 'WithdrawQuestion', questionId: QUESTION } as const;

  it('DIAL-5: the asker withdraws a question until it is called', () => {
    worksOnlyFrom(['submitted', 'accepted', 'merged'], withdraw, asker);
    const decided = given(liveConference, asked()).when(withdraw, asker);
    decided.thenHappens({ type: 'QuestionWithdrawn', questionId: QUESTION, at: NOW });
    expect(decided.state().dialogue.questions[QUESTION]?.state).toBe('withdrawn');
  });

  it('DIAL-5: nobody withdraws the question of another, not even the room of the asker', () => {
    for (const actor of [siteActor(EAST_1), delegateOf(EAST_1, 'two'), delegateOf(WEST_1)]) {
      given(liveConference, asked()).when(withdraw, actor).thenRejected('QUESTION_NOT_YOURS');
    }
  });

  const call = { type: 'CallQuestion', questionId: QUESTION } as const;

  it('DIAL-6: an accepted question is called, and no other', () => {
    worksOnlyFrom(['accepted'], call, chair);
    const decided = given(liveConference, asked(), accepted).when(call, chair);
    decided.thenHappens({ type: 'QuestionCalled', questionId: QUESTION, at: NOW });
    expect(decided.state().dialogue).toMatchObject({
      calledQuestionId: QUESTION,
      questions: { [QUESTION]: { state: 'called', calledAt: NOW } },
    });
  });

  it('DIAL-6: one question is called at a time', () => {
    const otherAccepted: DomainEvent = { type: 'QuestionAccepted', questionId: OTHER, at: START };
    given(liveConference, HISTORY.called, asked(OTHER), otherAccepted)
      .when({ type: 'CallQuestion', questionId: OTHER }, chair)
      .thenRejected('ANOTHER_QUESTION_CALLED');
    given(liveConference, HISTORY.answered, asked(OTHER), otherAccepted)
      .when({ type: 'CallQuestion', questionId: OTHER }, chair)
      .thenHappens({ type: 'QuestionCalled', questionId: OTHER, at: NOW });
  });

  it('DIAL-7: only the called question is marked answered, and then none is called', () => {
    const answer = { type: 'MarkQuestionAnswered', questionId: QUESTION } as const;
    worksOnlyFrom(['called'], answer, moderator);
    const decided = given(liveConference, HISTORY.called).when(answer, moderator);
    decided.thenHappens({ type: 'QuestionAnswered', questionId: QUESTION, at: NOW });
    expect(decided.state().dialogue).not.toHaveProperty('calledQuestionId');
    expect(decided.state().dialogue.questions[QUESTION]).toMatchObject({ state: 'answered', answeredAt: NOW });
  });
});

it('DIAL-22: thirty questions of one asker may wait, and others may ask meanwhile', () => {
  const waiting = Array.from({ length: 30 }, (_, index) => asked(`q_wait${index}` as QuestionId));
  const ask = { type: 'AskQuestion', questionId: OTHER, kind: 'question', text: 'Nữa?', anonymous: false } as const;
  const full = given([...liveConference, ...waiting]);
  full.when(ask, asker).thenRejected('TOO_MANY_QUESTIONS');
  expect(full.when(ask, siteActor(WEST_1)).state().dialogue.questions[OTHER]?.state).toBe('submitted');
  const looked: DomainEvent = { type: 'QuestionAccepted', questionId: 'q_wait0' as QuestionId, at: START };
  const after = given([...liveConference, ...waiting, looked])
    .when(ask, asker)
    .state();
  expect(after.dialogue.questions[OTHER]?.state).toBe('submitted');
});

it('DIAL-14: an answer that runs ends with the call, however the call ends', () => {
  const started: DomainEvent = { type: 'AnswerStarted', questionId: QUESTION, respondent: 'Ban Tổ chức', at: START };
  const running = [...liveConference, asked(), accepted, called, started];
  const answersAfter = (command: DomainCommand) =>
    given(running).when(command, chair).state().dialogue.questions[QUESTION]?.liveAnswers;
  for (const command of [
    { type: 'CloseConference' },
    {
      type: 'DeferQuestion',
      questionId: QUESTION,
      proposalId: 'prop_000001' as never,
      text: 'Hướng dẫn',
      unit: 'Ban Tổ chức',
      dueDate: '2021-03-26',
    },
  ] as const) {
    expect(answersAfter(command)).toStrictEqual({ '1': { respondent: 'Ban Tổ chức', startedAt: START, endedAt: NOW } });
  }
});
