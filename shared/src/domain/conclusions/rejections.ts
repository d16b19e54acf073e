import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const CONCLUSIONS_REJECTIONS = {
  CONCLUSION_UNKNOWN: {},
  /** There is neither a text nor an assignment. */
  CONCLUSION_EMPTY: {},
  /** Two texts were written at the same time, and nobody has chosen. */
  CONCLUSION_CONTESTED: {},
  /** So many texts stand beside the recorded one already. */
  TOO_MANY_TEXTS: { most: 'number' },
  CONCLUSION_UNCONFIRMED: {},
  ASSIGNMENT_UNKNOWN: {},
  /** `count` assignments say nobody who is to do them. */
  ASSIGNMENT_UNOWNED: { count: 'number' },
  TOO_MANY_ASSIGNMENTS: { most: 'number' },
} as const satisfies FactTable;
