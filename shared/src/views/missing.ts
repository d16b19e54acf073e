import type { Site } from '../domain/roster/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { countHalls, type ViewSource } from './source.ts';

/** Why a site does not yet count as present. */
export type Missing = 'notConnected' | 'noScreen' | 'notReported' | 'notConnectedNorReported' | 'noScreenNorReported';

/** The sites that are not connected with their hall's screen, or whose headcount is missing. Present sites are left out. */
export function missingSites(
  sites: Readonly<Record<SiteId, Site>>,
  presence: ViewSource['presence'],
): Readonly<Record<SiteId, Missing>> {
  const missing: Record<SiteId, Missing> = {};
  for (const site of Object.values(sites)) {
    const pages = presence[site.id];
    const reported = site.declared !== undefined || site.verified !== undefined;
    if (countHalls(pages) > 0) {
      if (!reported) missing[site.id] = 'notReported';
    } else if (pages) missing[site.id] = reported ? 'noScreen' : 'noScreenNorReported';
    else missing[site.id] = reported ? 'notConnected' : 'notConnectedNorReported';
  }
  return missing;
}
