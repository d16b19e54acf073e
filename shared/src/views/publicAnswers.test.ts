import { describe, expect, it } from 'vitest';
import { accepted, asked, merged, ONE, THREE, TWO } from '../../../tests/support/questionEvents.ts';
import { EAST_1, liveConference, START, stateAfter, WEST_1 } from '../../../tests/testkit/given.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { QuestionId } from '../kernel/ids.ts';
import { publicAnswersView } from './publicAnswers.ts';

function answered(questionId: QuestionId, isPrivate = false): DomainEvent {
  const answer = { text: 'Sẽ trả lời', respondent: 'Sở Nội vụ', private: isPrivate, at: START };
  return { type: 'WrittenAnswerGiven', questionId, answer, at: START };
}

function answersAfter(...events: readonly DomainEvent[]) {
  return publicAnswersView(stateAfter([...liveConference, ...events])).answers;
}

describe('the written answers for everybody', () => {
  it('VIEW-28: name the site that asked and those whose questions were merged, but no person who asked', () => {
    const answers = answersAfter(
      asked(ONE, { askerName: 'Lan', topic: 'Đất đai' }),
      ...[asked(TWO, { siteId: WEST_1, askerName: 'Minh' }), asked(THREE, { siteId: WEST_1, anonymous: true })],
      ...[merged(TWO, ONE), merged(THREE, ONE), accepted(ONE), answered(ONE)],
    );
    expect(Object.keys(answers)).toStrictEqual([ONE]);
    expect(answers[ONE]).toMatchObject({
      topic: 'Đất đai',
      askers: { sites: 2, anonymous: 1, questions: 3 },
      answer: { text: 'Sẽ trả lời', respondent: 'Sở Nội vụ' },
    });
    expect(Object.keys(answers[ONE]?.others ?? {})).toStrictEqual([WEST_1]);
    expect(JSON.stringify(answers)).not.toMatch(/Lan|Minh|"askedBy"/);
  });

  it('VIEW-28: show of an anonymous question the group at most', () => {
    const answer = answersAfter(asked(ONE, { anonymous: true }), accepted(ONE), answered(ONE))[ONE];
    expect(answer).toBeDefined();
    expect(answer).not.toHaveProperty('siteName');
    expect(JSON.stringify(answer)).not.toContain(EAST_1);
  });

  it('VIEW-28: hold no private answer, and none that was taken back by reopening', () => {
    expect(answersAfter(asked(ONE), accepted(ONE), answered(ONE, true))).toStrictEqual({});
    const reopened: DomainEvent = { type: 'QuestionReopened', questionId: ONE, at: START };
    expect(answersAfter(asked(ONE), accepted(ONE), answered(ONE), reopened)).toStrictEqual({});
  });
});
