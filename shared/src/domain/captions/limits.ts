/** Bounds of captions. */
export const CAPTION_LIMITS = {
  /** Of one line, in UTF-16 code units: two lines of a hall's screen. */
  text: 160,
  /** For how long a line can be corrected (minutes): later, those who read it have gone on. */
  correctMinutes: 5,
  /** In one conference: two days of speech. */
  lines: 20_000,
  /** Who has the keyboard and has not written for so long no longer keeps the speech recogniser silent (ms). */
  dutyMs: 120_000,
  /** The last lines, which can be corrected. */
  last: 8,
  /** Of these, how many screens show. */
  shown: 3,
} as const;
