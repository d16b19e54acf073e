import { ARRANGING, type PermissionTable, UNTIL_ARCHIVED } from '../permissionTable.ts';
import type { DocumentCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const DOCUMENTS_PERMISSIONS: PermissionTable<DocumentCommand> = {
  AddDocument: ARRANGING,
  RemoveDocument: ARRANGING,
  // What was given by mistake can be taken back after the close.
  SetDocumentReaders: { roles: ARRANGING.roles, phases: UNTIL_ARCHIVED },
};
