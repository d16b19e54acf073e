import type { ActorId, Timestamp } from '../../kernel/ids.ts';

/** What happens to invitations. Events name invitees, never codes. */
export type InvitationEvent =
  | {
      readonly type: 'InvitationsRevoked';
      readonly invitees: readonly ActorId[];
      readonly by: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'InvitationsReplaced';
      readonly invitees: readonly ActorId[];
      readonly by: string;
      readonly at: Timestamp;
    };
