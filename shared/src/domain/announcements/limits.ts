/** Bounds of announcements. */
export const ANNOUNCEMENT_LIMITS = {
  /** UTF-16 code units. */
  text: 300,
  /** How many may stand at once: more would be read by nobody. */
  standing: 5,
  /** For how long one may stand, in seconds: up to a day. */
  standingSeconds: { min: 10, max: 86_400 },
} as const;
