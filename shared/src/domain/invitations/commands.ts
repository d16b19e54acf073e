import type { ActorId } from '../../kernel/ids.ts';

/** What may be asked of invitations. `all` is every invitation but the sender's. */
export type InvitationCommand =
  | { readonly type: 'RevokeInvitations'; readonly invitees: readonly ActorId[] | 'all' }
  | { readonly type: 'ReplaceInvitations'; readonly invitees: readonly ActorId[] | 'all' };
