import type { SiteId } from '../../kernel/ids.ts';
import { findGroup } from './groups.ts';
import type { RosterState, Site } from './state.ts';

/** Headcounts of a group of sites, in people; `sites` and `reported` count rooms. */
export interface RollCallTotals {
  readonly sites: number;
  /** Rooms that have declared or whose count was verified. */
  readonly reported: number;
  readonly expected: number;
  readonly declared: number;
  readonly verified: number;
}

/** Headcounts of the whole conference and of each group. */
export interface RollCall {
  readonly total: RollCallTotals;
  /** By group; a group's own room counts in it, rooms outside every group only in the total. */
  readonly groups: Readonly<Record<SiteId, RollCallTotals>>;
}

const NOBODY: RollCallTotals = { sites: 0, reported: 0, expected: 0, declared: 0, verified: 0 };

/** Sums the headcounts of the conference and of each group. */
export function rollCall(roster: Pick<RosterState, 'sites' | 'groupLevel'>): RollCall {
  let total = NOBODY;
  const groups: Record<SiteId, RollCallTotals> = {};
  for (const site of Object.values(roster.sites)) {
    total = addSite(total, site);
    const group = findGroup(roster, site.id);
    if (group) groups[group.id] = addSite(groups[group.id] ?? NOBODY, site);
  }
  return { total, groups };
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
