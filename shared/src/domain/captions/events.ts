import type { CaptionId, SiteId, Timestamp } from '../../kernel/ids.ts';

/** What happens to captions. */
export type CaptionEvent =
  | {
      readonly type: 'CaptionWritten';
      readonly captionId: CaptionId;
      readonly text: string;
      /** Who had the floor; absent for the chair. */
      readonly siteId?: SiteId;
      readonly by: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'CaptionCorrected';
      readonly captionId: CaptionId;
      readonly text: string;
      readonly by: string;
      readonly at: Timestamp;
    };
