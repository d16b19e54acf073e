import type { Actor } from '../domain/actor.ts';
import type { Site } from '../domain/roster/state.ts';
import {
  hasLostSeat,
  isBlocked,
  NO_SLIPS,
  type PhonesClosing,
  type RoomSlips,
  roomCodeOf,
  type Seat,
  type SeatsState,
  seatsOf,
} from '../domain/seats/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { mapViews, memoise, memoisePair } from './memoise.ts';
import type { OwnSiteView, PhonesClosedView, RoomSlipsView, SelfView } from './shapes.ts';

/**
 * The view does not show who sits where: a seat and a blocked phone have a number and a time. With slips and a list of
 * people the number of a seat is that of its person.
 */
export function operatorSeats(
  site: Site,
  state: Pick<ConferenceState, 'participants' | 'seats'>,
): Pick<OwnSiteView, 'seats'> {
  const { seats } = state;
  const blocked = seats.blocked[site.id] ?? {};
  const closing = seats.closed[site.id];
  const code = roomCodeOf(seats, site.id);
  return {
    seats: {
      count: seatsOf(site, state),
      taken: mapViews(seats.taken[site.id] ?? {}, ({ takenAt }) => ({ takenAt })),
      ...(Object.keys(blocked).length > 0 && { blocked: mapViews(blocked, ({ seat, at }) => ({ seat, at })) }),
      ...(closing && { closed: phonesClosedView(closing) }),
      ...(seats.seating === 'slips' && { slips: roomSlips(seats, site.id) }),
      ...(code > 0 && { code }),
    },
  };
}

/** Names who closed a room's phones, as for devices stopped on the stage. */
export function phonesClosedView({ by: _by, ...told }: PhonesClosing): PhonesClosedView {
  return told;
}

/** The slips of a room and which are used. The same object while neither changes. */
export function roomSlips(seats: SeatsState, siteId: SiteId): RoomSlipsView {
  return describeSlips(seats.slips[siteId] ?? NO_SLIPS, seats.taken[siteId] ?? NOBODY);
}

const NOBODY: Readonly<Record<string, Seat>> = {};

const describeSlips = memoisePair(({ count, issues, voided }: RoomSlips, taken: Readonly<Record<string, Seat>>) => ({
  count,
  used: mapViews(taken, ({ bySlip, takenAt }) => (bySlip ? takenAt : undefined)),
  voided,
  issued: Object.values(issues).reduce((sum, issue) => sum + issue, 0),
}));

/** A phone's own seat, or that the phone lost it. */
export function phoneSeat(actor: Actor, seats: SeatsState): Pick<SelfView, 'seat' | 'seatLost' | 'blocked'> {
  if (hasLostSeat(seats, actor.id)) {
    const blocked = actor.siteId !== undefined && isBlocked(seats, actor.siteId, actor.id);
    return { seatLost: true, ...(blocked && { blocked }) };
  }
  const room = actor.role === 'delegate' && actor.siteId ? seats.taken[actor.siteId] : undefined;
  const seat = room && seatsByActor(room).get(actor.id);
  return seat === undefined ? {} : { seat };
}

/** Indexed once for all phones of a room. */
const seatsByActor = memoise(
  (room: Readonly<Record<string, Seat>>) =>
    new Map(Object.entries(room).map(([seat, { actorId }]) => [actorId, Number(seat)])),
);
