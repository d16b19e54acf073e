import { expect, it } from 'vitest';
import { countTextPages } from './useTextPages.ts';

it.each([
  ['what fits', 200, 220, 1],
  ['a rounded pixel more', 221, 220, 1],
  ['one line more', 330, 220, 2],
  ['pages that are full', 660, 220, 3],
  ['a box that is not drawn yet', 660, 0, 1],
] as const)('counts the pages of a text: %s', (_, text, box, pages) => {
  expect(countTextPages(text, box)).toBe(pages);
});
