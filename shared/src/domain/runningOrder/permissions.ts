import { ARRANGING, BEFORE_CLOSE, DESK, LIVE, type PermissionTable } from '../permissionTable.ts';
import type { RunningOrderCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const RUNNING_ORDER_PERMISSIONS: PermissionTable<RunningOrderCommand> = {
  PlanRunningOrder: ARRANGING,
  DescribeEntry: { roles: [...ARRANGING.roles, 'site'], phases: BEFORE_CLOSE },
  MoveMinutes: ARRANGING,
  CallEntry: { roles: DESK, phases: LIVE },
  PassOverEntry: { roles: DESK, phases: LIVE },
  RegisterSpeaker: { roles: ['site'], phases: BEFORE_CLOSE },
  WithdrawRegistration: { roles: ['site', ...DESK], phases: BEFORE_CLOSE },
};
