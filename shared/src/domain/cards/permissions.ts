import { BEFORE_CLOSE, DESK, type PermissionTable, PLANNERS } from '../permissionTable.ts';
import type { CardCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const CARDS_PERMISSIONS: PermissionTable<CardCommand> = {
  PutCard: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
  RemoveCard: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
};
