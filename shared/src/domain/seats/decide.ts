import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { SeatCommand } from './commands.ts';
import { findSeat, seatsOf } from './state.ts';

/** Decides seats. Rules SEAT-1 to SEAT-3 in SPEC.md. */
export function decideSeats(command: SeatCommand, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const site = actor.siteId && state.roster.sites[actor.siteId];
  if (!site) return reject('SITE_UNKNOWN');
  const siteId = site.id;
  const taken = state.seats.taken[siteId] ?? {};
  switch (command.type) {
    case 'TakeSeat': {
      if (findSeat(state.seats, siteId, actor.id) !== undefined) return ok([]);
      const seats = seatsOf(site);
      if (Object.keys(taken).length >= seats) return reject('NO_SEAT_LEFT', { seats });
      let seat = 1;
      while (taken[seat]) seat++;
      return ok([{ type: 'SeatTaken', siteId, seat, actorId: actor.id, at }]);
    }
    case 'FreeSeat': {
      const sitting = taken[command.seat];
      if (!sitting) return reject('SEAT_EMPTY', { seat: command.seat });
      return ok([{ type: 'SeatFreed', siteId, seat: command.seat, actorId: sitting.actorId, at }]);
    }
  }
}
