import { z } from 'zod';
import type { InvitationCommand } from '../../domain/invitations/commands.ts';
import { INVITATION_LIMITS } from '../../domain/invitations/limits.ts';
import type { ActorId } from '../../kernel/ids.ts';
import type { SchemasOf } from './forms.ts';

/** The longest id of an invitee: a kind and a site's code or a unit's id. */
const INVITEE = /^[A-Za-z0-9:_-]{1,64}$/;
const invitee = z.custom<ActorId>((value) => typeof value === 'string' && INVITEE.test(value));
const invitees = z.union([z.literal('all'), z.array(invitee).min(1).max(INVITATION_LIMITS.named)]);

/** What the commands of this slice look like on the wire. */
export const INVITATIONS_SCHEMAS = {
  RevokeInvitations: z.strictObject({ type: z.literal('RevokeInvitations'), invitees }),
  ReplaceInvitations: z.strictObject({ type: z.literal('ReplaceInvitations'), invitees }),
} satisfies SchemasOf<InvitationCommand>;
