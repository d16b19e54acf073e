/** Bounds of interpretation. */
export const INTERPRETATION_LIMITS = {
  /** Languages of a conference, spoken and signed. */
  languages: 6,
  /** The name of a language, in UTF-16 code units. */
  name: 40,
} as const;
