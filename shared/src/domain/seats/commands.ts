import type { SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Seating } from './state.ts';

/** A slip as a phone brings it: its number, which of its codes it shows (from 0), and the device that scanned it. */
export interface SlipUse {
  readonly number: number;
  readonly issue: number;
  readonly device: string;
}

/** What may be asked of seats, slips and a room's phones. */
export type SeatCommand =
  /**
   * Sent by the server for a phone that enters: with a slip, or with the room's code of this number, from 0.
   */
  | { readonly type: 'TakeSeat'; readonly code?: number | undefined; readonly slip?: SlipUse | undefined }
  | { readonly type: 'SetSeating'; readonly seating: Seating }
  /** Gives rooms slips up to these numbers; a room keeps those that it has. */
  | { readonly type: 'IssueSlips'; readonly counts: Readonly<Record<SiteId, number>> }
  /** Ends a slip and frees its seat. */
  | { readonly type: 'VoidSlip'; readonly siteId: SiteId; readonly slip: number }
  /** Gives a slip a new code. Its seat and ballot stay; the device that used the old code is signed out. */
  | { readonly type: 'ReissueSlip'; readonly siteId: SiteId; readonly slip: number }
  /** The operator frees a seat of its room and blocks the phone that has it. */
  | { readonly type: 'FreeSeat'; readonly seat: number; readonly takenAt: Timestamp }
  /** The operator lets a blocked phone take a seat again. */
  | { readonly type: 'AllowPhone'; readonly block: number }
  /** Ends the connections of a room's phones and lets none in. */
  | { readonly type: 'ClosePhones'; readonly siteId: SiteId }
  | { readonly type: 'OpenPhones'; readonly siteId: SiteId }
  /** Gives a room a new code. The old one lets nobody in any more; with `signOut` the phones that are in leave too. */
  | { readonly type: 'RenewRoomCode'; readonly siteId: SiteId; readonly signOut: boolean };
