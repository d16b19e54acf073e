import { expect, it } from 'vitest';
import { runRound } from '../../scripts/torture/round.ts';
import { SEED } from '../support/seed.ts';

/** Starting a server takes seconds, and a killed one starts again. */
const TIMEOUT_MS = 120_000;

it.each([
  [1, 'one server with its private Redis'],
  [2, 'two servers on one Redis'],
])(
  'G1 to G4: nothing is lost, counted twice or late with %i (%s), whatever is killed',
  { timeout: TIMEOUT_MS },
  async (servers) => {
    const overcome: number[] = [];
    const verdict = await runRound({
      seed: SEED + servers - 1,
      servers,
      faults: 4,
      onFault: (_kind, ms) => overcome.push(ms),
    });
    expect(verdict.problems).toEqual([]);
    expect(verdict).toMatchObject({ lost: 0, doubleCounted: 0, acceptedAfterClose: 0, refusedButStored: 0 });
    expect(verdict.acknowledged).toBeGreaterThan(20);
    expect(verdict.ballotsCounted).toBe(verdict.ballotsAcknowledged + verdict.ballotsUnacknowledged);
    // Ten times the goal.
    expect(Math.max(...overcome)).toBeLessThan(50_000);
  },
);
