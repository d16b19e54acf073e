import type { FloorView, SiteView } from '@diem-cau/shared/views/shapes.ts';

export const SITE_STATES = ['connected', 'speaking', 'raised', 'invited', 'absent'] as const;

export type SiteState = (typeof SITE_STATES)[number];

/** What matters most about a site now. */
export function stateOfSite(site: SiteView, floor: FloorView): SiteState {
  if (floor.speaking?.siteId === site.id) return 'speaking';
  if (floor.invited?.siteId === site.id) return 'invited';
  if (site.connections === undefined) return 'absent';
  return floor.queue.some(({ siteId }) => siteId === site.id) ? 'raised' : 'connected';
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
