import { describe, expect, it } from 'vitest';
import {
  chair,
  delegateOf,
  EAST_1,
  liveConference,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { QuestionId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { decideSupport } from './support.ts';

const ONE = 'q_000001' as QuestionId;
const TWO = 'q_000002' as QuestionId;

function asked(id: QuestionId): DomainEvent {
  const who = { siteId: EAST_1, askedBy: delegateOf(EAST_1).id, anonymous: false, askedAt: START };
  return { type: 'QuestionAsked', question: { id, kind: 'question', text: 'Kinh phí?', source: 'live', ...who } };
}

function became(step: 'Accepted' | 'Called' | 'Answered', questionId: QuestionId): DomainEvent {
  return { type: `Question${step}`, questionId, at: START };
}

function decide(events: readonly DomainEvent[], questionId = ONE, actor = delegateOf(WEST_1)) {
  return decideSupport({ type: 'SupportQuestion', questionId }, stateAfter([...liveConference, ...events]), actor);
}

describe('supports', () => {
  it('DIAL-20: sites and delegates support an accepted or called question', () => {
    const accepted = [asked(ONE), became('Accepted', ONE)];
    for (const actor of [delegateOf(WEST_1), siteActor(WEST_1)]) {
      expect(decide(accepted, ONE, actor)).toStrictEqual({ ok: true, value: [ONE] });
      expect(decide([...accepted, became('Called', ONE)], ONE, actor)).toMatchObject({ ok: true });
    }
    expect(decide(accepted, ONE, chair)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    const answered = [...accepted, became('Called', ONE), became('Answered', ONE)];
    expect(decide(answered)).toMatchObject({ error: { code: 'QUESTION_STATE', facts: { state: 'answered' } } });
  });

  it('DIAL-20: a question that the halls do not know is unknown', () => {
    expect(decide([])).toMatchObject({ error: { code: 'QUESTION_UNKNOWN' } });
    expect(decide([asked(ONE)])).toMatchObject({ error: { code: 'QUESTION_UNKNOWN' } });
  });

  it('DIAL-21: a support of a merged question counts for the question it was merged into', () => {
    const merged: DomainEvent = { type: 'QuestionsMerged', questionId: ONE, intoQuestionId: TWO, at: START };
    const events = [asked(ONE), became('Accepted', ONE), asked(TWO), became('Accepted', TWO), merged];
    expect(decide(events, ONE)).toStrictEqual({ ok: true, value: [TWO, ONE] });
    expect(decide(events, TWO)).toStrictEqual({ ok: true, value: [TWO, ONE] });
  });
});
