import { expect, it } from 'vitest';
import { fitLine } from '../../scripts/bench/storm/fitLine.ts';

it('a line through measured points says what lies on it, and balances what does not', () => {
  const exact = fitLine([
    [2_500, 10],
    [5_000, 15],
    [10_000, 25],
  ]);
  expect(exact(25_000)).toBeCloseTo(55);
  const noisy = fitLine([
    [0, 1],
    [1, 0],
    [2, 1],
  ]);
  expect(noisy(5)).toBeCloseTo(2 / 3);
});
