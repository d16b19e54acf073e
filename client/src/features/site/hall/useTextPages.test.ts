import { expect, it } from 'vitest';
import { layOutText } from './useTextPages.ts';

const LINE = 110;

it.each([
  ['what fits', 200, 220, 1, 2],
  ['a rounded pixel more', 221, 220, 1, 2],
  ['one line more', 330, 220, 2, 2],
  ['pages that are full', 660, 220, 3, 2],
  ['a box a rounded pixel too low', 660, 219, 3, 2],
  ['a box with half a line to spare, which is read on the next page', 550, 275, 3, 2],
  ['a box lower than a line', 220, 80, 2, 1],
  ['a box that is not drawn yet', 660, 0, 1, 0],
] as const)('lays a text out in pages of whole lines: %s', (_, text, box, pages, lines) => {
  expect(layOutText(text, box, LINE)).toStrictEqual({ pages, lines });
});
