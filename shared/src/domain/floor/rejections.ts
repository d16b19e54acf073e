import type { FactTable } from '../facts.ts';
import { HAND_STATES } from './state.ts';

/** Why this slice refuses, with the facts of each code. */
export const FLOOR_REJECTIONS = {
  HAND_ALREADY_RAISED: {},
  HAND_UNKNOWN: {},
  HAND_STATE: { state: HAND_STATES },
  LIST_CLOSED: {},
  NO_QUESTION_CALLED: {},
  /** `site` is the code of the invited site. */
  ANOTHER_SITE_INVITED: { site: 'text' },
  /** `site` is the code of the site that speaks. */
  FLOOR_TAKEN: { site: 'text' },
  NOBODY_SPEAKING: {},
} as const satisfies FactTable;
