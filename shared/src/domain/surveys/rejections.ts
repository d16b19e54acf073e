import type { FactTable } from '../facts.ts';
import { SURVEY_PHASES } from './state.ts';

/** Why this slice refuses, with the facts of each code. */
export const SURVEY_REJECTIONS = {
  SURVEY_UNKNOWN: {},
  SURVEY_STATE: { state: SURVEY_PHASES },
  TOO_MANY_SURVEYS: { most: 'number' },
  /** `question`: the first one whose options, scale, unit or condition do not fit its kind. */
  SURVEY_FORM: { question: 'number' },
  /** `question`: the first one with two options that are equal. */
  SURVEY_OPTIONS_ALIKE: { question: 'number' },
  DEADLINE_PAST: {},
  /** An anonymous survey that was closed stays closed. */
  SURVEY_SEALED: {},
  /** The survey asks others: sites where a delegate answers, or the other way round. */
  SURVEY_NOT_ASKED: {},
  /** `question`: the first one that lacks an answer. */
  ANSWER_MISSING: { question: 'number' },
  /** `question`: the first one whose answer does not fit. */
  ANSWER_FORM: { question: 'number' },
  /** An anonymous answer came from another device, which alone can change it. */
  ANSWERED_ELSEWHERE: {},
} as const satisfies FactTable;
