import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const INTERPRETATION_REJECTIONS = {
  LANGUAGE_EXISTS: {},
  LANGUAGE_UNKNOWN: {},
  TOO_MANY_LANGUAGES: { most: 'number' },
  NOT_ON_AIR: {},
} as const satisfies FactTable;
