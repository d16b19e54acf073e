import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Site } from '../roster/state.ts';

export interface Seat {
  readonly actorId: ActorId;
  readonly takenAt: Timestamp;
}

export interface SeatsState {
  /** The taken seats of each site, by number. */
  readonly taken: Readonly<Record<SiteId, Readonly<Record<string, Seat>>>>;
  /** Who lost a seat and has not taken one since. */
  readonly lost: Readonly<Record<ActorId, Timestamp>>;
}

export const initialSeats: SeatsState = { taken: {}, lost: {} };

/** How many phones a site may have. */
export function seatsOf(site: Site): number {
  return site.declared?.count ?? site.expected;
}

/** The number of the seat that somebody sits on, if any. */
export function findSeat(seats: SeatsState, siteId: SiteId, actorId: ActorId): number | undefined {
  const seat = Object.entries(seats.taken[siteId] ?? {}).find(([, { actorId: sitting }]) => sitting === actorId);
  return seat && Number(seat[0]);
}

/** Sessions from before there were seats have none to lose. */
export function hasLostSeat(seats: SeatsState, actorId: ActorId): boolean {
  return seats.lost[actorId] !== undefined;
}
