import { describe, expect, it } from 'vitest';
import {
  isForwarded,
  type Ladder,
  type LineMeasures,
  nextRung,
  RUNGS,
  type Rung,
  startOfSaving,
  topOfLadder,
} from './ladder.ts';

const CLEAN: LineMeasures = { lossPercent: 0, roundTripMs: 30, pictures: 'whole' };

/** Looks at a line once a second for so long, from where a receiver stands. */
function follow(ladder: Ladder, measures: LineMeasures, seconds: number, fromMs: number): Ladder {
  let current = ladder;
  for (let second = 1; second <= seconds; second++) current = nextRung(current, measures, fromMs + second * 1_000);
  return current;
}

function at(rung: Rung): Ladder {
  return { ...topOfLadder, rung };
}

describe('the ladder', () => {
  it.each<[Rung, Partial<LineMeasures>, Rung]>([
    ['high', { lossPercent: 12 }, 'low'],
    ['high', { roundTripMs: 900 }, 'low'],
    ['high', { pictures: 'smaller' }, 'low'],
    ['low', { pictures: 'smaller' }, 'low'],
    ['low', { pictures: 'none' }, 'stills'],
    ['low', { lossPercent: 20 }, 'stills'],
    ['stills', { lossPercent: 40 }, 'audio'],
    ['audio', { lossPercent: 60 }, 'text'],
    ['text', { lossPercent: 100, roundTripMs: 60_000 }, 'text'],
  ])('LADDER-1: from %s with %o for four seconds to %s', (rung, bad, expected) => {
    expect(follow(at(rung), { ...CLEAN, ...bad }, 4, 0).rung).toBe(expected);
  });

  it('LADDER-1: a line that is bad for a moment changes nothing', () => {
    const before = follow(at('high'), { ...CLEAN, lossPercent: 50 }, 2, 0);
    expect(follow(before, CLEAN, 1, 2_000)).toMatchObject({ rung: 'high' });
    expect(follow(follow(before, CLEAN, 1, 2_000), { ...CLEAN, lossPercent: 50 }, 3, 3_000).rung).toBe('high');
  });

  it('LADDER-1: a line that bears nothing leads to the last rung within seconds', () => {
    expect(follow(topOfLadder, { ...CLEAN, lossPercent: 90 }, 20, 0).rung).toBe('text');
  });

  it('LADDER-2: a clean line climbs a rung in ten seconds, to the top', () => {
    expect(follow(at('stills'), CLEAN, 9, 0).rung).toBe('stills');
    expect(follow(at('stills'), CLEAN, 12, 0).rung).toBe('low');
    expect(follow(at('text'), CLEAN, 60, 0).rung).toBe('high');
  });

  it('LADDER-5: who begins low to save data climbs as any other', () => {
    expect(startOfSaving.rung).toBe('low');
    expect(follow(startOfSaving, CLEAN, 12, 0).rung).toBe('high');
  });

  it('LADDER-2: a line at the edge of the rung above stays', () => {
    expect(follow(at('low'), { ...CLEAN, lossPercent: 6 }, 120, 0).rung).toBe('low');
    expect(follow(at('low'), { ...CLEAN, pictures: 'smaller' }, 120, 0).rung).toBe('low');
  });

  it('LADDER-2: who falls after a climb waits twice as long for the next, and as at first once a climb has held', () => {
    const bad = { ...CLEAN, lossPercent: 30 };
    const climbed = follow(at('low'), CLEAN, 12, 0);
    expect(climbed.rung).toBe('high');
    const fallen = follow(climbed, bad, 5, 12_000);
    expect(fallen).toMatchObject({ rung: 'low', holdMs: 20_000 });
    expect(follow(fallen, CLEAN, 15, 17_000).rung).toBe('low');
    const again = follow(fallen, CLEAN, 23, 17_000);
    expect(again.rung).toBe('high');
    const held = follow(follow(again, CLEAN, 60, 40_000), bad, 5, 100_000);
    expect(held).toMatchObject({ rung: 'low', holdMs: 10_000 });
  });

  it('LADDER-2: the wait has an end', () => {
    let ladder = at('low');
    let now = 0;
    for (let round = 0; round < 8; round++) {
      ladder = follow(ladder, CLEAN, 130, now);
      expect(ladder.rung).toBe('high');
      // As soon as it is up, the line is bad again.
      ladder = { ...ladder, judgedAt: now + 130_000, climbedAt: now + 130_000 };
      ladder = follow(ladder, { ...CLEAN, lossPercent: 14 }, 6, now + 130_000);
      expect(ladder.rung).toBe('low');
      now += 136_000;
    }
    expect(ladder.holdMs).toBe(120_000);
  });

  it('LADDER-3: sound goes on to the last but one, moving pictures on the upper two', () => {
    expect(RUNGS.filter((rung) => isForwarded(rung, 'audio'))).toStrictEqual(['high', 'low', 'stills', 'audio']);
    expect(RUNGS.filter((rung) => isForwarded(rung, 'video'))).toStrictEqual(['high', 'low']);
  });
});
