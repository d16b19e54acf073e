/** Bounds of the floor. Durations in seconds. */
export const FLOOR_LIMITS = {
  turnSeconds: { min: 30, max: 3_600 },
  /** Up to ten hours for the rooms of a group together. */
  groupSeconds: { min: 60, max: 36_000 },
  /** Time added to a running turn. */
  extraSeconds: { min: 10, max: 1_800 },
  /** A place in the speaking order. */
  position: { min: 1, max: 1_000 },
  /** How long an invited site may have to confirm. */
  invitationSeconds: { min: 10, max: 600 },
  /** Name, position and topic of a speaker, in UTF-16 code units. */
  speakerName: 80,
  speakerPosition: 120,
  topic: 200,
  /** Why an unheard hand was dropped, or what else is to be said of it, in UTF-16 code units. */
  unheardNote: 300,
  /** Why a hand was moved, in UTF-16 code units. */
  moveReason: 120,
} as const;
