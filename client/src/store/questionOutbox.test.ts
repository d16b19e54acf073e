import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { type QueuedQuestion, settleQueued } from './questionOutbox.ts';

const FIRST: QueuedQuestion = { id: 'q_first00001' as QuestionId, kind: 'question', text: 'Một', anonymous: false };
const SECOND: QueuedQuestion = { id: 'q_second0001' as QuestionId, kind: 'idea', text: 'Hai', anonymous: true };
const QUEUE = [FIRST, SECOND];

describe('a question that waits on the device', () => {
  it('is gone once it is recorded', () => {
    expect(settleQueued(QUEUE, FIRST.id, undefined)).toStrictEqual([SECOND]);
  });

  it('is gone when it had been recorded and only the answer was lost', () => {
    expect(settleQueued(QUEUE, FIRST.id, { code: 'QUESTION_EXISTS' })).toStrictEqual([SECOND]);
  });

  it.each(['DISCONNECTED', 'STORE_UNAVAILABLE', 'RATE_LIMITED'] as const)('waits on after %s', (code) => {
    expect(settleQueued(QUEUE, FIRST.id, { code })).toStrictEqual(QUEUE);
  });

  it('keeps the reason of a refusal, for its writer to read', () => {
    const refusal = { code: 'WRONG_PHASE', facts: { phase: 'closed' } } as const;
    expect(settleQueued(QUEUE, SECOND.id, refusal)).toStrictEqual([FIRST, { ...SECOND, refusal }]);
  });
});
