import { FOLLOW_UP, type PermissionTable, UNTIL_ARCHIVED } from '../permissionTable.ts';
import type { ConclusionCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. A draft may be prepared before the session. */
export const CONCLUSIONS_PERMISSIONS: PermissionTable<ConclusionCommand> = {
  WriteConclusion: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
  DropOtherText: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
  PutAssignment: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
  RemoveAssignment: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
  ConfirmConclusion: { roles: ['chair'], phases: ['live', 'closed'] },
  WithdrawConclusion: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
};
