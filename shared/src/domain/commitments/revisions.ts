import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { CommitmentCommand } from './commands.ts';
import type { CommitmentEvent } from './events.ts';

/** What each command of this slice is about. */
export const COMMITMENTS_SUBJECTS = {
  MakeCommitment: 'new',
  ChangeCommitment: ({ commitmentId }) => [`commitment ${commitmentId}`],
  ReportProgress: 'new',
  AttachProgressFile: 'server',
  CompleteCommitment: ({ commitmentId }) => [`commitment ${commitmentId}`],
  GiveUpCommitment: ({ commitmentId }) => [`commitment ${commitmentId}`],
  ReopenCommitment: ({ commitmentId }) => [`commitment ${commitmentId}`],
} as const satisfies SubjectTable<CommitmentCommand>;

/** What each event of this slice changes. A report changes nothing that the others are based on. */
export const COMMITMENTS_CHANGES: ChangeTable<CommitmentEvent> = {
  CommitmentMade: 'none',
  CommitmentChanged: ({ commitmentId }) => [`commitment ${commitmentId}`],
  ProgressReported: 'none',
  ProgressFileAttached: 'none',
  CommitmentCompleted: ({ commitmentId }) => [`commitment ${commitmentId}`],
  CommitmentGivenUp: ({ commitmentId }) => [`commitment ${commitmentId}`],
  CommitmentReopened: ({ commitmentId }) => [`commitment ${commitmentId}`],
};
