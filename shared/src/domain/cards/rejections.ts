import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const CARDS_REJECTIONS = {
  CARD_UNKNOWN: {},
  /** `row` is the first row, from 1, that does not fit the kind of card. */
  CARD_SHAPE: { row: 'number' },
  TOO_MANY_CARDS: { most: 'number' },
} as const satisfies FactTable;
