import { describe, expect, it } from 'vitest';
import { accepted, asked, asker, called, merged, ONE, THREE, TWO } from '../../../../tests/support/questionEvents.ts';
import { EAST_1, given, liveConference, moderator, NOW, stateAfter, WEST_1 } from '../../../../tests/testkit/given.ts';
import { countAskers } from './askers.ts';
import type { Question } from './state.ts';

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

  it('DIAL-29: named sites count once each and anonymous questions one by one, whatever their site', () => {
    const history = [
      asked(ONE),
      asked(TWO, { siteId: WEST_1 }),
      asked(THREE, { siteId: EAST_1, anonymous: true }),
      merged(TWO, ONE),
      merged(THREE, ONE),
    ];
    const { questions } = stateAfter([...liveConference, ...history]).dialogue;
    expect(countAskers(questions[ONE] as Question)).toStrictEqual({ sites: 2, anonymous: 1, questions: 3 });
    expect(countAskers(questions[TWO] as Question)).toBeUndefined();
    // The same from another site: nothing tells where the anonymous one comes from.
    const elsewhere = history.map((event) =>
      event.type === 'QuestionAsked' && event.question.id === THREE
        ? { ...event, question: { ...event.question, siteId: WEST_1 } }
        : event,
    );
    const there = stateAfter([...liveConference, ...elsewhere]).dialogue.questions[ONE] as Question;
    expect(countAskers(there)).toStrictEqual({ sites: 2, anonymous: 1, questions: 3 });
  });
});
