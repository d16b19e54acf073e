import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { OwnQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { stepsOf } from './questionSteps.ts';

const ASKED: OwnQuestionView = {
  ...{ id: 'q_1' as QuestionId, kind: 'question', text: 'Một', source: 'live', anonymous: false, askedAt: 1 },
  ...{ state: 'submitted', supports: { sites: 0, delegates: 0 } },
};
const WRITTEN = { text: 'Trả lời', respondent: 'Sở Nội vụ', private: false, at: 9 };

function kindsOf(changes: Partial<OwnQuestionView>): readonly string[] {
  return stepsOf({ ...ASKED, ...changes }).map(({ kind }) => kind);
}

describe('the steps of one’s own question', () => {
  it('lead from its receipt by the unit and the call to the answer, with the times on record', () => {
    const answered = {
      ...({ state: 'answered', acceptedAt: 2, unit: 'Sở Nội vụ', calledAt: 3, answeredAt: 5 } as const),
      liveAnswers: { '1': { respondent: 'Sở Nội vụ', startedAt: 3, endedAt: 5 } },
    };
    expect(stepsOf({ ...ASKED, ...answered })).toStrictEqual([
      { kind: 'received', at: 1 },
      { kind: 'accepted', at: 2 },
      { kind: 'routed', unit: 'Sở Nội vụ' },
      { kind: 'called', at: 3 },
      { kind: 'aloud', names: ['Sở Nội vụ'], ended: true },
    ]);
  });

  it('go on with the question that it was merged into', () => {
    const follows = { id: 'q_2' as QuestionId, state: 'answered', acceptedAt: 2, writtenAnswer: WRITTEN } as const;
    expect(kindsOf({ state: 'merged', follows })).toStrictEqual(['received', 'merged', 'written']);
  });

  it('say that a question was answered for another asker alone', () => {
    const follows = { id: 'q_2' as QuestionId, state: 'answered', acceptedAt: 2, privately: true } as const;
    expect(kindsOf({ state: 'merged', follows })).toStrictEqual(['received', 'merged', 'privately']);
    // Called first: it was not answered aloud for that.
    const called = { ...follows, calledAt: 3 };
    expect(kindsOf({ state: 'merged', follows: called })).toStrictEqual(['received', 'merged', 'called', 'privately']);
    const both = { ...called, liveAnswers: { '1': { respondent: 'Sở Nội vụ', startedAt: 3, endedAt: 5 } } };
    expect(kindsOf({ state: 'merged', follows: both }).slice(2)).toStrictEqual(['called', 'aloud', 'privately']);
  });

  it('say that a question was answered aloud, also where nobody named who answered', () => {
    expect(kindsOf({ state: 'answered', acceptedAt: 2, calledAt: 3 }).at(-1)).toBe('aloud');
  });

  it('keep what it had come to before it was reopened', () => {
    const earlier = { '1': { state: 'declined', until: 4 } } as const;
    expect(kindsOf({ state: 'accepted', acceptedAt: 4, earlier })).toStrictEqual(['received', 'earlier', 'reopened']);
  });

  it.each([
    [{ state: 'declined', declineReason: 'Ngoài chủ đề' }, 'declined'],
    [{ state: 'noted', note: 'Ghi nhận' }, 'noted'],
    [{ state: 'withdrawn' }, 'withdrawn'],
  ] as const)('end with how it ended: %o', (changes, last) => {
    expect(kindsOf(changes).at(-1)).toBe(last);
  });
});
