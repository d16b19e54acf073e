import { ARRANGING, type PermissionTable } from '../permissionTable.ts';
import type { DocumentCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const DOCUMENTS_PERMISSIONS: PermissionTable<DocumentCommand> = {
  AddDocument: ARRANGING,
  RemoveDocument: ARRANGING,
};
