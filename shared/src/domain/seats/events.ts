import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';

interface OfSeat {
  readonly siteId: SiteId;
  readonly seat: number;
  readonly actorId: ActorId;
  readonly at: Timestamp;
}

interface OfRoom {
  readonly siteId: SiteId;
  readonly by: ActorId;
  readonly byName: string;
  readonly at: Timestamp;
}

export type SeatEvent =
  | ({ readonly type: 'SeatTaken' } & OfSeat)
  | ({ readonly type: 'SeatFreed' } & OfSeat)
  /** The phone that had the seat takes none until it is allowed to. `block` counts the room's blocks from 1. */
  | ({ readonly type: 'PhoneBlocked'; readonly block: number } & OfSeat)
  | ({ readonly type: 'PhoneAllowed'; readonly block: number } & OfSeat)
  /** `byDesk`: only the desk opens them again. */
  | ({ readonly type: 'PhonesClosed'; readonly byDesk?: true } & OfRoom)
  | ({ readonly type: 'PhonesOpened' } & OfRoom)
  /** `code` counts the room's codes; the first was 0. With `signOut` the seats are freed in the same entry. */
  | ({ readonly type: 'RoomCodeRenewed'; readonly code: number; readonly signOut: boolean } & OfRoom);
