import { describe, expect, it } from 'vitest';
import { Random } from '../../../scripts/support/random.ts';
import { BEAT_MS, LinePatience, MIN_PATIENCE_MS } from './liveness.ts';

const HOUR_MS = 3_600_000;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * How long a packet is on its way by TCP: each loss costs a wait that doubles, from one that follows the round trip.
 */
function delayOf(random: Random, latencyMs: number, loss: number): number {
  let delay = latencyMs;
  for (let wait = Math.max(300, 3 * latencyMs); random.chance(loss); wait *= 2) delay += wait;
  return delay;
}

/** How often a side that hears something each second, in order, would give up an hour of this line for dead. */
function falseAlarms(seed: number, latencyMs: number, loss: number): number {
  const random = new Random(seed);
  const patience = new LinePatience();
  // As the opening of the connection has shown.
  patience.note(2 * latencyMs, 0);
  let alarms = 0;
  let heardAt = 0;
  for (let sentAt = 0; sentAt < HOUR_MS; sentAt += BEAT_MS) {
    const arrivesAt = Math.max(heardAt, sentAt + delayOf(random, latencyMs, loss));
    if (arrivesAt - heardAt > patience.at(heardAt)) alarms++;
    patience.note(Math.max(0, arrivesAt - heardAt - BEAT_MS), arrivesAt);
    heardAt = arrivesAt;
  }
  return alarms;
}

describe('the patience with a line', () => {
  it('LIVE-1: is less than three seconds on a good line', () => {
    const patience = new LinePatience();
    expect(patience.at(0)).toBe(MIN_PATIENCE_MS);
    patience.note(250, 1_000);
    expect(patience.at(1_000)).toBeLessThan(3_000);
  });

  it('LIVE-2: grows with the delays that the line has shown, never beyond 20 s, and comes back', () => {
    const patience = new LinePatience();
    patience.note(2_500, 0);
    expect(patience.at(0)).toBe(8_500);
    patience.note(100, 1_000);
    expect(patience.at(1_000)).toBeGreaterThan(8_000);
    patience.note(60_000, 2_000);
    expect(patience.at(2_000)).toBe(20_000);
    expect(patience.at(2_000 + HOUR_MS)).toBe(MIN_PATIENCE_MS);
  });

  it.each([1_000, 2_500, 3_000])('LIVE-2: a line with %i ms of latency is given up never', (latencyMs) => {
    for (const seed of SEEDS) expect(falseAlarms(seed, latencyMs, 0)).toBe(0);
  });

  it('LIVE-2: a line that loses a fifth of its packets is given up for dead a few times an hour at most', () => {
    const alarms = SEEDS.map((seed) => falseAlarms(seed, 50, 0.2));
    expect(Math.max(...alarms), `alarms by seed: ${alarms}`).toBeLessThanOrEqual(6);
  });
});
