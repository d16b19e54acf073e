/** Bounds of cards. Texts in UTF-16 code units. */
export const CARD_LIMITS = {
  /** How many cards a conference may hold. */
  cards: 60,
  title: 120,
  /** The whole data of a card, with its tabs and line breaks. */
  data: 6_000,
  /** A longer cell could not be read from the back of a hall. */
  cell: 90,
} as const;
