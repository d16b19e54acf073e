import type { CapturedStream } from '../recording/partSheet.ts';

/** What stands on the card that fills the place of a picture. */
export interface CardWords {
  readonly title: string;
  readonly line: string;
}

/** What the server asks of the process of a stream. */
export type StreamOrder =
  /** Which card to show from now on, and whether nothing but it. */
  | { readonly type: 'card'; readonly words: CardWords }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'describe'; readonly id: string; readonly streams: readonly CapturedStream[] }
  | { readonly type: 'close'; readonly id: string }
  /** The stream is over: the list says so, and the process ends. */
  | { readonly type: 'end' };

/** What the process of a stream tells the server. */
export type StreamReport =
  | { readonly type: 'opened'; readonly id: string; readonly port: number }
  | { readonly type: 'closed'; readonly id: string }
  /** `ffmpeg` ended by itself. */
  | { readonly type: 'encoderLost'; readonly detail: string };
