import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const INVITATIONS_REJECTIONS = {
  INVITEE_UNKNOWN: {},
  OWN_INVITATION: {},
  INVITE_REVOKED: {},
  INVITE_EXPIRED: {},
} as const satisfies FactTable;
