import { unreachable } from '../../kernel/exhaustive.ts';
import type { SeatEvent } from './events.ts';
import type { SeatsState } from './state.ts';

export function evolveSeats(seats: SeatsState, event: SeatEvent): SeatsState {
  switch (event.type) {
    case 'SeatTaken': {
      const { siteId, seat, actorId, at } = event;
      const { [actorId]: _, ...lost } = seats.lost;
      const { openings } = seats;
      const room = { ...seats.taken[siteId], [seat]: { actorId, takenAt: at, ...(openings > 0 && { openings }) } };
      return { ...seats, taken: { ...seats.taken, [siteId]: room }, lost };
    }
    case 'SeatFreed': {
      const { siteId, seat, actorId, at } = event;
      const { [seat]: _, ...room } = seats.taken[siteId] ?? {};
      return { ...seats, taken: { ...seats.taken, [siteId]: room }, lost: { ...seats.lost, [actorId]: at } };
    }
    default:
      return unreachable(event, seats);
  }
}
