import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { chosenOptions, NO_OPTIONS, typedOptions } from './askOptions.ts';

describe('what is chosen beside a question on a phone', () => {
  it('is sent as it is stored, and left out where nothing was typed', () => {
    expect(chosenOptions(NO_OPTIONS)).toStrictEqual({ kind: 'question', anonymous: false });
    const typed = { kind: 'idea', topic: '  Thể   thao ', name: ' Lan ', anonymous: false } as const;
    const sent = { kind: 'idea', topic: 'Thể thao', askerName: 'Lan', anonymous: false };
    expect(chosenOptions(typed)).toStrictEqual(sent);
  });

  it('holds no name for an anonymous question', () => {
    expect(chosenOptions({ ...NO_OPTIONS, name: 'Lan', anonymous: true })).not.toHaveProperty('askerName');
  });

  it('comes back with a refused question, which stays anonymous', () => {
    const queued = {
      id: 'q_000000001' as QuestionId,
      kind: 'opinion',
      text: 'Một',
      topic: 'Đất',
      anonymous: true,
    } as const;
    // What is being typed beside it was to be anonymous too, or it was not: the two are sent as one.
    const named = { ...queued, anonymous: false, askerName: 'Lan' };
    expect(chosenOptions(typedOptions(named, { anonymous: true }))).toStrictEqual({
      ...{ kind: 'opinion', topic: 'Đất', anonymous: true },
    });
    expect(typedOptions(named, NO_OPTIONS)).toMatchObject({ name: 'Lan', anonymous: false });
    expect(typedOptions(queued, NO_OPTIONS)).toStrictEqual({
      kind: 'opinion',
      topic: 'Đất',
      name: '',
      anonymous: true,
    });
  });
});
