import { BEFORE_CLOSE, IN_SESSION, type PermissionTable, PLANNERS } from '../permissionTable.ts';
import type { RosterCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const ROSTER_PERMISSIONS: PermissionTable<RosterCommand> = {
  ImportSites: { roles: PLANNERS, phases: BEFORE_CLOSE },
  AddSite: { roles: PLANNERS, phases: BEFORE_CLOSE },
  // A wrong telephone number shows when somebody at the desk dials it.
  ChangeSite: { roles: [...PLANNERS, 'moderator'], phases: BEFORE_CLOSE },
  DeleteSite: { roles: PLANNERS, phases: BEFORE_CLOSE },
  SetLevels: { roles: PLANNERS, phases: BEFORE_CLOSE },
  SetGroupLevel: { roles: PLANNERS, phases: BEFORE_CLOSE },
  SetChairsHall: { roles: PLANNERS, phases: BEFORE_CLOSE },
  SetStatuses: { roles: PLANNERS, phases: BEFORE_CLOSE },
  SetSiteStatus: { roles: [...PLANNERS, 'moderator'], phases: BEFORE_CLOSE },
  DeclareHeadcount: { roles: ['site'], phases: IN_SESSION },
  VerifyHeadcount: { roles: ['moderator'], phases: IN_SESSION },
};
