import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { InvitationCommand } from './commands.ts';
import type { InvitationEvent } from './events.ts';

/** What each command of this slice is about. */
export const INVITATIONS_SUBJECTS = {
  RevokeInvitations: 'final',
  ReplaceInvitations: 'final',
} as const satisfies SubjectTable<InvitationCommand>;

/** What each event of this slice changes. */
export const INVITATIONS_CHANGES: ChangeTable<InvitationEvent> = {
  InvitationsRevoked: 'none',
  InvitationsReplaced: 'none',
};
