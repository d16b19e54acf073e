import { FOLLOW_UP, type PermissionTable, UNTIL_ARCHIVED } from '../permissionTable.ts';
import type { CommitmentCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const COMMITMENTS_PERMISSIONS: PermissionTable<CommitmentCommand> = {
  // The server carries what is open into a copy.
  MakeCommitment: { roles: [...FOLLOW_UP, 'system'], phases: UNTIL_ARCHIVED },
  ChangeCommitment: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
  ReportProgress: { roles: [...FOLLOW_UP, 'site', 'respondent'], phases: UNTIL_ARCHIVED },
  AttachProgressFile: { roles: [...FOLLOW_UP, 'site', 'respondent'], phases: UNTIL_ARCHIVED },
  CompleteCommitment: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
  GiveUpCommitment: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
  ReopenCommitment: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
};
