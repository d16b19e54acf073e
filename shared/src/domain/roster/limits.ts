/** Bounds of the roster. */
export const ROSTER_LIMITS = {
  /** People in one room: more is a slip of the hand, such as a telephone number in the wrong column. */
  headcount: { min: 0, max: 5_000 },
  /** A site's name or contact in a list, in UTF-16 code units. */
  name: 120,
} as const;
