import { expect, it } from 'vitest';
import { runFuzz } from '../../scripts/fuzz/runFuzz.ts';
import { SEED } from '../support/seed.ts';

it('stands what nobody should send: no exit, no failure, no silence', async () => {
  const report = await runFuzz(4_000, SEED);
  expect(report).toMatchObject({ exits: 0, serverErrors: 0, unanswered: 0 });
  expect(report.cases).toBeGreaterThanOrEqual(4_000);
  // Most cases must be looked at, not turned away for their number.
  expect(report.limited).toBeLessThan(report.cases / 5);
  // A newcomer of each role is given its views after it all.
  expect(report.rejoined).toBe(9);
  // Ten times the goal.
  expect(report.maxStallAloneMs).toBeLessThan(500);
}, 180_000);
