import type { CommitmentId, ProgressId } from '../../kernel/ids.ts';
import type { OwnerChoice, Target } from './owner.ts';
import type { ProgressFile } from './state.ts';

interface Terms {
  readonly text: string;
  readonly owner: OwnerChoice;
  readonly dueDate?: string | undefined;
  readonly target?: Target | undefined;
}

/** What may be asked of commitments. Those of conclusions come with the confirmation, those of questions with `DeferQuestion`. */
export type CommitmentCommand =
  /** Makes a commitment by hand. */
  | ({ readonly type: 'MakeCommitment'; readonly commitmentId: CommitmentId } & Terms)
  /** Says otherwise what is to be done, by whom or until when. What is left out is cleared. */
  | ({ readonly type: 'ChangeCommitment'; readonly commitmentId: CommitmentId } & Terms)
  | {
      readonly type: 'ReportProgress';
      readonly commitmentId: CommitmentId;
      readonly progressId: ProgressId;
      readonly text: string;
      readonly figure?: number | undefined;
      /** The owner says that it is done. */
      readonly finished: boolean;
    }
  /** Sent by the server once the bytes are checked and stored. */
  | {
      readonly type: 'AttachProgressFile';
      readonly commitmentId: CommitmentId;
      readonly progressId: ProgressId;
      readonly file: ProgressFile;
    }
  | { readonly type: 'CompleteCommitment'; readonly commitmentId: CommitmentId; readonly result?: string | undefined }
  | { readonly type: 'GiveUpCommitment'; readonly commitmentId: CommitmentId; readonly words: string }
  | { readonly type: 'ReopenCommitment'; readonly commitmentId: CommitmentId };
