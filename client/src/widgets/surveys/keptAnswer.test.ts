import type { ActorId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findKept, forgetKept, type KeptAnswer, keepAfterReply, keepAnswer, sweepKept } from './keptAnswer.ts';
import { listKeptSurveys } from './keptSurveys.ts';

const SITE = 'site:DD-01' as ActorId;
const OTHER = 'site:DD-02' as ActorId;
const [FIRST, SECOND, THIRD] = ['survey_1', 'survey_2', 'survey_3'] as [SurveyId, SurveyId, SurveyId];

function answerWith(part: Partial<KeptAnswer> = {}): KeptAnswer {
  return { state: 'draft', typed: { q1: 'o1' }, seen: 0, nonce: 'nonce-of-the-device', title: 'Hoạt động', ...part };
}

describe('what a device keeps of an answer', () => {
  let kept: Map<string, string>;

  beforeEach(() => {
    kept = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });

  afterEach(() => vi.unstubAllGlobals());

  it('SURV-11: is removed once its survey is no longer open, of this site alone', () => {
    keepAnswer(FIRST, SITE, answerWith({ state: 'sent' }));
    keepAnswer(SECOND, SITE, answerWith());
    keepAnswer(SECOND, SITE, answerWith({ typed: { q1: 'o2' } }));
    keepAnswer(FIRST, OTHER, answerWith());
    expect(listKeptSurveys(SITE)).toStrictEqual([FIRST, SECOND]);
    expect(sweepKept(SITE, (id) => id === SECOND)).toStrictEqual([]);
    expect(findKept(FIRST, SITE)).toBeUndefined();
    expect(findKept(SECOND, SITE)?.typed).toStrictEqual({ q1: 'o2' });
    expect(findKept(FIRST, OTHER)).toBeDefined();
    expect(sweepKept(SITE, () => false)).toStrictEqual([]);
    forgetKept(FIRST, OTHER);
    expect([...kept.keys()]).toStrictEqual([]);
  });

  it('an answer that waited until its survey closed is named until somebody has read of it', () => {
    keepAnswer(THIRD, SITE, answerWith({ state: 'waiting' }));
    for (let look = 0; look < 2; look++)
      expect(sweepKept(SITE, () => false)).toStrictEqual([{ surveyId: THIRD, title: 'Hoạt động' }]);
    forgetKept(THIRD, SITE);
    expect(sweepKept(SITE, () => false)).toStrictEqual([]);
    expect([...kept.keys()]).toStrictEqual([]);
  });
});

describe('a reply to an answer', () => {
  const sent = answerWith({ typed: { q1: 'o1' } });

  it('marks the answer as sent where it still stands', () => {
    const now = { ...sent, typed: { q1: 'o1' } };
    expect(keepAfterReply(sent, now, { state: 'sent', seen: 1 })).toStrictEqual({ ...sent, state: 'sent', seen: 1 });
  });

  it.each(['sent', 'waiting'] as const)(
    'leaves what was typed meanwhile as a draft that is to be sent: %s',
    (state) => {
      const now = { ...sent, typed: { q1: 'o1', q2: 'Thêm' } };
      expect(keepAfterReply(sent, now, { state, seen: 1 })).toStrictEqual({ ...now, state: 'draft', seen: 1 });
    },
  );
});
