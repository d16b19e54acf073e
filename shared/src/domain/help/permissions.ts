import { DESK, IN_SESSION, type PermissionTable } from '../permissionTable.ts';
import type { HelpCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const HELP_PERMISSIONS: PermissionTable<HelpCommand> = {
  RequestHelp: { roles: ['site'], phases: IN_SESSION },
  SendHelpMessage: { roles: [...DESK, 'site'], phases: IN_SESSION },
  TakeHelp: { roles: DESK, phases: IN_SESSION },
  ResolveHelp: { roles: DESK, phases: IN_SESSION },
  CancelHelp: { roles: ['site'], phases: IN_SESSION },
};
