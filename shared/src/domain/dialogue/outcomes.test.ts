import { describe, expect, it } from 'vitest';
import { accepted, asked, called, ONE, PROPOSAL } from '../../../../tests/support/questionEvents.ts';
import {
  chair,
  closedConference,
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
} from '../../../../tests/testkit/given.ts';
import type { ProposalId, QuestionId, SiteId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';

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

  it('DIAL-13: a question that ended is accepted again, without its end, which stays in its history', () => {
    const answered: readonly DomainEvent[] = [
      asked(ONE),
      accepted(ONE),
      called(ONE),
      { type: 'QuestionAnswered', questionId: ONE, respondent: 'Sở Nội vụ', at: START },
    ];
    const { dialogue } = given(liveConference, answered).when(reopen, moderator).state();
    const { earlier, ...fresh } = dialogue.questions[ONE] ?? {};
    expect(earlier).toStrictEqual({
      '1': {
        state: 'answered',
        acceptedAt: START,
        calledAt: START,
        answeredAt: START,
        liveAnswers: { '1': { respondent: 'Sở Nội vụ', startedAt: START, endedAt: START } },
        until: NOW,
      },
    });
    expect(fresh).toStrictEqual(
      given(liveConference, asked(ONE)).when({ type: 'AcceptQuestion', questionId: ONE }, chair).state().dialogue
        .questions[ONE],
    );
    given(liveConference, asked(ONE)).when(reopen, moderator).thenRejected('QUESTION_STATE', { state: 'submitted' });
  });

  it('DIAL-13: an open proposal falls with it, and a done one stays', () => {
    const reopened = given(liveConference, deferred).when(reopen, moderator).state().dialogue;
    expect(reopened.proposals).toStrictEqual({});
    expect(reopened.questions[ONE]).not.toHaveProperty('proposalId');
    const { text, unit, dueDate } = proposal;
    expect(reopened.questions[ONE]?.earlier?.['1']).toMatchObject({
      state: 'deferred',
      promise: { text, unit, dueDate },
    });
    const done: DomainEvent = { type: 'ProposalCompleted', proposalId: PROPOSAL, at: START };
    const kept = given(liveConference, deferred, done).when(reopen, moderator).state().dialogue;
    expect(kept.proposals[PROPOSAL]).toMatchObject({ state: 'done' });
    expect(kept.questions[ONE]).toMatchObject({ state: 'accepted', proposalId: PROPOSAL });
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

  it('DIAL-19: a proposal is marked done after the close', () => {
    const proposal = { id: PROPOSAL, questionId: ONE, text: 'x', unit: 'Sở', dueDate: '2021-03-26', madeAt: START };
    const made: DomainEvent = { type: 'ProposalMade', proposal };
    given(closedConference, asked(ONE), made)
      .when({ type: 'CompleteProposal', proposalId: PROPOSAL }, moderator)
      .thenHappens({ type: 'ProposalCompleted', proposalId: PROPOSAL, at: NOW });
  });
});

describe('survey forms', () => {
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
});
