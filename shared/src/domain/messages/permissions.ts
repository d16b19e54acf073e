import type { Phase } from '../conference/state.ts';
import { DESK, FOLLOW_UP, type PermissionTable } from '../permissionTable.ts';
import type { MessageCommand } from './commands.ts';

/** From the opening until the archiving. */
const REACHABLE: readonly Phase[] = ['open', 'live', 'closed'];

/** Who may send which command of this slice in which phase. */
export const MESSAGES_PERMISSIONS: PermissionTable<MessageCommand> = {
  SendMessage: { roles: DESK, phases: REACHABLE, afterClose: FOLLOW_UP },
  WriteToDesk: { roles: ['site', 'respondent'], phases: REACHABLE },
  ReadLine: { roles: DESK, phases: REACHABLE, afterClose: FOLLOW_UP },
  ReadMessages: { roles: ['site', 'respondent'], phases: REACHABLE },
};
