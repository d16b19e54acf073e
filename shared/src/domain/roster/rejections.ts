import { type FactTable, optional } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const ROSTER_REJECTIONS = {
  /** `site` is the code, where the command named one. */
  SITE_UNKNOWN: { site: optional('text') },
  /** `site` is the code of the first wrong row of a list; `rows` says how many of a file are wrong. */
  IMPORT_HAS_ERRORS: { site: optional('text'), rows: optional('number') },
} as const satisfies FactTable;
