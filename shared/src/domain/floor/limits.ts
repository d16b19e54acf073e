/** Bounds of the floor. Durations in seconds. */
export const FLOOR_LIMITS = {
  turnSeconds: { min: 30, max: 3_600 },
  /** Up to ten hours for the rooms of a group together. */
  groupSeconds: { min: 60, max: 36_000 },
  /** Time added to a running turn. */
  extraSeconds: { min: 10, max: 1_800 },
  /** A place in the speaking order. */
  position: { min: 1, max: 1_000 },
  /** Why a hand was moved, in UTF-16 code units. */
  moveReason: 120,
} as const;
