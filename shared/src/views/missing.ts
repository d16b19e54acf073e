import type { Site } from '../domain/roster/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import type { ViewSource } from './source.ts';

/** Why a site does not yet count as present. */
export type Missing = 'notConnected' | 'notReported' | 'notConnectedNorReported';

/** The sites that are not connected, or whose headcount is missing. Present sites are left out. */
export function missingSites(
  sites: Readonly<Record<SiteId, Site>>,
  presence: ViewSource['presence'],
): Readonly<Record<SiteId, Missing>> {
  const missing: Record<SiteId, Missing> = {};
  for (const site of Object.values(sites)) {
    const connected = presence[site.id] !== undefined;
    const reported = site.declared !== undefined || site.verified !== undefined;
    if (connected && reported) continue;
    missing[site.id] = connected ? 'notReported' : reported ? 'notConnected' : 'notConnectedNorReported';
  }
  return missing;
}
