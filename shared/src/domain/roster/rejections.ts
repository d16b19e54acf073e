import { type FactTable, optional } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const ROSTER_REJECTIONS = {
  /** `site` is the code, where the command named one. */
  SITE_UNKNOWN: { site: optional('text') },
  /** `site` is the code of the first wrong row of a list; `rows` says how many of a file are wrong. */
  /** There is no import that could be taken back. */
  NO_IMPORT: {},
  /** The code of a site of the last import that somebody has entered, or that is on record. */
  IMPORT_IN_USE: { site: 'text' },
  IMPORT_HAS_ERRORS: { site: optional('text'), rows: optional('number') },
  SITE_EXISTS: { site: 'text' },
  /** The site above is unknown, or not above; or a site below would not be below any more. */
  SITE_MISPLACED: { site: 'text' },
  /** `site` is the code of the other site with this name at the same place. */
  SITE_NAME_TAKEN: { name: 'text', site: 'text' },
  SITE_HAS_SITES_BELOW: { site: 'text' },
  SITE_ENTERED: { site: 'text' },
  SITE_ON_RECORD: { site: 'text' },
  /** `level` is a place from the top that the conference does not have. */
  LEVEL_UNKNOWN: { level: 'number' },
  /** `level` is the place of the lowest level that has sites. */
  LEVEL_IN_USE: { level: 'number' },
  LEVEL_NAME_TWICE: { name: 'text' },
  STATUS_UNKNOWN: {},
  STATUS_TWICE: { name: 'text' },
  /** `sites` have the status that would be taken away. */
  STATUS_IN_USE: { name: 'text', sites: 'number' },
} as const satisfies FactTable;
