import type { Phase } from '../conference/state.ts';
import { BEFORE_CLOSE, DESK, type PermissionTable } from '../permissionTable.ts';
import type { ReadinessCommand } from './commands.ts';

/** People are in their rooms, and the conference has not begun. */
const BEFORE_START: readonly Phase[] = ['open'];

/** Who may send which command of this slice in which phase. */
export const READINESS_PERMISSIONS: PermissionTable<ReadinessCommand> = {
  RecordDeviceCheck: { roles: ['site'], phases: BEFORE_CLOSE },
  StartHallTest: { roles: [...DESK, 'organiser'], phases: BEFORE_START },
  StopHallTest: { roles: [...DESK, 'organiser'], phases: BEFORE_START },
  TurnHallTest: { roles: ['system'], phases: BEFORE_START },
  ReportHallTest: { roles: ['site'], phases: BEFORE_START },
};
