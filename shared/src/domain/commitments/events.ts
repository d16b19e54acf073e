import type { CommitmentId, ProgressId } from '../../kernel/ids.ts';
import type { CommitmentRecord, CommitmentTerms, Deed, GivenUp, Progress, ProgressFile } from './state.ts';

interface OfCommitment extends Deed {
  readonly commitmentId: CommitmentId;
}

/** What happens to commitments. */
export type CommitmentEvent =
  | {
      readonly type: 'CommitmentMade';
      readonly commitment: CommitmentRecord;
      readonly by: Deed['by'];
      readonly byName: string;
    }
  | ({ readonly type: 'CommitmentChanged'; readonly terms: CommitmentTerms } & OfCommitment)
  | { readonly type: 'ProgressReported'; readonly commitmentId: CommitmentId; readonly progress: Progress }
  | ({
      readonly type: 'ProgressFileAttached';
      readonly progressId: ProgressId;
      readonly file: ProgressFile;
    } & OfCommitment)
  | ({ readonly type: 'CommitmentCompleted'; readonly result?: string } & OfCommitment)
  | ({ readonly type: 'CommitmentGivenUp' } & Pick<GivenUp, 'words' | 'cause'> & OfCommitment)
  | ({ readonly type: 'CommitmentReopened' } & OfCommitment);
