import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  delegateOf,
  draftConference,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  organiser,
  plannedConference,
  START,
  siteActor,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { ProposalId, QuestionId, RespondentId, SiteId } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';
import type { DomainEvent } from '../events.ts';
import { type Question, respondentActorId } from './state.ts';

const ONE = 'q_000001' as QuestionId;
const TWO = 'q_000002' as QuestionId;
const THREE = 'q_000003' as QuestionId;
const UNIT = 'unit_000001' as RespondentId;
const OTHER_UNIT = 'unit_000002' as RespondentId;
const PROPOSAL = 'prop_000001' as ProposalId;
const asker = delegateOf(EAST_1);
const unit: Actor = { id: respondentActorId(UNIT), role: 'respondent', name: 'Sở Nội vụ' };
const otherUnit: Actor = { id: respondentActorId(OTHER_UNIT), role: 'respondent', name: 'Sở Tài chính' };

function asked(id: QuestionId, changes: Partial<Question> = {}): DomainEvent {
  return {
    type: 'QuestionAsked',
    question: {
      id,
      kind: 'question',
      text: 'Kinh phí?',
      source: 'live',
      siteId: EAST_1,
      askedBy: asker.id,
      anonymous: false,
      askedAt: START,
      ...changes,
    },
  };
}

function accepted(questionId: QuestionId): DomainEvent {
  return { type: 'QuestionAccepted', questionId, at: START };
}

function called(questionId: QuestionId): DomainEvent {
  return { type: 'QuestionCalled', questionId, at: START };
}

function merged(questionId: QuestionId, intoQuestionId: QuestionId): DomainEvent {
  return { type: 'QuestionsMerged', questionId, intoQuestionId, at: START };
}

const units: readonly DomainEvent[] = [
  { type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ' }, at: START },
  { type: 'RespondentAdded', respondent: { id: OTHER_UNIT, name: 'Sở Tài chính' }, at: START },
];
const routed: DomainEvent = { type: 'QuestionRouted', questionId: ONE, respondentId: UNIT, at: START };

describe('what becomes of a question', () => {
  it('DIAL-1: a question is asked, accepted and merged beforehand, while the conference is a draft', () => {
    given(plannedConference)
      .when({ type: 'AskQuestion', questionId: ONE, kind: 'idea', text: 'Góp ý', anonymous: true }, siteActor(EAST_1))
      .state();
    given(plannedConference, asked(ONE)).when({ type: 'AcceptQuestion', questionId: ONE }, moderator).state();
    given(plannedConference, asked(ONE), accepted(ONE))
      .when({ type: 'CallQuestion', questionId: ONE }, chair)
      .thenRejected('WRONG_PHASE');
    given(draftConference)
      .when({ type: 'AskQuestion', questionId: ONE, kind: 'idea', text: 'Góp ý', anonymous: true }, siteActor(EAST_1))
      .thenRejected('SITE_UNKNOWN');
  });

  it('DIAL-8: the desk sets the topic, and the same again changes nothing', () => {
    const set = { type: 'SetTopic', questionId: ONE, topic: 'Nhân sự' } as const;
    given(liveConference, asked(ONE))
      .when(set, moderator)
      .thenHappens({ type: 'TopicSet', questionId: ONE, topic: 'Nhân sự', at: NOW });
    given(liveConference, asked(ONE, { topic: 'Nhân sự' }))
      .when(set, moderator)
      .thenNothingHappens();
  });

  it('DIAL-9: an opinion or idea is noted with the chair’s words, and a question is not', () => {
    const note = { type: 'NoteQuestion', questionId: ONE, note: 'Ghi nhận' } as const;
    given(liveConference, asked(ONE)).when(note, chair).thenRejected('QUESTION_KIND');
    for (const kind of ['opinion', 'idea'] as const) {
      const { dialogue } = given(liveConference, asked(ONE, { kind }), accepted(ONE), called(ONE))
        .when(note, chair)
        .state();
      expect(dialogue.questions[ONE]).toMatchObject({ state: 'noted', note: 'Ghi nhận' });
      expect(dialogue).not.toHaveProperty('calledQuestionId');
    }
    given(liveConference, asked(ONE, { kind: 'idea' }), { type: 'QuestionWithdrawn', questionId: ONE, at: START })
      .when(note, chair)
      .thenRejected('QUESTION_STATE', { state: 'withdrawn' });
  });
});

describe('merging', () => {
  const merge = { type: 'MergeQuestions', questionId: ONE, intoQuestionId: TWO } as const;

  it('DIAL-10: the other question keeps every site, source and name, also by way of others', () => {
    const history = [
      asked(ONE, { askerName: 'Lan', source: 'beforehand' }),
      asked(TWO),
      asked(THREE, { siteId: WEST_1, anonymous: true }),
      merged(THREE, ONE),
    ];
    const decided = given(liveConference, history).when(merge, moderator);
    decided.thenHappens({ type: 'QuestionsMerged', questionId: ONE, intoQuestionId: TWO, at: NOW });
    const { questions } = decided.state().dialogue;
    expect(questions[ONE]).toMatchObject({ state: 'merged', mergedInto: TWO, stateBeforeMerge: 'submitted' });
    expect(questions[TWO]?.origins).toStrictEqual({
      [ONE]: { siteId: EAST_1, source: 'beforehand', askerName: 'Lan', anonymous: false },
      [THREE]: { siteId: WEST_1, source: 'live', anonymous: true },
    });
  });

  it('DIAL-10: only questions that wait are merged, and none into itself', () => {
    given(liveConference, asked(ONE), asked(TWO), accepted(TWO), called(TWO))
      .when(merge, moderator)
      .thenRejected('QUESTION_STATE', { state: 'called' });
    given(liveConference, asked(ONE), asked(TWO), accepted(ONE), called(ONE))
      .when(merge, moderator)
      .thenRejected('QUESTION_STATE', { state: 'called' });
    given(liveConference, asked(ONE), asked(TWO), merged(TWO, ONE))
      .when(merge, moderator)
      .thenRejected('QUESTION_STATE', { state: 'merged' });
    given(liveConference, asked(ONE))
      .when({ ...merge, intoQuestionId: ONE }, moderator)
      .thenRejected('QUESTION_INTO_ITSELF');
    given(liveConference, asked(ONE)).when(merge, moderator).thenRejected('QUESTION_UNKNOWN');
  });

  const unmerge = { type: 'UnmergeQuestion', questionId: ONE } as const;

  it('DIAL-11: undoing a merge gives the state before it, with what had been merged before', () => {
    const before = [asked(ONE), accepted(ONE), asked(TWO), asked(THREE), merged(THREE, ONE)];
    const { dialogue } = given(liveConference, before, merged(ONE, TWO)).when(unmerge, moderator).state();
    expect(dialogue.questions[ONE]).toMatchObject({ state: 'accepted', origins: { [THREE]: { siteId: EAST_1 } } });
    expect(dialogue.questions[ONE]).not.toHaveProperty('mergedInto');
    expect(dialogue.questions[TWO]).not.toHaveProperty('origins');
  });

  it('DIAL-11: a merge is not undone once the other is called, and nothing is undone twice', () => {
    given(liveConference, asked(ONE), asked(TWO), merged(ONE, TWO), accepted(TWO), called(TWO))
      .when(unmerge, moderator)
      .thenRejected('QUESTION_STATE', { state: 'called' });
    given(liveConference, asked(ONE)).when(unmerge, moderator).thenRejected('QUESTION_STATE', { state: 'submitted' });
  });

  it('DIAL-12: who withdraws a merged question leaves the other, and frees what was merged into it', () => {
    const history = [asked(ONE), asked(TWO), asked(THREE), merged(THREE, ONE), merged(ONE, TWO)];
    const decided = given(liveConference, history).when({ type: 'WithdrawQuestion', questionId: ONE }, asker);
    decided.thenHappens(
      { type: 'QuestionUnmerged', questionId: ONE, fromQuestionId: TWO, at: NOW },
      { type: 'QuestionUnmerged', questionId: THREE, fromQuestionId: ONE, at: NOW },
      { type: 'QuestionWithdrawn', questionId: ONE, at: NOW },
    );
    const { questions } = decided.state().dialogue;
    expect(questions[ONE]).not.toHaveProperty('origins');
    expect(questions[TWO]).not.toHaveProperty('origins');
    expect(questions[THREE]).toMatchObject({ state: 'submitted' });
  });

  it('DIAL-5: a merged question is not withdrawn once the other is called', () => {
    given(liveConference, asked(ONE), asked(TWO), merged(ONE, TWO), accepted(TWO), called(TWO))
      .when({ type: 'WithdrawQuestion', questionId: ONE }, asker)
      .thenRejected('QUESTION_STATE', { state: 'merged' });
  });
});

describe('reopening', () => {
  const reopen = { type: 'ReopenQuestion', questionId: ONE } as const;
  const proposal = {
    id: PROPOSAL,
    questionId: ONE,
    text: 'Cấp thiết bị',
    unit: 'Sở',
    dueDate: '2021-03-26',
    madeAt: START,
  };
  const deferred: readonly DomainEvent[] = [
    asked(ONE),
    { type: 'ProposalMade', proposal },
    { type: 'QuestionDeferred', questionId: ONE, at: START },
  ];

  it('DIAL-13: a question that ended is accepted again, without its end', () => {
    const answered: readonly DomainEvent[] = [
      asked(ONE),
      accepted(ONE),
      called(ONE),
      { type: 'QuestionAnswered', questionId: ONE, respondent: 'Sở Nội vụ', at: START },
    ];
    const { dialogue } = given(liveConference, answered).when(reopen, moderator).state();
    expect(dialogue.questions[ONE]).toStrictEqual(
      given(liveConference, asked(ONE)).when({ type: 'AcceptQuestion', questionId: ONE }, chair).state().dialogue
        .questions[ONE],
    );
    given(liveConference, asked(ONE)).when(reopen, moderator).thenRejected('QUESTION_STATE', { state: 'submitted' });
  });

  it('DIAL-13: an open proposal falls with it, and a done one stays', () => {
    const reopened = given(liveConference, deferred).when(reopen, moderator).state().dialogue;
    expect(reopened.proposals).toStrictEqual({});
    expect(reopened.questions[ONE]).not.toHaveProperty('proposalId');
    const done: DomainEvent = { type: 'ProposalCompleted', proposalId: PROPOSAL, at: START };
    const kept = given(liveConference, deferred, done).when(reopen, moderator).state().dialogue;
    expect(kept.proposals[PROPOSAL]).toMatchObject({ state: 'done' });
    expect(kept.questions[ONE]).toMatchObject({ state: 'accepted', proposalId: PROPOSAL });
  });
});

describe('answers', () => {
  it('DIAL-14: those who answer aloud follow one another', () => {
    const history = [asked(ONE), accepted(ONE), called(ONE)];
    const start = { type: 'StartAnswer', questionId: ONE, respondent: 'Sở Nội vụ' } as const;
    given(liveConference, history)
      .when(start, chair)
      .thenHappens({ type: 'AnswerStarted', questionId: ONE, respondent: 'Sở Nội vụ', at: NOW });
    given(liveConference, asked(ONE), accepted(ONE))
      .when(start, chair)
      .thenRejected('QUESTION_STATE', { state: 'accepted' });
    const answers: readonly DomainEvent[] = [
      { type: 'AnswerStarted', questionId: ONE, respondent: 'Sở Nội vụ', at: START + 1 },
      { type: 'AnswerStarted', questionId: ONE, respondent: 'Sở Tài chính', at: START + 2 },
    ];
    const { dialogue } = given(liveConference, history, answers)
      .when({ type: 'MarkQuestionAnswered', questionId: ONE }, chair)
      .state();
    expect(dialogue.questions[ONE]?.liveAnswers).toStrictEqual({
      '1': { respondent: 'Sở Nội vụ', startedAt: START + 1, endedAt: START + 2 },
      '2': { respondent: 'Sở Tài chính', startedAt: START + 2, endedAt: NOW },
    });
  });

  it('DIAL-14: where nobody said who began, the whole call is one answer', () => {
    const command = { type: 'MarkQuestionAnswered', questionId: ONE, respondent: 'Bí thư' } as const;
    const { dialogue } = given(liveConference, asked(ONE), accepted(ONE), called(ONE)).when(command, chair).state();
    expect(dialogue.questions[ONE]?.liveAnswers).toStrictEqual({
      '1': { respondent: 'Bí thư', startedAt: START, endedAt: NOW },
    });
  });

  const write = { type: 'GiveWrittenAnswer', questionId: ONE, text: 'Đã bố trí', private: true } as const;

  it('DIAL-15: a written answer ends the question, and lets the next be called', () => {
    const command = { ...write, respondent: 'Văn phòng' };
    const decided = given(liveConference, asked(ONE), accepted(ONE), called(ONE)).when(command, moderator);
    const answer = { text: 'Đã bố trí', respondent: 'Văn phòng', private: true, at: NOW };
    decided.thenHappens({ type: 'WrittenAnswerGiven', questionId: ONE, answer, at: NOW });
    const { dialogue } = decided.state();
    expect(dialogue.questions[ONE]).toMatchObject({ state: 'answered', answeredAt: NOW, writtenAnswer: answer });
    expect(dialogue).not.toHaveProperty('calledQuestionId');
    given(liveConference, asked(ONE)).when(command, moderator).thenRejected('QUESTION_STATE', { state: 'submitted' });
  });

  it('DIAL-16: a unit is named once, and a question is routed to a unit that is named', () => {
    const add = { type: 'AddRespondent', respondentId: UNIT, name: 'Sở Nội vụ' } as const;
    given(plannedConference)
      .when(add, organiser)
      .thenHappens({ type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ' }, at: NOW });
    given(plannedConference, units).when(add, organiser).thenRejected('RESPONDENT_EXISTS');
    const route = { type: 'RouteQuestion', questionId: ONE, respondentId: UNIT } as const;
    given(liveConference, asked(ONE)).when(route, moderator).thenRejected('RESPONDENT_UNKNOWN');
    given(liveConference, units, asked(ONE))
      .when(route, moderator)
      .thenHappens({ ...routed, at: NOW });
    given(liveConference, units, asked(ONE), routed).when(route, moderator).thenNothingHappens();
  });

  it('DIAL-16: a name that cannot be told apart from that of another unit is refused', () => {
    for (const name of ['Sở Nội vụ'.normalize('NFD'), 'SỞ NỘI VỤ', 'Sở\u00A0Nội vụ', 'Sở Nội\u200B vụ']) {
      given(plannedConference, units)
        .when({ type: 'AddRespondent', respondentId: 'unit_another' as RespondentId, name }, organiser)
        .thenRejected('RESPONDENT_EXISTS');
      given(liveConference, units)
        .when({ type: 'RenameRespondent', respondentId: OTHER_UNIT, name }, organiser)
        .thenRejected('RESPONDENT_EXISTS');
    }
  });

  it('DIAL-16: another unit does not get the draft of the one before', () => {
    const drafted: DomainEvent = { type: 'AnswerDrafted', questionId: ONE, text: 'Dự thảo', at: START };
    const { dialogue } = given(liveConference, units, asked(ONE), routed, drafted)
      .when({ type: 'RouteQuestion', questionId: ONE, respondentId: OTHER_UNIT }, moderator)
      .state();
    expect(dialogue.questions[ONE]).toMatchObject({ routedTo: OTHER_UNIT });
    expect(dialogue.questions[ONE]).not.toHaveProperty('draft');
  });

  it('DIAL-17: only the unit that a question is routed to drafts and writes its answer', () => {
    const draft = { type: 'DraftAnswer', questionId: ONE, text: 'Dự thảo' } as const;
    const history = [...units, asked(ONE), accepted(ONE), routed];
    given(liveConference, history)
      .when(draft, unit)
      .thenHappens({ type: 'AnswerDrafted', questionId: ONE, text: 'Dự thảo', at: NOW });
    given(liveConference, history).when(draft, otherUnit).thenRejected('QUESTION_NOT_ROUTED');
    given(liveConference, units, asked(ONE)).when(draft, unit).thenRejected('QUESTION_NOT_ROUTED');
    given(liveConference, history).when(write, otherUnit).thenRejected('QUESTION_NOT_ROUTED');
    const { dialogue } = given(liveConference, history)
      .when({ ...write, respondent: 'Ai khác' }, unit)
      .state();
    expect(dialogue.questions[ONE]?.writtenAnswer).toMatchObject({ respondent: 'Sở Nội vụ' });
  });
});

describe('proposals', () => {
  const defer = {
    type: 'DeferQuestion',
    questionId: ONE,
    proposalId: PROPOSAL,
    text: 'Cấp thiết bị',
    unit: 'Sở Nội vụ',
    dueDate: '2021-03-26',
  } as const;
  const { type: _, proposalId, ...content } = defer;
  const made: DomainEvent = { type: 'ProposalMade', proposal: { id: proposalId, ...content, madeAt: NOW } };

  it('DIAL-18: a deferred question becomes a proposal with a unit and a date', () => {
    const decided = given(liveConference, asked(ONE), accepted(ONE), called(ONE)).when(defer, chair);
    decided.thenHappens(made, { type: 'QuestionDeferred', questionId: ONE, at: NOW });
    const { dialogue } = decided.state();
    expect(dialogue.proposals[PROPOSAL]).toMatchObject({ state: 'open', unit: 'Sở Nội vụ', dueDate: '2021-03-26' });
    expect(dialogue.questions[ONE]).toMatchObject({ state: 'deferred', proposalId: PROPOSAL });
    expect(dialogue).not.toHaveProperty('calledQuestionId');
  });

  it('DIAL-18: an answered question stays answered, and a question makes one proposal', () => {
    const answered: DomainEvent = { type: 'QuestionAnswered', questionId: ONE, at: START };
    given(liveConference, asked(ONE), accepted(ONE), called(ONE), answered).when(defer, chair).thenHappens(made);
    given(liveConference, asked(ONE), made).when(defer, chair).thenRejected('PROPOSAL_EXISTS');
    given(liveConference, asked(ONE), made)
      .when({ ...defer, proposalId: 'prop_000002' as ProposalId }, chair)
      .thenRejected('PROPOSAL_EXISTS');
    given(liveConference, asked(ONE), { type: 'QuestionWithdrawn', questionId: ONE, at: START })
      .when(defer, chair)
      .thenRejected('QUESTION_STATE', { state: 'withdrawn' });
  });

  it('DIAL-19: a proposal is marked done, and opened again', () => {
    const complete = { type: 'CompleteProposal', proposalId } as const;
    const reopen = { type: 'ReopenProposal', proposalId } as const;
    const done: DomainEvent = { type: 'ProposalCompleted', proposalId, at: START };
    const history = [asked(ONE), made];
    const completed = given(liveConference, history).when(complete, moderator).state().dialogue.proposals[PROPOSAL];
    expect(completed).toMatchObject({ state: 'done', doneAt: NOW });
    given(liveConference, history, done).when(complete, moderator).thenRejected('PROPOSAL_STATE', { state: 'done' });
    given(liveConference, history).when(reopen, moderator).thenRejected('PROPOSAL_STATE', { state: 'open' });
    const again = given(liveConference, history, done).when(reopen, moderator).state().dialogue.proposals[PROPOSAL];
    expect(again).toStrictEqual({ ...(made.type === 'ProposalMade' && made.proposal), state: 'open' });
    given(liveConference).when(complete, moderator).thenRejected('PROPOSAL_UNKNOWN');
  });
});

describe('units, ends and forms', () => {
  const remove = { type: 'RemoveRespondent', respondentId: UNIT } as const;

  it('DIAL-23: a unit is renamed, once it is known', () => {
    const rename = { type: 'RenameRespondent', respondentId: UNIT, name: 'Sở Nội vụ tỉnh' } as const;
    const renamed: DomainEvent = { type: 'RespondentRenamed', respondentId: UNIT, name: rename.name, at: NOW };
    const decided = given(liveConference, units).when(rename, organiser);
    decided.thenHappens(renamed);
    expect(decided.state().dialogue.respondents[UNIT]?.name).toBe('Sở Nội vụ tỉnh');
    given(liveConference, units, renamed).when(rename, moderator).thenNothingHappens();
    given(liveConference).when(rename, organiser).thenRejected('RESPONDENT_UNKNOWN');
    given(liveConference, units).when(rename, unit).thenRejected('FORBIDDEN');
    const capitals = { ...rename, name: 'SỞ NỘI VỤ' };
    given(liveConference, units)
      .when(capitals, organiser)
      .thenHappens({ ...renamed, name: capitals.name });
  });

  it('DIAL-23: what was routed to a removed unit is routed to nobody, without a draft', () => {
    const draft: DomainEvent = { type: 'AnswerDrafted', questionId: ONE, text: 'Nháp', at: START };
    const others: DomainEvent = { type: 'QuestionRouted', questionId: TWO, respondentId: OTHER_UNIT, at: START };
    const decided = given(liveConference, units, asked(ONE), asked(TWO), routed, draft, others).when(remove, organiser);
    decided.thenHappens({ type: 'RespondentRemoved', respondentId: UNIT, at: NOW });
    const { questions, respondents } = decided.state().dialogue;
    expect(Object.keys(respondents)).toStrictEqual([OTHER_UNIT]);
    expect(questions[ONE]).not.toHaveProperty('routedTo');
    expect(questions[ONE]).not.toHaveProperty('draft');
    expect(questions[TWO]?.routedTo).toBe(OTHER_UNIT);
    given(liveConference).when(remove, organiser).thenRejected('RESPONDENT_UNKNOWN');
  });

  it('DIAL-24: the end of an answer is recorded while the question stays called', () => {
    const start: DomainEvent = { type: 'AnswerStarted', questionId: ONE, respondent: 'Sở Nội vụ', at: START };
    const end = { type: 'EndAnswer', questionId: ONE, answer: 1 } as const;
    const ended: DomainEvent = { type: 'AnswerEnded', questionId: ONE, at: NOW };
    const calling = [...liveConference, asked(ONE), accepted(ONE), called(ONE)];
    const decided = given(calling, start).when(end, moderator);
    decided.thenHappens(ended);
    expect(decided.state().dialogue.questions[ONE]).toMatchObject({
      state: 'called',
      liveAnswers: { '1': { respondent: 'Sở Nội vụ', startedAt: START, endedAt: NOW } },
    });
    given(calling).when(end, moderator).thenRejected('NOBODY_ANSWERING');
    given(calling, start, ended).when(end, chair).thenRejected('NOBODY_ANSWERING');
    given(liveConference, asked(ONE)).when(end, chair).thenRejected('QUESTION_STATE');
  });

  it('DIAL-25: a survey form is entered for its site before the session goes live', () => {
    const enter = { type: 'EnterQuestion', questionId: ONE, siteId: EAST_1, kind: 'question' } as const;
    const form = { ...enter, text: 'Kinh phí?', anonymous: false } as const;
    const { dialogue } = given(plannedConference).when(form, organiser).state();
    expect(dialogue.questions[ONE]).toMatchObject({
      source: 'survey',
      siteId: EAST_1,
      askedBy: siteActor(EAST_1).id,
      enteredBy: organiser.name,
      state: 'submitted',
    });
    given(plannedConference, asked(ONE)).when(form, moderator).thenRejected('QUESTION_EXISTS');
    given(plannedConference)
      .when({ ...form, siteId: 'XX' as SiteId }, moderator)
      .thenRejected('SITE_UNKNOWN', { site: 'XX' });
    given(liveConference).when(form, moderator).thenRejected('WRONG_PHASE');
    const forms = Array.from({ length: 30 }, (_, index) =>
      asked(`q_form${index}` as QuestionId, { source: 'survey', askedBy: siteActor(EAST_1).id }),
    );
    given(plannedConference, forms)
      .when({ type: 'AskQuestion', questionId: ONE, kind: 'idea', text: 'Góp ý', anonymous: false }, siteActor(EAST_1))
      .state();
  });

  it('DIAL-19: a proposal is marked done after the close', () => {
    const proposal = { id: PROPOSAL, questionId: ONE, text: 'x', unit: 'Sở', dueDate: '2021-03-26', madeAt: START };
    const made: DomainEvent = { type: 'ProposalMade', proposal };
    given(closedConference, asked(ONE), made)
      .when({ type: 'CompleteProposal', proposalId: PROPOSAL }, moderator)
      .thenHappens({ type: 'ProposalCompleted', proposalId: PROPOSAL, at: NOW });
  });
});
