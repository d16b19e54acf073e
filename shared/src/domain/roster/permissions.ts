import { ARRANGING, IN_SESSION, type PermissionTable, PLANNING } from '../permissionTable.ts';
import type { RosterCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const ROSTER_PERMISSIONS: PermissionTable<RosterCommand> = {
  ImportSites: PLANNING,
  UndoImport: PLANNING,
  AddSite: PLANNING,
  // A wrong telephone number shows when somebody at the desk dials it.
  ChangeSite: ARRANGING,
  DeleteSite: PLANNING,
  SetLevels: PLANNING,
  SetGroupLevel: PLANNING,
  SetChairsHall: PLANNING,
  SetStatuses: PLANNING,
  SetSiteStatus: ARRANGING,
  DeclareHeadcount: { roles: ['site'], phases: IN_SESSION },
  VerifyHeadcount: { roles: ['moderator'], phases: IN_SESSION },
};
