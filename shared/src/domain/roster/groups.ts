import type { SiteId } from '../../kernel/ids.ts';
import { type GroupLevel, LEVEL_PLACES, type Level, type SiteLevel } from './levels.ts';
import type { RosterState, Site } from './state.ts';

type Sites = RosterState['sites'];

/** The group beside which a site is named; absent where the site is a group itself, so that no group names one site alone. */
export function groupAround({ places }: Pick<RosterState, 'places'>, siteId: SiteId): string | undefined {
  const { groupId, groupName } = places[siteId] ?? {};
  return groupId === siteId ? undefined : groupName;
}

/** The group a site belongs to: itself if it stands on the level of groups, else its nearest ancestor there. */
export function findGroup(
  { sites, groupLevel }: Pick<RosterState, 'sites' | 'groupLevel'>,
  siteId: SiteId,
): Site | undefined {
  if (groupLevel === 0) return undefined;
  let site = sites[siteId];
  // A list of sites is at most four levels deep; the bound holds even if a stored list had a cycle.
  for (let depth = 0; site && depth < 8; depth++) {
    if (site.level === groupLevel) return site;
    site = site.parentId === undefined ? undefined : sites[site.parentId];
  }
  return undefined;
}

/**
 * The level of groups that nobody chose: of three levels or more the second, else the first. A level with one site, or with nothing
 * below its sites, tells nobody apart; then the next one below, and in the end none. Rule ROST-12 in SPEC.md.
 */
export function usualGroupLevel(sites: Sites, levelCount: number): GroupLevel {
  const all = Object.values(sites);
  const parents = new Set(all.flatMap(({ parentId }) => parentId ?? []));
  const candidates = LEVEL_PLACES.slice(levelCount > 2 ? 1 : 0, levelCount);
  return candidates.find((place) => dividesSites(all, parents, place)) ?? 0;
}

function dividesSites(all: readonly Site[], parents: ReadonlySet<SiteId>, place: SiteLevel): boolean {
  const heads = all.filter(({ level }) => level === place);
  return heads.length > 1 && heads.some(({ id }) => parents.has(id));
}

/** Whether a conference with so many levels can have its groups there. */
export function isAllowedGroupLevel(level: GroupLevel, levelCount: number): boolean {
  return level <= levelCount;
}

/** What is totalled and compared where every site is a group of its own. */
const SITE_ALONE: Level = { vi: { one: 'điểm cầu', many: 'điểm cầu' }, en: { one: 'site', many: 'sites' } };

/** What a group is called: by the name of its level, or simply a site. */
export function groupNameOf({ levels, groupLevel }: Pick<RosterState, 'levels' | 'groupLevel'>): Level {
  return levels[groupLevel - 1] ?? SITE_ALONE;
}
