/** Bounds of requests for help. */
export const HELP_LIMITS = {
  /** A message, in UTF-16 code units. */
  text: 500,
  /** How many messages a request may hold: more than two people type about one fault. */
  messages: 100,
} as const;
