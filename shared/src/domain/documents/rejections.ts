import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const DOCUMENTS_REJECTIONS = {
  DOCUMENT_UNKNOWN: {},
  /** There is a later version of it already. */
  DOCUMENT_REPLACED: {},
  TOO_MANY_DOCUMENTS: { most: 'number' },
} as const satisfies FactTable;
