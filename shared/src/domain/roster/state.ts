import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';

/** The levels from the top down. */
export const SITE_LEVELS = ['province', 'district', 'commune', 'unit'] as const;

/** The administrative level of a site. */
export type SiteLevel = (typeof SITE_LEVELS)[number];

/** Whether one level is strictly above another. */
export function isAbove(level: SiteLevel, other: SiteLevel): boolean {
  return SITE_LEVELS.indexOf(level) < SITE_LEVELS.indexOf(other);
}

/** A site as the organiser's list describes it. */
export interface SiteRecord {
  readonly id: SiteId;
  readonly name: string;
  readonly level: SiteLevel;
  readonly parentId?: SiteId;
  /** How many people are expected in the room. */
  readonly expected: number;
  /** Whom to telephone about the room; told to the desk only. */
  readonly contactName?: string;
  readonly contactPhone?: string;
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

/** What a site is called and where it lies. Changes with the list of sites only, never with a headcount. */
export interface Place {
  /** With its district beside it where another site has an equal name: every screen, list and paper names it so. */
  readonly name: string;
  readonly districtId?: SiteId;
  readonly districtName?: string;
}

/** The sites of a conference and their order. */
export interface RosterState {
  readonly sites: Readonly<Record<SiteId, Site>>;
  /** Kept beside the sites, so that parts of views with names only are not rebuilt at every headcount. */
  readonly places: Readonly<Record<SiteId, Place>>;
}

/** A roster without sites. */
export const initialRoster: RosterState = { sites: {}, places: {} };

/** The district a site belongs to: itself if it is one, else its nearest ancestor of that level. */
export function findDistrict(roster: Pick<RosterState, 'sites'>, siteId: SiteId): Site | undefined {
  let site = roster.sites[siteId];
  // A list of sites is at most four levels deep; the bound holds even if a stored list had a cycle.
  for (let depth = 0; site && depth < 8; depth++) {
    if (site.level === 'district') return site;
    site = site.parentId === undefined ? undefined : roster.sites[site.parentId];
  }
  return undefined;
}
