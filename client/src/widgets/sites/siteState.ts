import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { FloorView, SiteView } from '@diem-cau/shared/views/shapes.ts';

/** How a site is at this moment, as tiles and lists show it. */
export const SITE_STATES = ['connected', 'speaking', 'raised', 'invited', 'noScreen', 'absent'] as const;

/** One of them. */
export type SiteState = (typeof SITE_STATES)[number];

/** Who has to do with the floor, to be asked for each of many sites. */
export interface FloorMarks {
  readonly speaking: SiteId | undefined;
  readonly invited: SiteId | undefined;
  readonly raised: ReadonlySet<SiteId>;
}

/** Marks who speaks, is invited or waits. */
export function markFloor({ speaking, invited, queue }: FloorView): FloorMarks {
  return {
    speaking: speaking?.siteId,
    invited: invited?.siteId,
    raised: new Set(queue.map(({ siteId }) => siteId)),
  };
}

/** What matters most about a site now. */
export function stateOfSite(site: SiteView, floor: FloorMarks): SiteState {
  if (floor.speaking === site.id) return 'speaking';
  if (floor.invited === site.id) return 'invited';
  if (site.connections === undefined) return 'absent';
  if (lacksScreen(site)) return 'noScreen';
  return floor.raised.has(site.id) ? 'raised' : 'connected';
}

/** Whether a site is connected, but nobody can see or hear it: the screen of its hall is not open. */
export function lacksScreen({ connections, halls }: Pick<SiteView, 'connections' | 'halls'>): boolean {
  return connections !== undefined && halls === undefined;
}

/** People present and expected in some sites. */
export function presentIn(sites: readonly SiteView[]): { readonly present: number; readonly expected: number } {
  return sites.reduce(
    (sum, site) => ({
      present: sum.present + (site.verified ?? site.declared ?? 0),
      expected: sum.expected + site.expected,
    }),
    { present: 0, expected: 0 },
  );
}
