import { BEFORE_CLOSE, DESK, type PermissionTable, PLANNERS } from '../permissionTable.ts';
import type { DocumentCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const DOCUMENTS_PERMISSIONS: PermissionTable<DocumentCommand> = {
  AddDocument: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
  RemoveDocument: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
};
