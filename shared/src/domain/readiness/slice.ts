import type { Slice } from '../slice.ts';
import { decideReadiness } from './decide.ts';
import { endHallTest, evolveReadiness } from './evolve.ts';
import { READINESS_LIMITS } from './limits.ts';
import { READINESS_PERMISSIONS } from './permissions.ts';
import { READINESS_CHANGES, READINESS_SUBJECTS } from './revisions.ts';

/** The slice of the check of each room's devices and line, and of the test of the halls. */
export const readinessSlice: Slice<'readiness'> = {
  permissions: READINESS_PERMISSIONS,
  subjects: READINESS_SUBJECTS,
  changes: READINESS_CHANGES,
  limits: READINESS_LIMITS,
  decide: decideReadiness,
  evolve: evolveReadiness,
  reactsTo: { ConferenceWentLive: endHallTest, ConferenceClosed: endHallTest },
};
