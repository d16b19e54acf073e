import { describe, expect, it } from 'vitest';
import { type EchoSample, isEcho } from './echo.ts';

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MS = 25_000;

/** The level of somebody who speaks, by the millisecond: syllables of 120 to 250 ms, gaps, and a pause now and then. */
function speech(seed: number): readonly number[] {
  const draw = drawing(seed);
  const level: number[] = [];
  while (level.length < MS) {
    const [loud, length] = [0.05 + 0.3 * draw(), 120 + 130 * draw()];
    for (let at = 0; at < length; at++) level.push(loud * Math.sin((Math.PI * at) / length));
    const gap = draw() < 0.12 ? 400 + 600 * draw() : 40 + 110 * draw();
    for (let at = 0; at < gap; at++) level.push(0.002);
  }
  return level;
}

/** Looks every 50 ms, not to the millisecond. */
function looks(seed: number, heard: readonly number[], own: (at: number) => number, until = MS): EchoSample[] {
  const draw = drawing(seed + 1_000);
  const samples: EchoSample[] = [];
  for (let at = 1_000; at < until; at += 45 + 10 * draw()) {
    const now = Math.round(at);
    samples.push({ at: now, heard: heard[now] ?? 0, own: own(now) + 0.001 + 0.001 * draw() });
  }
  return samples;
}

const SEEDS = Array.from({ length: 30 }, (_, index) => index + 1);
const DELAYS = [0, 100, 250, 400, 600, 780];

describe('echo', () => {
  it.each(DELAYS)(
    'READY-9: is suspected where the microphone follows what is played %i ms later, loud or faint',
    (delay) => {
      for (const seed of SEEDS) {
        const heard = speech(seed);
        for (const gain of [1, 0.3, 0.06]) {
          const follows = looks(seed, heard, (at) => gain * (heard[at - delay] ?? 0));
          expect(isEcho(follows), `seed ${seed}, gain ${gain}`).toBe(true);
        }
      }
    },
  );

  it('READY-9: is suspected beside people in the hall who speak a third of the time', () => {
    for (const seed of SEEDS) {
      const [heard, others] = [speech(seed), speech(seed + 500)];
      const own = (at: number) => 0.4 * (heard[at - 250] ?? 0) + (at % 9_000 < 3_000 ? (others[at] ?? 0) : 0);
      expect(isEcho(looks(seed, heard, own)), `seed ${seed}`).toBe(true);
    }
  });

  it('READY-9: is suspected over the turns of others, with the turn of this hall between them', () => {
    const heard = speech(3);
    const samples = looks(3, heard, (at) => 0.3 * (heard[at - 300] ?? 0));
    expect(isEcho(samples.filter(({ at }) => at < 8_000 || at > 13_000))).toBe(true);
  });

  it('READY-9: is not suspected where people in the hall talk by themselves, however short the test', () => {
    for (const seed of Array.from({ length: 200 }, (_, index) => index + 1)) {
      const [heard, others] = [speech(seed), speech(seed + 500)];
      for (const until of [4_500, 6_000, MS]) {
        expect(isEcho(looks(seed, heard, (at) => others[at] ?? 0, until)), `seed ${seed}, ${until} ms`).toBe(false);
      }
    }
  });

  it('READY-9: is not suspected in a quiet room, in a noisy one, where the echo is taken out, or after a moment', () => {
    for (const seed of SEEDS) {
      const [heard, draw] = [speech(seed), drawing(seed)];
      expect(isEcho(looks(seed, heard, () => 0))).toBe(false);
      expect(isEcho(looks(seed, heard, () => 0.02 + 0.01 * draw()))).toBe(false);
      expect(isEcho(looks(seed, heard, (at) => 0.005 * (heard[at - 200] ?? 0)))).toBe(false);
      expect(isEcho(looks(seed, heard, (at) => heard[at - 200] ?? 0, 2_000))).toBe(false);
    }
    expect(isEcho([])).toBe(false);
  });

  it('READY-9: is not suspected where the hall is what others echo: its voice comes first', () => {
    for (const seed of SEEDS) {
      const own = speech(seed);
      const heard = own.map((_, at) => 0.5 * (own[at - 400] ?? 0));
      expect(isEcho(looks(seed, heard, (at) => own[at] ?? 0)), `seed ${seed}`).toBe(false);
    }
  });
});
