import { expect, it } from 'vitest';
import type { FuzzReport } from '../../scripts/fuzz/runFuzz.ts';
import { lastLine, runCommand } from '../support/command.ts';
import { SEED } from '../support/seed.ts';

it('stands what nobody should send: no exit, no failure, no silence; and the command ends with its report', async () => {
  const args = ['--cases', '4000', '--seed', String(SEED), '--json'];
  const ended = await runCommand('scripts/fuzz/fuzz.ts', args, 170_000);
  expect(ended.code, ended.stderr).toBe(0);
  expect(ended.lingeredMs).toBeLessThan(10_000);
  const report = lastLine<Omit<FuzzReport, 'slowestAlone'>>(ended);
  expect(report).toMatchObject({ exits: 0, serverErrors: 0, unanswered: 0 });
  expect(report.cases).toBeGreaterThanOrEqual(4_000);
  // Most cases must be looked at, not turned away for their number.
  expect(report.limited).toBeLessThan(report.cases / 5);
  // A newcomer of each role is given its views after it all.
  expect(report.rejoined).toBe(11);
  // What it reached is told by name.
  expect(report.reached.phases.missed).not.toContain('live');
  expect(report.reached.events.reached).toBeGreaterThan(15);
  expect(report.reached.commands.reached).toBeGreaterThan(10);
  // Ten times the goal.
  expect(report.maxStallAloneMs).toBeLessThan(500);
}, 180_000);
