import { describe, expect, it } from 'vitest';
import { countedConference, run } from '../../../../tests/support/histories.ts';
import { fc, holds } from '../../../../tests/support/property.ts';
import { ASKING_STEPS, DIALOGUE_STEPS } from '../../../../tests/support/steps/dialogueSteps.ts';
import {
  chair,
  closedConference,
  delegateOf,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  organiser,
  plannedConference,
  START,
  siteActor,
  stateAfter,
} from '../../../../tests/testkit/given.ts';
import type { ProposalId, QuestionId } from '../../kernel/ids.ts';
import type { DomainCommand } from '../commands.ts';
import type { DomainEvent } from '../events.ts';
import { DIALOGUE_LIMITS } from './limits.ts';

const [ONE, TWO, THREE, FOUR] = [1, 2, 3, 4].map((n) => `q_00000${n}` as QuestionId) as [
  QuestionId,
  QuestionId,
  QuestionId,
  QuestionId,
];
const asker = delegateOf(EAST_1);

function asked(id: QuestionId): DomainEvent {
  const question = { id, kind: 'idea', text: 'Kinh phí?', source: 'live', siteId: EAST_1, anonymous: false } as const;
  return { type: 'QuestionAsked', question: { ...question, askedBy: asker.id, askedAt: START } };
}

function accepted(...ids: readonly QuestionId[]): readonly DomainEvent[] {
  return ids.flatMap((id) => [asked(id), { type: 'QuestionAccepted', questionId: id, at: START } as const]);
}

function suggested(...ids: readonly QuestionId[]): readonly DomainEvent[] {
  return ids.map((id) => ({ type: 'QuestionSuggested', questionId: id, at: START }) as const);
}

function suggest(questionId: QuestionId): DomainCommand {
  return { type: 'SuggestQuestion', questionId };
}

function withdraw(questionId: QuestionId): DomainCommand {
  return { type: 'WithdrawSuggestion', questionId };
}

function standing(...events: readonly DomainEvent[]): readonly QuestionId[] {
  return stateAfter([...liveConference, ...events]).dialogue.suggested;
}

describe('what the moderators suggest to the chair', () => {
  it('DIAL-26: a moderator puts accepted questions forward, also beforehand, in an order of their own', () => {
    const decided = given(plannedConference, accepted(ONE, TWO), suggested(TWO)).when(suggest(ONE), moderator);
    decided.thenHappens({ type: 'QuestionSuggested', questionId: ONE, at: NOW });
    expect(decided.state().dialogue.suggested).toStrictEqual([TWO, ONE]);
    given(liveConference, accepted(ONE), suggested(ONE)).when(suggest(ONE), moderator).thenNothingHappens();
  });

  it('DIAL-26: nobody else does, not the chair either, and only what is accepted', () => {
    const live = given(liveConference, accepted(ONE), asked(TWO));
    for (const actor of [chair, organiser, siteActor(EAST_1), asker]) {
      live.when(suggest(ONE), actor).thenRejected('FORBIDDEN');
    }
    live.when(suggest(TWO), moderator).thenRejected('QUESTION_STATE', { state: 'submitted' });
    live.when(suggest(THREE), moderator).thenRejected('QUESTION_UNKNOWN');
    given(closedConference, accepted(ONE)).when(suggest(ONE), moderator).thenRejected('WRONG_PHASE');
  });

  it('DIAL-26: at most three stand at a time', () => {
    const full = given(liveConference, accepted(ONE, TWO, THREE, FOUR), suggested(ONE, TWO, THREE));
    full.when(suggest(FOUR), moderator).thenRejected('TOO_MANY_SUGGESTIONS', { most: 3 });
    full.when(suggest(TWO), moderator).thenNothingHappens();
    expect(full.when(withdraw(ONE), moderator).state().dialogue.suggested).toStrictEqual([TWO, THREE]);
    const freed = given(liveConference, accepted(ONE, TWO, THREE, FOUR), suggested(ONE, TWO, THREE), {
      type: 'QuestionCalled',
      questionId: TWO,
      at: START,
    });
    expect(freed.when(suggest(FOUR), moderator).state().dialogue.suggested).toStrictEqual([ONE, THREE, FOUR]);
  });

  it('DIAL-27: a moderator or the chair takes a suggestion back; where none stands nothing changes', () => {
    const stands = given(liveConference, accepted(ONE), suggested(ONE));
    for (const actor of [chair, moderator]) {
      stands.when(withdraw(ONE), actor).thenHappens({ type: 'SuggestionWithdrawn', questionId: ONE, at: NOW });
    }
    stands.when(withdraw(ONE), asker).thenRejected('FORBIDDEN');
    given(liveConference, accepted(ONE)).when(withdraw(ONE), chair).thenNothingHappens();
  });

  const about = { questionId: ONE, at: START } as const;
  const ends: readonly (readonly [string, DomainEvent])[] = [
    ['called', { type: 'QuestionCalled', ...about }],
    ['declined', { type: 'QuestionDeclined', reason: 'Trùng', ...about }],
    ['merged into another', { type: 'QuestionsMerged', intoQuestionId: TWO, ...about }],
    ['noted', { type: 'QuestionNoted', note: 'Ghi nhận', ...about }],
    ['deferred', { type: 'QuestionDeferred', ...about }],
    ['withdrawn', { type: 'QuestionWithdrawn', ...about }],
    [
      'answered in writing',
      { type: 'WrittenAnswerGiven', answer: { text: 'Có', respondent: 'Sở', private: false, at: START }, ...about },
    ],
  ];

  it.each(ends)('DIAL-27: the suggestion ends by itself when its question is %s', (_, end) => {
    const history = [...accepted(ONE, TWO), ...suggested(TWO, ONE)];
    expect(standing(...history)).toStrictEqual([TWO, ONE]);
    expect(standing(...history, end)).toStrictEqual([TWO]);
  });

  it('DIAL-27: the suggestion outlives what leaves its question waiting, and does not come back with it', () => {
    const history = [...accepted(ONE, TWO), ...suggested(ONE)];
    const proposal = { id: 'prop_1' as ProposalId, text: 'Cấp', unit: 'Sở', dueDate: '2021-03-26', madeAt: START };
    expect(
      standing(
        ...history,
        { type: 'TopicSet', topic: 'Kinh phí', ...about },
        { type: 'QuestionsMerged', questionId: TWO, intoQuestionId: ONE, at: START },
        { type: 'ProposalMade', proposal: { ...proposal, questionId: ONE } },
      ),
    ).toStrictEqual([ONE]);
    const merged: DomainEvent = { type: 'QuestionsMerged', intoQuestionId: TWO, ...about };
    expect(standing(...history, merged, { type: 'QuestionUnmerged', fromQuestionId: TWO, ...about })).toStrictEqual([]);
    const declined: DomainEvent = { type: 'QuestionDeclined', reason: 'Trùng', ...about };
    expect(standing(...history, declined, { type: 'QuestionReopened', ...about })).toStrictEqual([]);
  });

  it('DIAL-27: whatever people do, what stands before the chair waits to be called, each once, three at most', () => {
    const steps = fc.array(fc.oneof(...ASKING_STEPS, ...DIALOGUE_STEPS), { minLength: 40, maxLength: 80 });
    const begun = accepted(...['q_a', 'q_b', 'q_c'].map((id) => id as QuestionId));
    let stood = 0;
    holds(
      fc.property(steps, (history) => {
        run([...countedConference, ...begun], history, ({ state: { dialogue } }) => {
          const { suggested: all, questions } = dialogue;
          expect(all.filter((id) => questions[id]?.state !== 'accepted')).toStrictEqual([]);
          expect(new Set(all).size).toBe(all.length);
          expect(all.length).toBeLessThanOrEqual(DIALOGUE_LIMITS.suggestions);
          stood += all.length;
        });
      }),
    );
    expect(stood).toBeGreaterThan(0);
  });
});
