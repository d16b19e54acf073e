export type SeatCommand =
  /** Sent by the server for a phone that enters. */
  | { readonly type: 'TakeSeat' }
  /** The operator frees a seat of its room, for example of a phone that has left. */
  | { readonly type: 'FreeSeat'; readonly seat: number };
