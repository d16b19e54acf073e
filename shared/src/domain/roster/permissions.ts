import { BEFORE_CLOSE, IN_SESSION, type PermissionTable, PLANNERS } from '../permissionTable.ts';
import type { RosterCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const ROSTER_PERMISSIONS: PermissionTable<RosterCommand> = {
  ImportSites: { roles: PLANNERS, phases: BEFORE_CLOSE },
  DeclareHeadcount: { roles: ['site'], phases: IN_SESSION },
  VerifyHeadcount: { roles: ['moderator'], phases: IN_SESSION },
};
