import { describe, expect, it } from 'vitest';
import { Random } from '../../scripts/support/random.ts';

const three = (random: Random) => Array.from({ length: 3 }, () => random.next());

describe('seeded chance', () => {
  it('gives the same numbers for ever, so that a seed once written down repeats what was seen', () => {
    expect(three(new Random(7))).toEqual([0.011704753153026104, 0.06195825757458806, 0.97690763277933]);
    expect(three(Random.ofText('1 site DT-01'))).toEqual([0.24235588894225657, 0.2508364147506654, 0.5089004884939641]);
    expect(three(Random.ofNumbers(7, 3))).toEqual([0.4512805137783289, 0.6416064617224038, 0.7636822750791907]);
  });

  it('keeps to the bounds it is given, and reaches both of a whole number', () => {
    const random = new Random(1);
    const whole = Array.from({ length: 500 }, () => random.between(-2, 3));
    expect(new Set(whole)).toEqual(new Set([-2, -1, 0, 1, 2, 3]));
    const numbers = Array.from({ length: 500 }, () => random.within(2, 3));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...numbers)).toBeLessThan(3);
    expect(new Set(Array.from({ length: 100 }, () => random.draw(['a', 'b'])))).toEqual(new Set(['a', 'b']));
  });

  it('has nothing to pick of nothing, and refuses to draw', () => {
    expect(new Random(1).pick([])).toBeUndefined();
    expect(() => new Random(1).draw([])).toThrow(RangeError);
  });
});
