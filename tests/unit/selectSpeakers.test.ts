import { describe, expect, it } from 'vitest';
import {
  type HeardVoice,
  hearAgain,
  levelNow,
  selectSpeakers,
} from '../../server/src/adapters/media/quality/selectSpeakers.ts';

const ALL = ['a', 'b', 'c', 'd', 'e'];

function chosen(current: readonly string[], levels: Readonly<Record<string, number>>, all = ALL): readonly string[] {
  const heard = Object.entries(levels).map(([id, level]) => ({ id, level }));
  return [...selectSpeakers(all, new Set(current), heard)].sort();
}

/** Who is forwarded at the end, when all are heard twice a second; a level of nothing is a pause. */
function follow(seconds: number, levels: (second: number) => Readonly<Record<string, number>>) {
  const heard = new Map<string, HeardVoice>();
  let forwarded: ReadonlySet<string> = new Set();
  let changes = 0;
  for (let now = 0; now < seconds * 1_000; now += 500) {
    for (const [id, level] of Object.entries(levels(now / 1_000))) {
      heard.set(id, hearAgain(heard.get(id), { id, level }, now));
    }
    const loud = [...heard.values()].map((voice) => ({ id: voice.id, level: levelNow(voice, now) }));
    const before = forwarded;
    forwarded = selectSpeakers(ALL, before, loud);
    if (before.size > 0 && [...forwarded].some((id) => !before.has(id))) changes++;
  }
  return { forwarded: [...forwarded].sort(), changes };
}

describe('the voices that are forwarded', () => {
  it('are all of them while there are at most three', () => {
    expect(chosen([], {}, ['a', 'b', 'c'])).toStrictEqual(['a', 'b', 'c']);
  });

  it('are the first three before anybody speaks, and stay while all are silent', () => {
    expect(chosen([], {})).toStrictEqual(['a', 'b', 'c']);
    expect(chosen(['b', 'd', 'e'], {})).toStrictEqual(['b', 'd', 'e']);
  });

  it('are the loudest three: one that begins to speak takes the place of a silent one', () => {
    expect(chosen(['a', 'b', 'c'], { a: -30, c: -28, e: -35 })).toStrictEqual(['a', 'c', 'e']);
    expect(chosen(['a', 'b', 'c'], { a: -30, b: -40, c: -28, d: -20, e: -50 })).toStrictEqual(['a', 'c', 'd']);
  });

  it('do not change for one that is hardly louder', () => {
    expect(chosen(['a', 'b', 'c'], { a: -30, b: -32, c: -28, d: -29 })).toStrictEqual(['a', 'b', 'c']);
  });

  it('keep one that takes a breath, though a room hums meanwhile', () => {
    const breathing = (second: number) => ({ a: -25, b: -28, ...(second % 3 < 1.5 && { c: -30 }), d: -48 });
    expect(follow(60, breathing)).toStrictEqual({ forwarded: ['a', 'b', 'c'], changes: 0 });
  });

  it('give the place of one that has ended to one that speaks, within seconds', () => {
    const ended = (second: number) => ({ a: -25, b: -28, ...(second < 3 ? { c: -30 } : { e: -32 }) });
    expect(follow(3, ended).forwarded).toStrictEqual(['a', 'b', 'c']);
    expect(follow(6, ended)).toStrictEqual({ forwarded: ['a', 'b', 'e'], changes: 1 });
  });

  it('VOICE-1: do not flap while four that are alike speak all at once, each louder and quieter by turns', () => {
    const alike = (second: number) =>
      Object.fromEntries(['a', 'b', 'c', 'd'].map((id, index) => [id, -30 + 5 * Math.sin(2 * second + index)]));
    // Until the first few words are out.
    expect(follow(10, alike).changes).toBeLessThanOrEqual(2);
    expect(follow(600, alike).changes).toBe(follow(10, alike).changes);
  });

  it('are forgotten as they fall silent, and count at once as they speak', () => {
    const voice: HeardVoice = { id: 'a', level: -30, at: 1_000 };
    expect(levelNow(voice, 3_000)).toBe(-40);
    expect(levelNow(voice, 9_000)).toBe(Number.NEGATIVE_INFINITY);
    expect(hearAgain(voice, { id: 'a', level: -50 }, 3_000)).toStrictEqual({ id: 'a', level: -40, at: 3_000 });
    expect(hearAgain(voice, { id: 'a', level: -20 }, 2_000)).toStrictEqual({ id: 'a', level: -20, at: 2_000 });
    expect(hearAgain(undefined, { id: 'a', level: -50 }, 7)).toStrictEqual({ id: 'a', level: -50, at: 7 });
  });

  it('lose one that has left the stage', () => {
    expect(chosen(['a', 'b', 'c'], { b: -30 }, ['b', 'c', 'd', 'e'])).toStrictEqual(['b', 'c', 'd']);
  });
});
