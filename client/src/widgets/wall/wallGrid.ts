import { STAGE_LIMITS } from '@diem-cau/shared/domain/stage/limits.ts';

/** How many sites a page of the wall has. */
export type WallGrid = 12 | 25 | typeof STAGE_LIMITS.wallPage;

/** Narrower than these, a name could not be read in so many pictures; in pixels of the window. */
export const GRID_WIDTHS = { middle: 1_200, large: 1_800 } as const;

const GRIDS: readonly WallGrid[] = [12, 25, STAGE_LIMITS.wallPage];

/** The grid with the largest pictures that shows all sites, or the finest that the window bears. Rule WALL-6. */
export function gridFor(sites: number, finest: WallGrid): WallGrid {
  return GRIDS.find((grid) => grid >= sites || grid === finest) ?? finest;
}
