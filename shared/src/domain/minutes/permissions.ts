import { FOLLOW_UP, type PermissionTable, UNTIL_ARCHIVED } from '../permissionTable.ts';
import type { MinutesCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const MINUTES_PERMISSIONS: PermissionTable<MinutesCommand> = {
  EditMinutesBlock: { roles: FOLLOW_UP, phases: ['live', 'closed'] },
  SetPaperDetails: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
  SetLetterhead: { roles: FOLLOW_UP, phases: UNTIL_ARCHIVED },
  ApprovePaper: { roles: ['chair'], phases: ['closed'] },
  AddAddendum: { roles: FOLLOW_UP, phases: ['closed'] },
  RequestCorrection: { roles: ['site'], phases: ['closed'] },
  SettleCorrection: { roles: FOLLOW_UP, phases: ['closed'] },
};
