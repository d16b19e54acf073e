import type { CorrectionId } from '../../kernel/ids.ts';
import type { Letterhead } from '../../kernel/letterhead.ts';
import type { BlockId, PaperDetails, PaperKind } from './state.ts';

/** What may be asked of the minutes. */
export type MinutesCommand =
  /** Says everything that is to stand about a block: what is absent falls back to what is generated. */
  | {
      readonly type: 'EditMinutesBlock';
      readonly blockId: BlockId;
      readonly wording?: string | undefined;
      readonly summary?: string | undefined;
      readonly hidden?: true | undefined;
      /** The newest entry of the log that the block rested on, as its editor saw it. */
      readonly basis: number;
    }
  | { readonly type: 'SetPaperDetails'; readonly details: PaperDetails }
  /** What stands on this conference's papers; absent: what the organisation has. */
  | { readonly type: 'SetLetterhead'; readonly letterhead?: Letterhead | undefined }
  /** Sent by the server for the chair, who saw the paper with this hash. */
  | {
      readonly type: 'ApprovePaper';
      readonly paper: PaperKind;
      readonly hash: string;
      readonly content: string;
      /** Whether a day stands on it as its date. */
      readonly dated?: true;
    }
  | {
      readonly type: 'AddAddendum';
      /** Its number, which is the next one as its writer saw the addenda. */
      readonly number: number;
      readonly paper: PaperKind;
      readonly text: string;
    }
  | { readonly type: 'RequestCorrection'; readonly correctionId: CorrectionId; readonly text: string }
  | { readonly type: 'SettleCorrection'; readonly correctionId: CorrectionId; readonly reply: string };
