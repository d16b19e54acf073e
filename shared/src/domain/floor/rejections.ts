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
  /** The conference has no site that is marked as the chair's hall. */
  NO_CHAIRS_HALL: {},
  /** In the chair's hall nobody needs an invitation. */
  IS_CHAIRS_HALL: {},
  INVITATION_STANDS: {},
  /** An unheard hand is dropped with a reason. */
  UNHEARD_NOTE_MISSING: {},
} as const satisfies FactTable;
