import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const ANNOUNCEMENTS_REJECTIONS = {
  ANNOUNCEMENT_EXISTS: {},
  ANNOUNCEMENT_UNKNOWN: {},
  ANNOUNCEMENT_OVER: {},
  TOO_MANY_ANNOUNCEMENTS: { most: 'number' },
} as const satisfies FactTable;
