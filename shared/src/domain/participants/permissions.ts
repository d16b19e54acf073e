import { BEFORE_CLOSE, DESK, IN_SESSION, type PermissionTable, PLANNERS } from '../permissionTable.ts';
import type { ParticipantCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const PARTICIPANT_PERMISSIONS: PermissionTable<ParticipantCommand> = {
  ListParticipants: { roles: [...PLANNERS, ...DESK, 'site'], phases: BEFORE_CLOSE },
  RemoveParticipant: { roles: [...PLANNERS, ...DESK, 'site'], phases: BEFORE_CLOSE },
  CheckIn: { roles: [...DESK, 'site'], phases: IN_SESSION },
  CheckOut: { roles: [...DESK, 'site'], phases: IN_SESSION },
  UndoCheckIn: { roles: [...DESK, 'site'], phases: IN_SESSION },
};
