/** What the server asks of the recorder's process. */
export type CaptureRequest =
  | { readonly type: 'open'; readonly id: string; readonly path: string }
  | { readonly type: 'close'; readonly id: string };

/** What the recorder's process tells the server. */
export type CaptureReply =
  | { readonly type: 'opened'; readonly id: string; readonly port: number }
  | { readonly type: 'closed'; readonly id: string; readonly packets: number }
  /** It takes no more packets: the file cannot be written. */
  | { readonly type: 'failed'; readonly id: string };
