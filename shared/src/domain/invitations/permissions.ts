import type { Phase } from '../conference/state.ts';
import type { PermissionTable } from '../permissionTable.ts';
import type { InvitationCommand } from './commands.ts';

/** A leaked link must be stopped whatever the phase. */
const EXISTING: readonly Phase[] = ['draft', 'open', 'live', 'closed', 'archived'];

/** Who may send which command of this slice in which phase. */
export const INVITATIONS_PERMISSIONS: PermissionTable<InvitationCommand> = {
  RevokeInvitations: { roles: ['organiser'], phases: EXISTING },
  ReplaceInvitations: { roles: ['organiser'], phases: EXISTING },
};
