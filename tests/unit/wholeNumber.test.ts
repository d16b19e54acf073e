import { describe, expect, it } from 'vitest';
import { percentile } from '../../scripts/support/percentile.ts';
import { readWholeNumber } from '../../scripts/support/wholeNumber.ts';

describe('the numbers of commands', () => {
  it.each(['abc', '', ' ', '1.5', '-1', '0', '11', '1e1', '0x5', 'NaN'])(
    'are refused with what is expected: "%s"',
    (text) => {
      expect(() => readWholeNumber('faults', text, 1, 10)).toThrow('--faults is a whole number from 1 to 10.');
    },
  );

  it('are read within their bounds', () => {
    expect(['1', '10'].map((text) => readWholeNumber('faults', text, 1, 10))).toStrictEqual([1, 10]);
    expect(() => readWholeNumber('seed', '99999999999999999999', 0)).toThrow('--seed is a whole number of at least 0.');
  });

  it('give the value below which a share of all lies', () => {
    const values = [4, 1, 3, 2];
    expect([0, 0.5, 0.95, 1].map((share) => percentile(values, share))).toStrictEqual([1, 3, 4, 4]);
    expect(percentile([], 0.5)).toBeNaN();
  });
});
