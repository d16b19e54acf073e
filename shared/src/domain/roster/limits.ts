import { MAX_EMAIL } from '../../kernel/email.ts';

/** Bounds of the roster. */
export const ROSTER_LIMITS = {
  /** People in one room: more is a slip of the hand, such as a telephone number in the wrong column. */
  headcount: { min: 0, max: 5_000 },
  /** A site's name or contact in a list, in UTF-16 code units. */
  name: 120,
  /** A site's code: capital letters, digits and hyphens. */
  code: 24,
  /** A site's telephone numbers with remarks, in UTF-16 code units. */
  phone: 60,
  /** An e-mail address (RFC 5321), in UTF-16 code units. */
  email: MAX_EMAIL,
  /** The name of a level, in UTF-16 code units. */
  levelName: 40,
  /** How many statuses a conference has at most. */
  statuses: 8,
  /** The key of a status, in UTF-16 code units. */
  statusKey: 24,
  /** The name of a status, in UTF-16 code units. */
  statusName: 40,
} as const;
