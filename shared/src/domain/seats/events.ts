import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';

interface OfSeat {
  readonly siteId: SiteId;
  readonly seat: number;
  readonly actorId: ActorId;
  readonly at: Timestamp;
}

export type SeatEvent = ({ readonly type: 'SeatTaken' } & OfSeat) | ({ readonly type: 'SeatFreed' } & OfSeat);
