import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';

/** What a silent site has not done yet. */
export const SILENCES = ['raised', 'spoken'] as const;

/** What a silent site has not done yet: raised its hand, or spoken. */
export type Silence = (typeof SILENCES)[number];

/** What narrows the list; what is left out does not. */
export interface SilentFilter {
  readonly silence: Silence;
  /** The place of a level from the top, from 1. */
  readonly level?: number;
  /** The key of a status. */
  readonly status?: string;
}

type Rooms = Pick<ControlView, 'sites' | 'chairsHall' | 'floor'>;

/**
 * The sites that have never raised a hand, or never spoken: those in the room first, then by name. The chair's hall, and
 * the site that speaks or is invited, are not among them.
 */
export function silentSites({ sites, chairsHall, floor }: Rooms, filter: SilentFilter): readonly SiteView[] {
  const { silence, level, status } = filter;
  const asked = new Set([floor.speaking?.siteId, floor.invited?.siteId, chairsHall]);
  const did = ({ raised = 0, turns = 0 }: SiteView) => turns > 0 || (silence === 'raised' && raised > 0);
  return Object.values<SiteView>(sites)
    .filter((site) => !asked.has(site.id) && !did(site))
    .filter((site) => level === undefined || site.level === level)
    .filter((site) => status === undefined || site.status === status)
    .sort((a, b) => Number(isAbsent(a)) - Number(isAbsent(b)) || a.name.localeCompare(b.name, 'vi'));
}

/** Whether nobody could answer an invitation: the screen of the hall is not there. */
export function isAbsent({ halls = 0 }: SiteView): boolean {
  return halls === 0;
}
