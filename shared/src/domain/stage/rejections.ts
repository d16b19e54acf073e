import { type FactTable, optional } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const STAGE_REJECTIONS = {
  NOT_ON_STAGE: {},
  NOTHING_PRESENTED: {},
  ANOTHER_PRESENTATION: {},
  /** A site that shares its screen has the clock of its turn. */
  PRESENTER_HAS_TURN: {},
  PAGE_UNKNOWN: { page: 'number' },
  STAGE_FULL: { max: 'number' },
  SITE_IS_CHAIRS_HALL: {},
  VOICE_NOT_OFFERED: {},
  MEDIA_STOPPED: {},
  /** `by` and `reason`: who removed the site and why, for the site itself. */
  SITE_REMOVED: { by: optional('text'), reason: optional('text') },
} as const satisfies FactTable;
