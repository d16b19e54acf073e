import { BEFORE_CLOSE, DESK, type PermissionTable, PLANNERS } from '../permissionTable.ts';
import type { SeatCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const SEATS_PERMISSIONS: PermissionTable<SeatCommand> = {
  TakeSeat: { roles: ['delegate'], phases: BEFORE_CLOSE },
  SetSeating: { roles: [...PLANNERS, 'chair'], phases: BEFORE_CLOSE },
  IssueSlips: { roles: [...PLANNERS, ...DESK], phases: BEFORE_CLOSE },
  VoidSlip: { roles: [...DESK, 'organiser', 'site'], phases: BEFORE_CLOSE },
  ReissueSlip: { roles: [...DESK, 'organiser', 'site'], phases: BEFORE_CLOSE },
  FreeSeat: { roles: ['site'], phases: BEFORE_CLOSE },
  AllowPhone: { roles: ['site'], phases: BEFORE_CLOSE },
  ClosePhones: { roles: [...DESK, 'site'], phases: BEFORE_CLOSE },
  OpenPhones: { roles: [...DESK, 'site'], phases: BEFORE_CLOSE },
  RenewRoomCode: { roles: [...DESK, 'site'], phases: BEFORE_CLOSE },
};
