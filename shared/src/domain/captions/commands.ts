import type { CaptionId } from '../../kernel/ids.ts';

/** What may be asked of captions. */
export type CaptionCommand =
  | { readonly type: 'WriteCaption'; readonly captionId: CaptionId; readonly text: string }
  | { readonly type: 'CorrectCaption'; readonly captionId: CaptionId; readonly text: string };
