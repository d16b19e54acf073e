import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const CONFERENCE_REJECTIONS = {
  CONFERENCE_EXISTS: {},
  CONFERENCE_DELETED: {},
  NO_SITES: {},
} as const satisfies FactTable;
