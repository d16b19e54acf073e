import type { FactTable } from '../facts.ts';
import { HELP_STATES } from './state.ts';

/** Why this slice refuses, with the facts of each code. */
export const HELP_REJECTIONS = {
  HELP_EXISTS: {},
  HELP_UNKNOWN: {},
  HELP_STATE: { state: HELP_STATES },
  TOO_MANY_MESSAGES: { most: 'number' },
} as const satisfies FactTable;
