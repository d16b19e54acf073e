import type { SiteId } from '../../kernel/ids.ts';
import { findDistrict, type RosterState, type Site } from './state.ts';

/** Headcounts of a group of sites, in people; `sites` and `reported` count rooms. */
export interface RollCallTotals {
  readonly sites: number;
  /** Rooms that have declared or whose count was verified. */
  readonly reported: number;
  readonly expected: number;
  readonly declared: number;
  readonly verified: number;
}

/** Headcounts of the whole conference and of each district. */
export interface RollCall {
  readonly total: RollCallTotals;
  /** By district; a district's own room counts in it, rooms outside every district only in the total. */
  readonly districts: Readonly<Record<SiteId, RollCallTotals>>;
}

const NOBODY: RollCallTotals = { sites: 0, reported: 0, expected: 0, declared: 0, verified: 0 };

/** Sums the headcounts of the province and of each district. */
export function rollCall(roster: RosterState): RollCall {
  let total = NOBODY;
  const districts: Record<SiteId, RollCallTotals> = {};
  for (const site of Object.values(roster.sites)) {
    total = addSite(total, site);
    const district = findDistrict(roster, site.id);
    if (district) districts[district.id] = addSite(districts[district.id] ?? NOBODY, site);
  }
  return { total, districts };
}

function addSite(totals: RollCallTotals, site: Site): RollCallTotals {
  return {
    sites: totals.sites + 1,
    reported: totals.reported + (site.declared || site.verified ? 1 : 0),
    expected: totals.expected + site.expected,
    declared: totals.declared + (site.declared?.count ?? 0),
    verified: totals.verified + (site.verified?.count ?? 0),
  };
}
