import { describe, expect, it } from 'vitest';
import { angleOf, metresOfCode, READ_BY_OPERATOR, type SeenText, unreadable } from '../testkit/legibility.ts';

function seen(facts: Partial<SeenText>): SeenText {
  return { text: 'Số 3', angle: 6, first: undefined, operator: undefined, ...facts };
}

describe('what the last row of a hall can read', () => {
  it('is measured by the x-height on a set of 43 inches at eight metres', () => {
    expect(angleOf(45, 1_920)).toBeCloseTo(5.08, 2);
    expect(angleOf(90, 1_920)).toBeCloseTo(10.16, 2);
    expect(angleOf(90, 3_840)).toBeCloseTo(5.08, 2);
  });

  it('is a code ten times as far away as it is wide', () => {
    expect(metresOfCode(132, 1_920)).toBeCloseTo(0.65, 2);
  });

  it('fails below 5′, and below 10′ for what matters most', () => {
    expect(unreadable([seen({ angle: 4.9 })])).toHaveLength(1);
    expect(unreadable([seen({ angle: 5 })])).toHaveLength(0);
    expect(unreadable([seen({ angle: 9.9, first: 'clock' })])).toHaveLength(1);
  });

  it('exempts what only the operator reads, by names that are known', () => {
    expect(unreadable([seen({ angle: 2, operator: 'bar' })])).toHaveLength(0);
    expect(unreadable([seen({ angle: 2, operator: 'footnote' })])).toHaveLength(1);
    for (const reason of Object.values(READ_BY_OPERATOR)) expect(reason).not.toBe('');
  });
});
