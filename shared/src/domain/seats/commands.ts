import type { SiteId, Timestamp } from '../../kernel/ids.ts';

export type SeatCommand =
  /** Sent by the server for a phone that enters. `code` is the number of the room's code that it brought, from 0. */
  | { readonly type: 'TakeSeat'; readonly code?: number | undefined }
  /** The operator frees a seat of its room and blocks the phone that has it. */
  | { readonly type: 'FreeSeat'; readonly seat: number; readonly takenAt: Timestamp }
  /** The operator lets a blocked phone take a seat again. */
  | { readonly type: 'AllowPhone'; readonly block: number }
  /** Ends the connections of a room's phones and lets none in. */
  | { readonly type: 'ClosePhones'; readonly siteId: SiteId }
  | { readonly type: 'OpenPhones'; readonly siteId: SiteId }
  /** Gives a room a new code. The old one lets nobody in any more; with `signOut` the phones that are in leave too. */
  | { readonly type: 'RenewRoomCode'; readonly siteId: SiteId; readonly signOut: boolean };
