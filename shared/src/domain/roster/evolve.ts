import { unreachable } from '../../kernel/exhaustive.ts';
import type { RosterEvent } from './events.ts';
import { labelSites } from './labels.ts';
import { findDistrict, type Place, type RosterState, type Site } from './state.ts';

/** Folds an event into the roster. */
export function evolveRoster(roster: RosterState, event: RosterEvent): RosterState {
  switch (event.type) {
    case 'SitesImported': {
      const sites = { ...roster.sites };
      // A re-import updates what the list says and keeps what the room has said since.
      for (const record of event.sites) sites[record.id] = { ...keepHeadcounts(sites[record.id]), ...record };
      return { ...roster, sites, places: placesOf(sites) };
    }
    case 'HeadcountDeclared':
      return keepCount(roster, event, 'declared');
    case 'HeadcountClaimed':
      return keepCount(roster, event, 'claimed');
    case 'HeadcountVerified':
      return keepCount(roster, event, 'verified');
    default:
      return unreachable(event, roster);
  }
}

function placesOf(sites: RosterState['sites']): RosterState['places'] {
  const labels = labelSites(sites);
  const nameOf = ({ id, name }: Site) => labels.get(id) ?? name;
  const places: Record<Site['id'], Place> = {};
  for (const site of Object.values(sites)) {
    const district = findDistrict({ sites }, site.id);
    places[site.id] = {
      name: nameOf(site),
      ...(district && { districtId: district.id, districtName: nameOf(district) }),
    };
  }
  return places;
}

function keepHeadcounts(site: Site | undefined): Pick<Site, Count> {
  return {
    ...(site?.declared && { declared: site.declared }),
    ...(site?.claimed && { claimed: site.claimed }),
    ...(site?.verified && { verified: site.verified }),
  };
}

type Count = 'declared' | 'claimed' | 'verified';

/** Keeps a count. A newer declaration or the desk's word settles a claim. */
function keepCount(
  roster: RosterState,
  { siteId, count, by, at }: Exclude<RosterEvent, { type: 'SitesImported' }>,
  kind: Count,
): RosterState {
  const site = roster.sites[siteId];
  if (!site) return roster;
  const { claimed: _settled, ...settled } = site;
  return { ...roster, sites: { ...roster.sites, [siteId]: { ...settled, [kind]: { count, by, at } } } };
}
