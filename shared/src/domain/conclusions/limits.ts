/** Bounds of conclusions. Texts in UTF-16 code units. */
export const CONCLUSION_LIMITS = {
  text: 8_000,
  /** How many assignments one conclusion may hold. */
  assignments: 40,
  assignment: 1_000,
  /** How many other texts may stand beside the recorded one. */
  others: 20,
  /** The number of a version, a revision or another text. */
  version: { min: 0, max: 1_000_000 },
} as const;
