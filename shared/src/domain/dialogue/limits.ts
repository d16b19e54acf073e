/** Bounds of the dialogue. Texts in UTF-16 code units. */
export const DIALOGUE_LIMITS = {
  question: 1_000,
  topic: 80,
  askerName: 80,
  declineReason: 300,
  /** The chair's words about an opinion or idea. */
  note: 1_000,
  /** A unit that answers, or a person who answers aloud. */
  respondent: 120,
  writtenAnswer: 5_000,
  proposal: 1_000,
  /** The unit that is responsible for a proposal. */
  unit: 120,
  /** The number of an answer aloud. */
  liveAnswer: { min: 1, max: 10_000 },
  /** How many questions of one asker may wait for a moderator: more than a room has, fewer than fill a desk. */
  waiting: 30,
  /** How many questions may stand before the chair as suggestions. */
  suggestions: 3,
} as const;
