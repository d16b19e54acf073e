import { describe, expect, it } from 'vitest';
import { chooseVoices } from '../../server/src/adapters/media/chooseVoices.ts';

const ALL = ['a', 'b', 'c', 'd', 'e'];

function chosen(current: readonly string[], levels: Readonly<Record<string, number>>, all = ALL): readonly string[] {
  const heard = Object.entries(levels).map(([id, level]) => ({ id, level }));
  return [...chooseVoices(all, new Set(current), heard)].sort();
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

  it('lose one that has left the stage', () => {
    expect(chosen(['a', 'b', 'c'], { b: -30 }, ['b', 'c', 'd', 'e'])).toStrictEqual(['b', 'c', 'd']);
  });
});
