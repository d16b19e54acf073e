import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';

/** A district and its sites, its own room first; without a district for rooms outside every one. */
export interface DistrictGroup {
  readonly district: SiteView | undefined;
  readonly sites: readonly SiteView[];
}

/** Sites by district, rooms outside every district first. The order is that of the organiser's list. */
export function sitesByDistrict(sites: Readonly<Record<SiteId, SiteView>>): readonly DistrictGroup[] {
  const groups = new Map<SiteId | undefined, SiteView[]>();
  for (const site of Object.values(sites) as SiteView[]) {
    const group = groups.get(site.districtId);
    if (!group) groups.set(site.districtId, [site]);
    else if (site.id === site.districtId) group.unshift(site);
    else group.push(site);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a !== undefined) - Number(b !== undefined))
    .map(([id, members]) => ({ district: id === undefined ? undefined : sites[id], sites: members }));
}
