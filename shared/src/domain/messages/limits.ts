/** Bounds of messages. */
export const MESSAGE_LIMITS = {
  /** UTF-16 code units. */
  text: 1_000,
  /** How many sites and units one message may go to. */
  addressees: 300,
  /** How many messages of one end may be unread at the other: more would be read by nobody. */
  unread: 20,
  /** How many messages of a line the state keeps. */
  kept: 50,
  /** The number of a message on its line. */
  number: { min: 1, max: 1_000_000 },
} as const;
