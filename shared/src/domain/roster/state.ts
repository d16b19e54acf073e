import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Contact } from '../contact.ts';
import { DEFAULT_LEVELS } from './levelPresets.ts';
import type { GroupLevel, Levels, SiteLevel } from './levels.ts';
import type { ListColumns } from './listFields.ts';
import type { Status } from './statuses.ts';

/** A site as the organiser's list describes it. */
export interface SiteRecord extends Contact {
  readonly id: SiteId;
  readonly name: string;
  readonly level: SiteLevel;
  readonly parentId?: SiteId;
  /** How many people are expected in the room. */
  readonly expected: number;
  /** The key of its status; told to the desk only. */
  readonly status?: string;
}

/** A number of people, who counted them and when. */
export interface Headcount {
  readonly count: number;
  readonly by: ActorId;
  readonly at: Timestamp;
}

/** A site with its place in the roster and its headcounts. */
export interface Site extends SiteRecord {
  readonly declared?: Headcount;
  /** A declaration far above what is expected: it counts for nothing until the desk has verified the room. */
  readonly claimed?: Headcount;
  readonly verified?: Headcount;
}

/**
 * Whether the desk must look at a room before its declaration counts: more than half as many again as are expected,
 * and ten, unless the desk has verified as many before. Rule ROST-7 in SPEC.md.
 */
export function needsVerification(site: { readonly expected: number; readonly verified?: number }, count: number) {
  return count > Math.max(1.5 * site.expected + 10, site.verified ?? 0);
}

/** Whether a site is one person who joins alone. Rule ROST-18 in SPEC.md. */
export function isPerson({ expected }: { readonly expected: number }): boolean {
  return expected === 1;
}

/** What a site is called and where it lies. Changes with the list of sites and its groups only, never with a headcount. */
export interface Place {
  /** With its group beside it where another site has an equal name: every screen, list and paper names it so. */
  readonly name: string;
  /** The group is absent where the site lies in none: it is then a group of its own. */
  readonly groupId?: SiteId;
  readonly groupName?: string;
}

/** What an import did to the roster. */
export interface LastImport {
  readonly added: readonly SiteId[];
  /** The sites that it changed, as they were before. */
  readonly replaced: readonly SiteRecord[];
  /** The keys of the statuses that it gave those sites, empty where it took one; absent where it left them. */
  readonly given?: Readonly<Record<SiteId, string>>;
  readonly at: Timestamp;
}

/** The sites of a conference, the levels that they stand on, and what the organisation says of them. */
export interface RosterState {
  /** What the last import did, as long as it can be taken back. */
  readonly lastImport?: LastImport;
  /** What people said that columns of their lists hold. */
  readonly listColumns?: ListColumns;
  readonly sites: Readonly<Record<SiteId, Site>>;
  /** Kept beside the sites, so that parts of views with names only are not rebuilt at every headcount. */
  readonly places: Readonly<Record<SiteId, Place>>;
  readonly levels: Levels;
  /** Whether somebody set the levels; before that they follow the vocabulary. */
  readonly levelsSet: boolean;
  /** The level whose sites are groups; 0 where every site is a group of its own. */
  readonly groupLevel: GroupLevel;
  /** What the organiser chose; without it the level follows from the sites. */
  readonly chosenGroupLevel?: GroupLevel;
  /** The site where the chair sits; absent where that is none of them. */
  readonly chairsHall?: SiteId;
  readonly statuses: readonly Status[];
}

/** A roster without sites. */
export const initialRoster: RosterState = {
  sites: {},
  places: {},
  levels: DEFAULT_LEVELS,
  levelsSet: false,
  groupLevel: 0,
  statuses: [],
};

/** Whether a site is the chair's hall: the chair sits there, and the hall has one set of devices, the chair's. */
export function isChairsHall(
  { roster }: { readonly roster: Pick<RosterState, 'chairsHall'> },
  siteId: SiteId | undefined,
): boolean {
  return siteId !== undefined && roster.chairsHall === siteId;
}

/** A site as the list describes it, without what its room has said since. */
export function recordOf({ declared: _d, claimed: _c, verified: _v, ...record }: Site): SiteRecord {
  return record;
}
