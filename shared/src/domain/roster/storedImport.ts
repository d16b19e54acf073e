import type { SiteId } from '../../kernel/ids.ts';
import type { SiteLevel } from './levels.ts';
import type { SiteRecord } from './state.ts';

const STORED_LEVELS = { province: 1, district: 2, commune: 3, unit: 4 } as const satisfies Record<string, SiteLevel>;

/** A site as earlier versions stored it: with a level of the administration. */
export interface StoredSiteRecord extends Omit<SiteRecord, 'level' | 'status'> {
  readonly level: keyof typeof STORED_LEVELS;
}

/** Reads sites that an earlier version stored: their levels become places in the levels with districts. */
export function upcastSites(sites: readonly StoredSiteRecord[]): readonly SiteRecord[] {
  return sites.map((site) => ({ ...site, level: STORED_LEVELS[site.level] }));
}

/**
 * The chair's hall after an import that an earlier version stored: its province, where the chair sat. Of several the first, and
 * the one from before as long as no list gives it another level.
 */
export function upcastChairsHall(
  sites: readonly StoredSiteRecord[],
  before: SiteId | undefined,
): { readonly chairsHall?: SiteId } {
  const isKept = before !== undefined && sites.every(({ id, level }) => id !== before || level === 'province');
  const chairsHall = isKept ? before : sites.find(({ level }) => level === 'province')?.id;
  return chairsHall === undefined ? {} : { chairsHall };
}
