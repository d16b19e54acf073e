import { unreachable } from '../../kernel/exhaustive.ts';
import type { RosterEvent } from './events.ts';
import { findDistrict, type Place, type RosterState, type Site } from './state.ts';

export function evolveRoster(roster: RosterState, event: RosterEvent): RosterState {
  switch (event.type) {
    case 'SitesImported': {
      const sites = { ...roster.sites };
      // A re-import updates what the list says and keeps what the room has said since.
      for (const record of event.sites) sites[record.id] = { ...keepHeadcounts(sites[record.id]), ...record };
      return { ...roster, sites, places: placesOf(sites) };
    }
    case 'HeadcountDeclared':
      return changeSite(roster, event.siteId, { declared: { count: event.count, by: event.by, at: event.at } });
    case 'HeadcountVerified':
      return changeSite(roster, event.siteId, { verified: { count: event.count, by: event.by, at: event.at } });
    default:
      return unreachable(event, roster);
  }
}

function placesOf(sites: RosterState['sites']): RosterState['places'] {
  const places: Record<Site['id'], Place> = {};
  for (const site of Object.values(sites)) {
    const district = findDistrict({ sites }, site.id);
    places[site.id] = { name: site.name, ...(district && { districtId: district.id, districtName: district.name }) };
  }
  return places;
}

function keepHeadcounts(site: Site | undefined): Pick<Site, 'declared' | 'verified'> {
  return {
    ...(site?.declared && { declared: site.declared }),
    ...(site?.verified && { verified: site.verified }),
  };
}

function changeSite(roster: RosterState, siteId: Site['id'], change: Partial<Site>): RosterState {
  const site = roster.sites[siteId];
  return site ? { ...roster, sites: { ...roster.sites, [siteId]: { ...site, ...change } } } : roster;
}
