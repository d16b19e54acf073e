import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Seating } from './state.ts';

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

/** What happens to seats, slips and a room's phones. */
export type SeatEvent =
  /**
   * With a slip the seat has its number, and `device` is the one that sits; again for the same slip it changes the
   * device.
   */
  | ({ readonly type: 'SeatTaken'; readonly device?: string } & OfSeat)
  | ({ readonly type: 'SeatFreed' } & OfSeat)
  /** The phone that had the seat takes none until it is allowed to. `block` counts the room's blocks from 1. */
  | ({ readonly type: 'PhoneBlocked'; readonly block: number } & OfSeat)
  | ({ readonly type: 'PhoneAllowed'; readonly block: number } & OfSeat)
  /** `byDesk`: only the desk opens them again. */
  | ({ readonly type: 'PhonesClosed'; readonly byDesk?: true } & OfRoom)
  | ({ readonly type: 'PhonesOpened' } & OfRoom)
  /** With slips a phone without one loses its seat. */
  | { readonly type: 'SeatingSet'; readonly seating: Seating; readonly by: ActorId; readonly at: Timestamp }
  | {
      readonly type: 'SlipsIssued';
      readonly counts: Readonly<Record<SiteId, number>>;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | ({ readonly type: 'SlipVoided'; readonly slip: number } & OfRoom)
  /** `issue` counts the slip's codes; the first was 0. */
  | ({ readonly type: 'SlipReissued'; readonly slip: number; readonly issue: number } & OfRoom)
  /** `code` counts the room's codes; the first was 0. With `signOut` the seats are freed in the same entry. */
  | ({ readonly type: 'RoomCodeRenewed'; readonly code: number; readonly signOut: boolean } & OfRoom);
