import { describe, expect, it } from 'vitest';
import { gridFor } from './wallGrid.ts';

describe('WALL-6: a page has as many sites as the window shows readably', () => {
  it.each([
    [101, 49, 49, 3],
    [101, 25, 25, 5],
    [101, 12, 12, 9],
    [49, 49, 49, 1],
    [26, 49, 49, 1],
  ] as const)('%i sites where %i are readable: %i a page, %i pages', (sites, finest, grid, pages) => {
    expect(gridFor(sites, finest)).toBe(grid);
    expect(Math.ceil(sites / grid)).toBe(pages);
  });

  it('few sites have larger pictures', () => {
    expect([1, 12, 13, 25].map((sites) => gridFor(sites, 49))).toEqual([12, 12, 25, 25]);
  });
});
