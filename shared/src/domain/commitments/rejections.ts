import type { FactTable } from '../facts.ts';
import { COMMITMENT_STATES } from './state.ts';

/** Why this slice refuses, with the facts of each code. */
export const COMMITMENTS_REJECTIONS = {
  COMMITMENT_EXISTS: {},
  COMMITMENT_UNKNOWN: {},
  COMMITMENT_STATE: { state: COMMITMENT_STATES },
  COMMITMENT_NOT_YOURS: {},
  TOO_MANY_COMMITMENTS: { most: 'number' },
  PROGRESS_EXISTS: {},
  TOO_MANY_REPORTS: { most: 'number' },
  PROGRESS_UNKNOWN: {},
  TOO_MANY_PROGRESS_FILES: { most: 'number' },
} as const satisfies FactTable;
