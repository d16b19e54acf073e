import type { FactTable } from '../facts.ts';
import { PROPOSAL_STATES, QUESTION_STATES } from './state.ts';

/** Why this slice refuses, with the facts of each code. */
export const DIALOGUE_REJECTIONS = {
  QUESTION_EXISTS: {},
  TOO_MANY_QUESTIONS: { most: 'number' },
  QUESTION_UNKNOWN: {},
  QUESTION_STATE: { state: QUESTION_STATES },
  QUESTION_NOT_YOURS: {},
  ANOTHER_QUESTION_CALLED: {},
  QUESTION_KIND: {},
  QUESTION_INTO_ITSELF: {},
  QUESTION_NOT_ROUTED: {},
  TOO_MANY_SUGGESTIONS: { most: 'number' },
  NOBODY_ANSWERING: {},
  RESPONDENT_EXISTS: {},
  RESPONDENT_UNKNOWN: {},
  PROPOSAL_EXISTS: {},
  PROPOSAL_UNKNOWN: {},
  PROPOSAL_STATE: { state: PROPOSAL_STATES },
} as const satisfies FactTable;
