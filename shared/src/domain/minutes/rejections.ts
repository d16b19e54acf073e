import { type FactTable, optional } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const MINUTES_REJECTIONS = {
  BLOCK_UNKNOWN: {},
  PAPER_APPROVED: {},
  PAPER_NOT_APPROVED: {},
  PAPER_INCOMPLETE: { open: 'number' },
  TOO_MANY_EDITS: { most: 'number' },
  TOO_MANY_ADDENDA: { most: 'number' },
  TOO_MANY_CORRECTIONS: { most: 'number' },
  CORRECTION_EXISTS: {},
  CORRECTION_UNKNOWN: {},
  CORRECTION_SETTLED: { by: optional('text') },
} as const satisfies FactTable;
