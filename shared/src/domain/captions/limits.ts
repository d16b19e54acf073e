/** Bounds of captions. */
export const CAPTION_LIMITS = {
  /** Of one line, in UTF-16 code units: two lines of a hall's screen. */
  text: 160,
  /** The last lines, which can be corrected. */
  last: 8,
  /** Of these, how many screens show. */
  shown: 3,
} as const;
