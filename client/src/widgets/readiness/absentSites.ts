import { hasPassed } from '@diem-cau/shared/domain/readiness/callList.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';

/** A site that is not in the room, and whether it was there or ready before. */
export interface AbsentSite {
  readonly site: SiteView;
  /** `dropped`: it was counted before; `ready`: it has passed its check; `never`: neither. */
  readonly was: 'dropped' | 'ready' | 'never';
}

const RANKS: Readonly<Record<AbsentSite['was'], number>> = { dropped: 0, ready: 1, never: 2 };

/** The sites that are not connected: first those that were there before, which are missed at once, then by name. */
export function absentSites({ sites, missing }: Pick<ControlView, 'sites' | 'missing'>): readonly AbsentSite[] {
  return Object.values<SiteView>(sites)
    .filter(({ id }) => missing[id] !== undefined && missing[id] !== 'notReported')
    .map((site): AbsentSite => ({ site, was: wasBefore(site) }))
    .sort((one, other) => RANKS[one.was] - RANKS[other.was] || one.site.name.localeCompare(other.site.name, 'vi'));
}

/** The sites that are connected and have told no headcount. */
export function uncountedSites({ sites, missing }: Pick<ControlView, 'sites' | 'missing'>): readonly SiteView[] {
  return (Object.keys(missing) as SiteId[]).flatMap((id) =>
    missing[id] === 'notReported' && sites[id] ? [sites[id]] : [],
  );
}

function wasBefore(site: SiteView): AbsentSite['was'] {
  if (site.declared !== undefined || site.verified !== undefined) return 'dropped';
  return hasPassed(site) ? 'ready' : 'never';
}
