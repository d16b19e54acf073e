import type { Slice } from '../slice.ts';
import { decideHelp } from './decide.ts';
import { evolveHelp } from './evolve.ts';
import { HELP_LIMITS } from './limits.ts';
import { HELP_PERMISSIONS } from './permissions.ts';
import { HELP_CHANGES, HELP_SUBJECTS } from './revisions.ts';

/** The slice of private requests of a site to the desk. */
export const helpSlice: Slice<'help'> = {
  permissions: HELP_PERMISSIONS,
  subjects: HELP_SUBJECTS,
  changes: HELP_CHANGES,
  limits: HELP_LIMITS,
  decide: decideHelp,
  evolve: evolveHelp,
};
