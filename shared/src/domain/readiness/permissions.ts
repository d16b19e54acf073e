import { BEFORE_CLOSE, type PermissionTable } from '../permissionTable.ts';
import type { ReadinessCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const READINESS_PERMISSIONS: PermissionTable<ReadinessCommand> = {
  RecordDeviceCheck: { roles: ['site'], phases: BEFORE_CLOSE },
};
