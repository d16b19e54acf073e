import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';

/** A group and its sites, its own room first; without a group for rooms outside every one. */
export interface SiteGroup {
  readonly head: SiteView | undefined;
  readonly sites: readonly SiteView[];
}

/**
 * Sites by group, rooms outside every group first. The order is that of the organiser's list. With a status, only the sites
 * that have it, and the groups with such a site.
 */
export function sitesByGroup(sites: Readonly<Record<SiteId, SiteView>>, status?: string): readonly SiteGroup[] {
  const groups = new Map<SiteId | undefined, SiteView[]>();
  for (const site of Object.values(sites) as SiteView[]) {
    if (status !== undefined && site.status !== status) continue;
    const group = groups.get(site.groupId);
    if (!group) groups.set(site.groupId, [site]);
    else if (site.id === site.groupId) group.unshift(site);
    else group.push(site);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a !== undefined) - Number(b !== undefined))
    .map(([id, members]) => ({ head: id === undefined ? undefined : sites[id], sites: members }));
}
