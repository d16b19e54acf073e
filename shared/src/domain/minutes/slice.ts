import type { Slice } from '../slice.ts';
import { decideMinutes } from './decide.ts';
import { evolveMinutes } from './evolve.ts';
import { MINUTES_LIMITS } from './limits.ts';
import { MINUTES_PERMISSIONS } from './permissions.ts';
import { MINUTES_CHANGES, MINUTES_SUBJECTS } from './revisions.ts';

/** The slice of what people make of the minutes: wordings, details, approvals, addenda and corrections. */
export const minutesSlice: Slice<'minutes'> = {
  permissions: MINUTES_PERMISSIONS,
  subjects: MINUTES_SUBJECTS,
  changes: MINUTES_CHANGES,
  limits: MINUTES_LIMITS,
  decide: decideMinutes,
  evolve: evolveMinutes,
};
