import { unreachable } from '../../kernel/exhaustive.ts';
import type { SiteId } from '../../kernel/ids.ts';
import type { RosterEvent } from './events.ts';
import { findGroup, isAllowedGroupLevel, usualGroupLevel } from './groups.ts';
import { labelSites } from './labels.ts';
import { lastImportOf, rememberColumns } from './lastImport.ts';
import type { GroupLevel, Levels } from './levels.ts';
import type { Place, RosterState, Site, SiteRecord } from './state.ts';
import { upcastChairsHall, upcastSites } from './storedImport.ts';

/** Folds an event into the roster. */
export function evolveRoster(roster: RosterState, event: RosterEvent): RosterState {
  switch (event.type) {
    case 'SitesImported': {
      const { chairsHall, ...rest } = roster;
      return putSites({ ...rest, ...upcastChairsHall(event.sites, chairsHall) }, upcastSites(event.sites));
    }
    case 'SitesListed':
      return {
        ...putSites(withoutImport(roster), event.sites),
        ...(!event.byServer && { lastImport: lastImportOf(roster, event) }),
      };
    case 'ImportUndone':
      return arrange({ ...withoutImport(roster), sites: takeBack(roster.sites, event) });
    case 'ListColumnsRemembered':
      return { ...roster, listColumns: rememberColumns(roster.listColumns, event.columns) };
    case 'SiteAdded':
    case 'SiteChanged':
      return putSites(withoutImport(roster), [event.site]);
    case 'SiteDeleted': {
      const { [event.siteId]: _, ...sites } = roster.sites;
      return arrange({ ...withoutImport(roster), sites });
    }
    case 'LevelsSet':
      return withLevels({ ...roster, levelsSet: true }, event.levels);
    case 'GroupLevelSet':
      return arrange(withChosenGroup(roster, event.level));
    case 'ChairsHallSet': {
      const { chairsHall: _, ...rest } = roster;
      return event.siteId === undefined ? rest : { ...rest, chairsHall: event.siteId };
    }
    case 'StatusesSet':
      return { ...roster, statuses: event.statuses };
    case 'SiteStatusSet': {
      const { siteId, status } = event;
      return changeSite(roster, siteId, ({ status: _, ...site }) =>
        status === undefined ? site : { ...site, status },
      );
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

/** The levels that a vocabulary implies, as long as nobody has set any. */
export function followVocabulary(roster: RosterState, levels: Levels): RosterState {
  return roster.levelsSet ? roster : withLevels(roster, levels);
}

function withLevels(roster: RosterState, levels: Levels): RosterState {
  const { chosenGroupLevel: chosen } = roster;
  const isKept = chosen !== undefined && isAllowedGroupLevel(chosen, levels.length);
  return arrange({ ...withChosenGroup(roster, isKept ? chosen : undefined), levels });
}

function withChosenGroup(roster: RosterState, chosen: GroupLevel | undefined): RosterState {
  const { chosenGroupLevel: _before, ...rest } = roster;
  return chosen === undefined ? rest : { ...rest, chosenGroupLevel: chosen };
}

/** A later list updates what it says and keeps what the room has said since. */
function putSites(roster: RosterState, records: readonly SiteRecord[]): RosterState {
  const sites = { ...roster.sites };
  for (const record of records) sites[record.id] = { ...keepHeadcounts(sites[record.id]), ...record };
  return arrange({ ...roster, sites });
}

/** The sites without those that an import added, and with those that it changed as they were. */
function takeBack(
  sites: RosterState['sites'],
  { removed, restored }: Extract<RosterEvent, { type: 'ImportUndone' }>,
): RosterState['sites'] {
  const gone = new Set<SiteId>(removed);
  const kept = Object.fromEntries(Object.entries(sites).filter(([, { id }]) => !gone.has(id)));
  for (const record of restored) kept[record.id] = { ...keepHeadcounts(sites[record.id]), ...record };
  return kept;
}

/** An import can no longer be taken back once the list was changed since, by hand or otherwise. */
function withoutImport({ lastImport: _changed, ...roster }: RosterState): RosterState {
  return roster;
}

/** Finds the groups and names the sites by them. */
function arrange(roster: RosterState): RosterState {
  const { sites, levels, chosenGroupLevel } = roster;
  const groupLevel = chosenGroupLevel ?? usualGroupLevel(sites, levels.length);
  return { ...roster, groupLevel, places: placesOf({ sites, groupLevel }) };
}

function placesOf(roster: Pick<RosterState, 'sites' | 'groupLevel'>): RosterState['places'] {
  const labels = labelSites(roster);
  const nameOf = ({ id, name }: Site) => labels.get(id) ?? name;
  const places: Record<SiteId, Place> = {};
  for (const site of Object.values(roster.sites)) {
    const group = findGroup(roster, site.id);
    places[site.id] = { name: nameOf(site), ...(group && { groupId: group.id, groupName: nameOf(group) }) };
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
type CountEvent = Extract<RosterEvent, { count: number }>;

/** Keeps a count. A newer declaration or the desk's word settles a claim. */
function keepCount(roster: RosterState, { siteId, count, by, at }: CountEvent, kind: Count): RosterState {
  return changeSite(roster, siteId, ({ claimed: _settled, ...site }) => ({ ...site, [kind]: { count, by, at } }));
}

function changeSite(roster: RosterState, siteId: SiteId, change: (site: Site) => Site): RosterState {
  const site = roster.sites[siteId];
  return site ? { ...roster, sites: { ...roster.sites, [siteId]: change(site) } } : roster;
}
