import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEXTS } from '../testkit/texts.ts';

// The bounds of forms are the limits of the slices, which the schemas of the commands have too. A bound written a second
// time would be true only until the first one changes.

const CLIENT = join(import.meta.dirname, '../../client/src');
const sources = globSync('**/*.{ts,tsx}', { cwd: CLIENT })
  .filter((file) => !/\.test\.|^i18n\//.test(file))
  .map((file) => [file, readFileSync(join(CLIENT, file), 'utf8')] as const);

/** The fields themselves pass bounds on, and bound how much may be typed as one number. */
const FIELDS = /^ui\/fields\//;

function findAll(pattern: RegExp): readonly string[] {
  return sources.flatMap(([file, source]) =>
    FIELDS.test(file) ? [] : [...source.matchAll(pattern)].map(([found]) => `${file}: ${found}`),
  );
}

describe('the bounds of forms', () => {
  it('come from the limits of a slice where a text has a longest length', () => {
    const lengths = findAll(/maxLength=\{[^}]*\}/g);
    expect(lengths.length).toBeGreaterThan(25);
    expect(lengths.filter((length) => !/\{[A-Z]+(_[A-Z]+)*_(LIMITS|CODE)\.\w+\}$/.test(length))).toStrictEqual([]);
  });

  it('come from the limits of a slice where a number has a range', () => {
    const ranges = findAll(/\b(least|most): (?!number\b)[^,}\n]+/g);
    const literal = ranges.filter(
      (range) => !range.startsWith('features/desk/DeskPage.tsx') && /: -?\d/.test(range.slice(range.indexOf(': ') + 2)),
    );
    // No ballots of a room is none, whatever the room holds.
    expect(literal).toStrictEqual(['widgets/poll/HeadBallot.tsx: least: 0']);
  });

  it('are not written into texts', () => {
    const bounded = Object.values(TEXTS).flatMap(
      (texts) => JSON.stringify(texts).match(/"[^"]*\b(30|0|1) (to|đến) \d+[^"]*"/g) ?? [],
    );
    expect(bounded).toStrictEqual([]);
  });
});
