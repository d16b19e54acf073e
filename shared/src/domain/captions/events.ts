import type { CaptionId, SiteId, Timestamp } from '../../kernel/ids.ts';

/** What happens to captions. */
export type CaptionEvent =
  | {
      readonly type: 'CaptionWritten';
      readonly captionId: CaptionId;
      readonly text: string;
      /** Who had the floor; absent for the chair. */
      readonly siteId?: SiteId;
      /** A speech recogniser heard it; nobody has read it. */
      readonly machine?: true;
      /** When the first word was said; absent where a person wrote it, some seconds later. */
      readonly saidAt?: Timestamp;
      readonly by: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'CaptionCorrected';
      readonly captionId: CaptionId;
      readonly text: string;
      readonly by: string;
      readonly at: Timestamp;
    }
  /** Of several captioners, this one writes. Captioners share an invitation; names tell them apart. */
  | { readonly type: 'CaptionDutyTaken'; readonly by: string; readonly at: Timestamp }
  | { readonly type: 'CaptionDutyLeft'; readonly by: string; readonly at: Timestamp };
