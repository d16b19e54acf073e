import type { Slice } from '../slice.ts';
import { decideInvitations } from './decide.ts';
import { evolveInvitations } from './evolve.ts';
import { INVITATION_LIMITS } from './limits.ts';
import { INVITATIONS_PERMISSIONS } from './permissions.ts';
import { INVITATIONS_CHANGES, INVITATIONS_SUBJECTS } from './revisions.ts';

/** The slice of who may still come in by which link. */
export const invitationsSlice: Slice<'invitations'> = {
  permissions: INVITATIONS_PERMISSIONS,
  subjects: INVITATIONS_SUBJECTS,
  changes: INVITATIONS_CHANGES,
  limits: INVITATION_LIMITS,
  decide: decideInvitations,
  evolve: evolveInvitations,
};
