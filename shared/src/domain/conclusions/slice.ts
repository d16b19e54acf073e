import type { Slice } from '../slice.ts';
import { decideConclusions } from './decide.ts';
import { evolveConclusions } from './evolve.ts';
import { CONCLUSION_LIMITS } from './limits.ts';
import { CONCLUSIONS_PERMISSIONS } from './permissions.ts';
import { CONCLUSIONS_CHANGES, CONCLUSIONS_SUBJECTS } from './revisions.ts';

/** The slice of what the chair concludes, with its assignments. */
export const conclusionsSlice: Slice<'conclusions'> = {
  permissions: CONCLUSIONS_PERMISSIONS,
  subjects: CONCLUSIONS_SUBJECTS,
  changes: CONCLUSIONS_CHANGES,
  limits: CONCLUSION_LIMITS,
  decide: decideConclusions,
  evolve: evolveConclusions,
};
