import { unreachable } from '../../kernel/exhaustive.ts';
import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { SeatEvent } from './events.ts';
import { NO_SLIPS, type Seat, type SeatsState, type SignOut } from './state.ts';

/** Folds an event into the seats. */
export function evolveSeats(seats: SeatsState, event: SeatEvent): SeatsState {
  switch (event.type) {
    case 'SeatTaken': {
      const { siteId, seat, actorId, at, device } = event;
      const before = seats.taken[siteId]?.[seat];
      if (device !== undefined && before?.actorId === actorId) {
        const changed = changeRoom(seats, siteId, { [seat]: { ...before, device } });
        return { ...seats, taken: changed, deviceChanges: seats.deviceChanges + 1 };
      }
      const lost = without(seats.lost, actorId);
      const signedOut = without(seats.signedOut, actorId);
      const { openings } = seats;
      const slip = device !== undefined && ({ device, bySlip: true } as const);
      const sitting = { actorId, takenAt: at, ...slip, ...(openings > 0 && { openings }) };
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
      const leaving = Object.values(seats.taken[siteId] ?? {}).filter(({ bySlip }) => signOut && !bySlip);
      const codes = { ...seats.codes, [siteId]: code };
      return { ...seats, codes, signedOut: { ...seats.signedOut, ...markAll(leaving, 'ROOM_CODE_RENEWED') } };
    }
    case 'SeatingSet':
      return event.seating === 'slips' ? clearOpenSeats(seats, event.at) : { ...seats, seating: event.seating };
    case 'SlipsIssued': {
      const slips = { ...seats.slips };
      for (const [id, count] of Object.entries(event.counts)) {
        slips[id as SiteId] = { ...(slips[id as SiteId] ?? NO_SLIPS), count };
      }
      return { ...seats, slips };
    }
    case 'SlipVoided': {
      const { siteId, slip, at } = event;
      const { count, issues, voided } = seats.slips[siteId] ?? NO_SLIPS;
      const sitting = seats.taken[siteId]?.[slip];
      const out = sitting?.bySlip ? markAll([sitting], 'SLIP_VOID') : {};
      const slips = { ...seats.slips, [siteId]: { count, issues, voided: { ...voided, [slip]: at } } };
      return { ...seats, slips, signedOut: { ...seats.signedOut, ...out } };
    }
    case 'SlipReissued': {
      const { siteId, slip, issue } = event;
      const { count, issues, voided } = seats.slips[siteId] ?? NO_SLIPS;
      const { [slip]: _, ...stillVoid } = voided;
      const slips = { ...seats.slips, [siteId]: { count, issues: { ...issues, [slip]: issue }, voided: stillVoid } };
      const sitting = seats.taken[siteId]?.[slip];
      if (!sitting?.bySlip) return { ...seats, slips };
      const { device: _device, ...waiting } = sitting;
      const taken = changeRoom(seats, siteId, { [slip]: waiting });
      return { ...seats, slips, taken, deviceChanges: seats.deviceChanges + 1 };
    }
    default:
      return unreachable(event, seats);
  }
}

/** With slips nobody keeps a seat without one. */
function clearOpenSeats(seats: SeatsState, at: Timestamp): SeatsState {
  const taken: Record<SiteId, Record<string, Seat>> = {};
  const leaving: Seat[] = [];
  for (const [siteId, room] of Object.entries(seats.taken)) {
    const kept = Object.entries(room).filter(([, { bySlip }]) => bySlip);
    taken[siteId as SiteId] = Object.fromEntries(kept);
    leaving.push(...Object.values(room).filter(({ bySlip }) => !bySlip));
  }
  const lost = Object.fromEntries(leaving.map(({ actorId }) => [actorId, at]));
  return {
    ...seats,
    seating: 'slips',
    taken,
    lost: { ...seats.lost, ...lost },
    signedOut: { ...seats.signedOut, ...markAll(leaving, 'SLIP_NEEDED') },
  };
}

function markAll(leaving: readonly Seat[], why: SignOut): Readonly<Record<ActorId, SignOut>> {
  return Object.fromEntries(leaving.map(({ actorId }) => [actorId, why]));
}

function changeRoom({ taken }: SeatsState, siteId: SiteId, changed: Readonly<Record<string, Seat>>) {
  return { ...taken, [siteId]: { ...taken[siteId], ...changed } };
}

/** The same object if nothing is removed, so that its identity shows a change. */
function without<Value>(entries: Readonly<Record<ActorId, Value>>, actorId: ActorId): Readonly<Record<ActorId, Value>> {
  if (entries[actorId] === undefined) return entries;
  const { [actorId]: _, ...others } = entries;
  return others;
}
