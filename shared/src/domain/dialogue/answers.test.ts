import { describe, expect, it } from 'vitest';
import {
  accepted,
  asked,
  called,
  ONE,
  OTHER_UNIT,
  otherUnit,
  routed,
  TWO,
  UNIT,
  unit,
  units,
} from '../../../../tests/support/questionEvents.ts';
import {
  chair,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  organiser,
  plannedConference,
  START,
  secretary,
} from '../../../../tests/testkit/given.ts';
import type { RespondentId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';

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

describe('units and the end of an answer', () => {
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

  it('DIAL-31: a unit has a contact, which is replaced as a whole, also after the close', () => {
    const contact = { contactName: 'Trần Thị Cúc', contactPhone: '0274 3822 123', email: 'noivu@tinh.example' };
    const add = { type: 'AddRespondent', respondentId: UNIT, name: 'Sở Nội vụ', contact } as const;
    const added = given(liveConference).when(add, organiser);
    added.thenHappens({ type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ', ...contact }, at: NOW });
    const set = (email?: string) => ({ type: 'SetRespondentContact', respondentId: UNIT, contact: { email } }) as const;
    const email = 'vp@tinh.example';
    const changed: DomainEvent = { type: 'RespondentContactSet', respondentId: UNIT, contact: { email }, at: NOW };
    const closed: DomainEvent = { type: 'ConferenceClosed', at: START };
    const reached = given(liveConference, units, closed).when(set(email), organiser);
    reached.thenHappens(changed);
    expect(reached.state().dialogue.respondents[UNIT]).toStrictEqual({ id: UNIT, name: 'Sở Nội vụ', email });
    given(liveConference, units, changed).when(set(email), moderator).thenNothingHappens();
    const cleared = given(liveConference, units, changed).when(set(), organiser).state();
    expect(cleared.dialogue.respondents[UNIT]).toStrictEqual({ id: UNIT, name: 'Sở Nội vụ' });
    given(liveConference).when(set(email), organiser).thenRejected('RESPONDENT_UNKNOWN');
    given(liveConference, units).when(set(email), unit).thenRejected('FORBIDDEN');
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
});

describe('the follow-up after the close', () => {
  const left: readonly DomainEvent[] = [asked(ONE), accepted(ONE), { type: 'ConferenceClosed', at: START }];
  const answer = { type: 'GiveWrittenAnswer', questionId: ONE, text: 'Đã lắp xong', private: false } as const;

  it('DIAL-28: what was not reached is answered in writing, deferred or declined, and reopened again', () => {
    const answered = given(liveConference, left).when(answer, secretary).state().dialogue.questions[ONE];
    expect(answered).toMatchObject({ state: 'answered', writtenAnswer: { text: 'Đã lắp xong', respondent: 'Thư ký' } });
    given(liveConference, left).when({ type: 'DeclineQuestion', questionId: ONE, reason: 'Trùng' }, organiser).state();
    given(liveConference, left).when({ type: 'CallQuestion', questionId: ONE }, chair).thenRejected('WRONG_PHASE');
    given(liveConference, left, { type: 'ConferenceArchived', at: START })
      .when(answer, moderator)
      .thenRejected('WRONG_PHASE', { phase: 'archived' });
  });

  it('DIAL-28: a question that a site could not ask is put on record as one from after the close', () => {
    const enter = { questionId: TWO, siteId: EAST_1, kind: 'question', text: 'Còn hỏi', anonymous: false } as const;
    const { dialogue } = given(liveConference, left)
      .when({ type: 'EnterQuestion', ...enter }, secretary)
      .state();
    expect(dialogue.questions[TWO]).toMatchObject({ source: 'afterwards', enteredBy: 'Thư ký', state: 'submitted' });
  });

  it('DIAL-15: a written answer that another one replaces stays in the history', () => {
    const given1 = { text: 'Đang làm', respondent: 'Sở', private: true, at: START };
    const first: DomainEvent = { type: 'WrittenAnswerGiven', questionId: ONE, answer: given1, at: START };
    const question = given(liveConference, left, first).when(answer, moderator).state().dialogue.questions[ONE];
    expect(question?.writtenAnswer?.text).toBe('Đã lắp xong');
    expect(question?.earlier?.['1'], 'a promise that still stands did not fall').not.toHaveProperty('promise');
    expect(question?.earlier).toStrictEqual({
      '1': { state: 'answered', acceptedAt: START, answeredAt: START, writtenAnswer: given1, until: NOW },
    });
  });
});
