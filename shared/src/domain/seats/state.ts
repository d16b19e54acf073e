import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';
import type { Poll } from '../poll/state.ts';
import type { Site } from '../roster/state.ts';

export interface Seat {
  readonly actorId: ActorId;
  readonly takenAt: Timestamp;
  /** How many polls of delegates had been opened when the seat was taken; absent where none had. */
  readonly openings?: number;
}

export interface SeatsState {
  /** The taken seats of each site, by number. */
  readonly taken: Readonly<Record<SiteId, Readonly<Record<string, Seat>>>>;
  /** Who lost a seat and has not taken one since. */
  readonly lost: Readonly<Record<ActorId, Timestamp>>;
  /** How many polls of delegates have been opened. */
  readonly openings: number;
}

export const initialSeats: SeatsState = { taken: {}, lost: {}, openings: 0 };

/** How many phones a site may have. */
export function seatsOf({ expected, declared, verified }: Site): number {
  const counted = declared || verified ? (declared?.count ?? 0) : expected;
  return Math.max(counted, verified?.count ?? 0);
}

/** How many seats of a site are taken. */
export function takenSeats({ taken }: SeatsState, siteId: SiteId): number {
  return Object.keys(taken[siteId] ?? {}).length;
}

/** Whether an actor has kept a seat since before a poll opened. Rule POLL-22; polls from before it have no number. */
export function satAtOpening(
  { taken }: SeatsState,
  { opening }: Pick<Poll, 'opening'>,
  { id, siteId }: Pick<Actor, 'id' | 'siteId'>,
): boolean {
  if (opening === undefined) return true;
  const room = siteId === undefined ? {} : (taken[siteId] ?? {});
  const seat = Object.values(room).find(({ actorId }) => actorId === id);
  return seat !== undefined && (seat.openings ?? 0) < opening;
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
