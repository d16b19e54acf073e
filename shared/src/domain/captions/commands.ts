import type { CaptionId, SiteId, Timestamp } from '../../kernel/ids.ts';

/** What may be asked of captions. */
export type CaptionCommand =
  | { readonly type: 'WriteCaption'; readonly captionId: CaptionId; readonly text: string }
  | { readonly type: 'CorrectCaption'; readonly captionId: CaptionId; readonly text: string }
  | { readonly type: 'TakeCaptionDuty' }
  | { readonly type: 'LeaveCaptionDuty' }
  /** The server, with what a speech recogniser heard. */
  | {
      readonly type: 'RecogniseCaption';
      readonly captionId: CaptionId;
      readonly text: string;
      /** Whose microphone it was; absent for the chair. */
      readonly siteId?: SiteId;
      /** When the first word was said. */
      readonly saidAt: Timestamp;
    };
