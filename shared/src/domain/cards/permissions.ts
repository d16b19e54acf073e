import { ARRANGING, type PermissionTable } from '../permissionTable.ts';
import type { CardCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const CARDS_PERMISSIONS: PermissionTable<CardCommand> = {
  PutCard: ARRANGING,
  RemoveCard: ARRANGING,
};
