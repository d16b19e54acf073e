import type { SiteId } from '../../kernel/ids.ts';
import type { RosterState, Site } from '../roster/state.ts';
import { type SeatsState, takenSeats } from '../seats/state.ts';
import type { ConferenceState } from '../state.ts';
import type { PollGroup, PollRules } from './rules.ts';
import type { Poll } from './state.ts';

/** Who may vote and with how much, as it freezes at the opening. */
export interface Electorate {
  readonly electorate: readonly SiteId[];
  /** The most heads or phones that vote for a site; absent where each site has one ballot. */
  readonly limits?: Readonly<Record<SiteId, number>>;
  /** Weights that are not 1. */
  readonly weights?: Readonly<Record<SiteId, number>>;
}

/** The electorate of a poll that opens now. */
export function electorateNow(
  rules: PollRules,
  { roster, seats }: Pick<ConferenceState, 'roster' | 'seats'>,
): Electorate {
  const sites = Object.values(roster.sites).filter((site) => isAsked(rules.group, site));
  const electorate = sites.map(({ id }) => id);
  if (rules.voters === 'site') {
    const weights = Object.fromEntries(
      electorate.flatMap((id) => (rules.weights?.[id] === undefined ? [] : [[id, rules.weights[id]]])),
    );
    return { electorate, ...(rules.weights && { weights }) };
  }
  const limits = Object.fromEntries(sites.map((site) => [site.id, limitOf(rules, site, seats)]));
  return { electorate, limits };
}

/** Whether a site is among those whose ballots are asked for. */
export function isAsked(
  group: PollGroup | undefined,
  { id, level, status }: Pick<Site, 'id' | 'level' | 'status'>,
): boolean {
  switch (group?.kind) {
    case undefined:
      return true;
    case 'sites':
      return group.sites.includes(id);
    case 'levels':
      return group.levels.includes(level);
    case 'statuses':
      return status !== undefined && group.statuses.includes(status);
  }
}

/** What a room says of itself bounds its votes only where the poll allows it: else it could give itself any number. */
function limitOf({ voters, allowDeclared }: PollRules, { id, declared, verified }: Site, seats: SeatsState): number {
  const people = (allowDeclared ? (verified ?? declared) : verified)?.count ?? 0;
  return voters === 'delegate' ? Math.min(people, takenSeats(seats, id)) : people;
}

/** All votes that could be cast: sites by their weights, else heads or phones. */
export function entitledVotes({ electorate, limits, weights }: Electorate): number {
  return electorate.reduce((sum, id) => sum + votesOf(id, limits, weights), 0);
}

function votesOf(id: SiteId, limits: Electorate['limits'], weights: Electorate['weights']): number {
  return limits ? (limits[id] ?? 0) : (weights?.[id] ?? 1);
}

/** The votes of those present by the roll-call: sites that have reported anybody, or people in the rooms. */
export function presentVotes(
  { electorate, limits, weights }: Pick<Poll, keyof Electorate>,
  roster: RosterState,
): number {
  return electorate.reduce((sum, id) => {
    const site = roster.sites[id];
    const people = (site?.verified ?? site?.declared)?.count ?? 0;
    if (limits) return sum + Math.min(people, limits[id] ?? 0);
    return sum + (people > 0 ? (weights?.[id] ?? 1) : 0);
  }, 0);
}
