import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const DOCUMENTS_REJECTIONS = {
  DOCUMENT_UNKNOWN: {},
  TOO_MANY_DOCUMENTS: { most: 'number' },
} as const satisfies FactTable;
