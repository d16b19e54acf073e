import { BEFORE_CLOSE, DESK, IN_SESSION, type PermissionTable } from '../permissionTable.ts';
import type { StreamingCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const STREAMING_PERMISSIONS: PermissionTable<StreamingCommand> = {
  // What the public may see is decided by those who answer for the conference.
  SetStreamRule: { roles: ['chair', 'organiser'], phases: BEFORE_CLOSE },
  StartStream: { roles: DESK, phases: IN_SESSION },
  PauseStream: { roles: DESK, phases: IN_SESSION },
  ResumeStream: { roles: DESK, phases: IN_SESSION },
  StopStream: { roles: DESK, phases: IN_SESSION },
  HaltStream: { roles: ['system'], phases: IN_SESSION },
};
