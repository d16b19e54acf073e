import type { Slice } from '../slice.ts';
import { decideRoster } from './decide.ts';
import { evolveRoster } from './evolve.ts';
import { ROSTER_LIMITS } from './limits.ts';
import { ROSTER_PERMISSIONS } from './permissions.ts';
import { ROSTER_CHANGES, ROSTER_SUBJECTS } from './revisions.ts';

/** The slice of the sites and how many people are in their rooms. */
export const rosterSlice: Slice<'roster'> = {
  permissions: ROSTER_PERMISSIONS,
  subjects: ROSTER_SUBJECTS,
  changes: ROSTER_CHANGES,
  limits: ROSTER_LIMITS,
  decide: decideRoster,
  evolve: evolveRoster,
};
