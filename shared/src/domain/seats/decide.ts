import type { SiteId } from '../../kernel/ids.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject, rejectStale } from '../rejections.ts';
import type { Site } from '../roster/state.ts';
import type { ConferenceState } from '../state.ts';
import { refuseEntrance } from './admission.ts';
import type { SeatCommand } from './commands.ts';
import type { SeatEvent } from './events.ts';
import { decideSeating, decideSlip, takeSeatBySlip } from './slips.ts';
import { findSeat, roomCodeOf, seatsOf } from './state.ts';

/** Decides seats and a room's phones. Rules SEAT-1 to SEAT-10 in SPEC.md. */
export function decideSeats(command: SeatCommand, state: ConferenceState, context: DecisionContext): Decision {
  if (command.type === 'SetSeating' || command.type === 'IssueSlips') return decideSeating(command, state, context);
  const { actor } = context;
  const siteId = 'siteId' in command ? command.siteId : actor.siteId;
  const site = siteId && state.roster.sites[siteId];
  if (!site) return reject('SITE_UNKNOWN');
  // An operator is the master of its own room only.
  if (actor.role === 'site' && actor.siteId !== siteId) return reject('FORBIDDEN');
  switch (command.type) {
    case 'TakeSeat':
      return takeSeat(command, site, state, context);
    case 'FreeSeat':
    case 'AllowPhone':
      return decidePhone(command, site.id, state, context);
    case 'VoidSlip':
    case 'ReissueSlip':
      return decideSlip(command, site.id, state, context);
    case 'ClosePhones':
    case 'OpenPhones':
    case 'RenewRoomCode':
      return decideRoom(command, site.id, state, context);
  }
}

function takeSeat(
  { code = 0, slip }: Extract<SeatCommand, { type: 'TakeSeat' }>,
  site: Site,
  state: ConferenceState,
  context: DecisionContext,
): Decision {
  const { seats } = state;
  const { actor, at } = context;
  const refusal = refuseEntrance(state, actor);
  if (refusal) return err(refusal);
  if (slip) return takeSeatBySlip(slip, site.id, state, context);
  if (seats.seating === 'slips') return reject('SLIP_NEEDED');
  if (code !== roomCodeOf(seats, site.id)) return reject('ROOM_CODE_RENEWED');
  if (findSeat(seats, site.id, actor.id) !== undefined) return ok([]);
  const taken = seats.taken[site.id] ?? {};
  const count = seatsOf(site, state);
  if (Object.keys(taken).length >= count) return reject('NO_SEAT_LEFT', { seats: count });
  let seat = 1;
  while (taken[seat]) seat++;
  return ok([{ type: 'SeatTaken', siteId: site.id, seat, actorId: actor.id, at }]);
}

function decidePhone(
  command: Extract<SeatCommand, { type: 'FreeSeat' | 'AllowPhone' }>,
  siteId: SiteId,
  state: ConferenceState,
  context: DecisionContext,
): Decision {
  const { seats } = state;
  const { at } = context;
  const blocked = seats.blocked[siteId] ?? {};
  if (command.type === 'AllowPhone') {
    const { block } = command;
    const phone = blocked[block];
    if (!phone) return ok([]);
    return ok([{ type: 'PhoneAllowed', siteId, block, seat: phone.seat, actorId: phone.actorId, at }]);
  }
  const { seat, takenAt } = command;
  const sitting = seats.taken[siteId]?.[seat];
  if (!sitting) return reject('SEAT_EMPTY', { seat });
  if (sitting.takenAt !== takenAt) return rejectStale('seat');
  // The slip would let the same phone in again.
  if (sitting.bySlip) return decideSlip({ type: 'VoidSlip', siteId, slip: seat }, siteId, state, context);
  const freed = { siteId, seat, actorId: sitting.actorId, at };
  const block = Math.max(0, ...Object.keys(blocked).map(Number)) + 1;
  return ok([
    { type: 'SeatFreed', ...freed },
    { type: 'PhoneBlocked', block, ...freed },
  ]);
}

function decideRoom(
  command: Extract<SeatCommand, { type: 'ClosePhones' | 'OpenPhones' | 'RenewRoomCode' }>,
  siteId: SiteId,
  { seats }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const facts = { siteId, by: actor.id, byName: actor.name, at };
  const closing = seats.closed[siteId];
  switch (command.type) {
    case 'ClosePhones': {
      const byDesk = isDesk(actor);
      // What the operator closed, the desk may close for itself.
      if (closing && (closing.byDesk || !byDesk)) return ok([]);
      return ok([{ type: 'PhonesClosed', ...facts, ...(byDesk && { byDesk }) }]);
    }
    case 'OpenPhones':
      if (closing?.byDesk && !isDesk(actor)) return reject('CLOSED_BY_DESK', { by: closing.byName });
      return ok(closing ? [{ type: 'PhonesOpened', ...facts }] : []);
    case 'RenewRoomCode': {
      const { signOut } = command;
      const code = roomCodeOf(seats, siteId) + 1;
      const sitting = Object.entries(seats.taken[siteId] ?? {}).filter(([, { bySlip }]) => signOut && !bySlip);
      const freed = sitting.map(
        ([seat, { actorId }]): SeatEvent => ({ type: 'SeatFreed', siteId, seat: Number(seat), actorId, at }),
      );
      return ok([{ type: 'RoomCodeRenewed', ...facts, code, signOut }, ...freed]);
    }
  }
}

function isDesk({ role }: Actor): boolean {
  return role !== 'site';
}
