/** Bounds of invitations. */
export const INVITATION_LIMITS = {
  /** Days after the end of the conference for which links are good. */
  days: 7,
  /** Invitees that one command may name; all of them at once have a form of their own. */
  named: 200,
} as const;
