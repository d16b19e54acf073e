/** Bounds of a conference as a whole. */
export const CONFERENCE_LIMITS = {
  /** UTF-16 code units. */
  title: 200,
  /** The name of a time zone, in UTF-16 code units. */
  timeZone: 64,
  /** A word of a vocabulary, in UTF-16 code units. */
  word: 40,
  /** The name of whom to call, in UTF-16 code units. */
  contactName: 120,
  /** A telephone number with a plus before it, in UTF-16 code units; `PHONE_PATTERN` takes no more. */
  contactPhone: 26,
  /** When something may be planned, in ms since 1970: from 2000 to 2100. A time in seconds is a mistake, not a plan. */
  plannedTime: { min: 946_684_800_000, max: 4_102_444_800_000 },
} as const;
