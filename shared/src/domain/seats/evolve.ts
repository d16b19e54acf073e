import { unreachable } from '../../kernel/exhaustive.ts';
import type { ActorId, SiteId } from '../../kernel/ids.ts';
import type { SeatEvent } from './events.ts';
import type { Seat, SeatsState } from './state.ts';

export function evolveSeats(seats: SeatsState, event: SeatEvent): SeatsState {
  switch (event.type) {
    case 'SeatTaken': {
      const { siteId, seat, actorId, at } = event;
      const lost = without(seats.lost, actorId);
      const signedOut = without(seats.signedOut, actorId);
      const { openings } = seats;
      const sitting = { actorId, takenAt: at, ...(openings > 0 && { openings }) };
      return { ...seats, taken: changeRoom(seats, siteId, { [seat]: sitting }), lost, signedOut };
    }
    case 'SeatFreed': {
      const { siteId, seat, actorId, at } = event;
      const { [seat]: _, ...room } = seats.taken[siteId] ?? {};
      return { ...seats, taken: { ...seats.taken, [siteId]: room }, lost: { ...seats.lost, [actorId]: at } };
    }
    case 'PhoneBlocked': {
      const { siteId, block, actorId, seat, at } = event;
      const room = { ...seats.blocked[siteId], [block]: { actorId, seat, at } };
      return { ...seats, blocked: { ...seats.blocked, [siteId]: room } };
    }
    case 'PhoneAllowed': {
      const { [event.block]: _, ...room } = seats.blocked[event.siteId] ?? {};
      return { ...seats, blocked: { ...seats.blocked, [event.siteId]: room } };
    }
    case 'PhonesClosed': {
      const { siteId, type: _type, ...closing } = event;
      return { ...seats, closed: { ...seats.closed, [siteId]: closing } };
    }
    case 'PhonesOpened': {
      const { [event.siteId]: _, ...closed } = seats.closed;
      return { ...seats, closed };
    }
    case 'RoomCodeRenewed': {
      const { siteId, code, signOut } = event;
      const leaving = Object.values(signOut ? (seats.taken[siteId] ?? {}) : {});
      const out = Object.fromEntries(leaving.map(({ actorId }) => [actorId, 'ROOM_CODE_RENEWED' as const]));
      return { ...seats, codes: { ...seats.codes, [siteId]: code }, signedOut: { ...seats.signedOut, ...out } };
    }
    default:
      return unreachable(event, seats);
  }
}

function changeRoom({ taken }: SeatsState, siteId: SiteId, changed: Readonly<Record<string, Seat>>) {
  return { ...taken, [siteId]: { ...taken[siteId], ...changed } };
}

/** The same object where there is nothing to take out, so that its identity tells of a change. */
function without<Value>(entries: Readonly<Record<ActorId, Value>>, actorId: ActorId): Readonly<Record<ActorId, Value>> {
  if (entries[actorId] === undefined) return entries;
  const { [actorId]: _, ...others } = entries;
  return others;
}
