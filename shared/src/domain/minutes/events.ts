import type { CorrectionId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Letterhead } from '../../kernel/letterhead.ts';
import type { BlockEdit, BlockId, PaperDetails, PaperKind } from './state.ts';

/** What happens to the minutes. */
export type MinutesEvent =
  | ({ readonly type: 'MinutesBlockEdited'; readonly blockId: BlockId } & BlockEdit)
  | {
      readonly type: 'PaperDetailsSet';
      readonly details: PaperDetails;
      readonly by: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'LetterheadSet';
      /** Absent: that of the organisation stands on the papers again. */
      readonly letterhead?: Letterhead;
      readonly by: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'PaperApproved';
      readonly paper: PaperKind;
      readonly hash: string;
      /** The paper in full, as JSON. The state keeps its hash only; the log is where it is read from. */
      readonly content: string;
      /** Whether a day stands on it as its date; earlier versions did not say. */
      readonly dated?: true;
      readonly by: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'AddendumAdded';
      readonly number: number;
      readonly paper: PaperKind;
      readonly text: string;
      readonly by: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'CorrectionRequested';
      readonly correctionId: CorrectionId;
      readonly siteId: SiteId;
      readonly text: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'CorrectionSettled';
      readonly correctionId: CorrectionId;
      readonly reply: string;
      readonly by: string;
      readonly at: Timestamp;
    };
