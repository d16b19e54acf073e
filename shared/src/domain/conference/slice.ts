import type { Slice } from '../slice.ts';
import { decideConference } from './decide.ts';
import { evolveConference } from './evolve.ts';
import { CONFERENCE_LIMITS } from './limits.ts';
import { CONFERENCE_PERMISSIONS } from './permissions.ts';
import { CONFERENCE_CHANGES, CONFERENCE_SUBJECTS } from './revisions.ts';

/** The slice of the phases from planning to archive, and the conference's time zone. */
export const conferenceSlice: Slice<'conference'> = {
  permissions: CONFERENCE_PERMISSIONS,
  subjects: CONFERENCE_SUBJECTS,
  changes: CONFERENCE_CHANGES,
  limits: CONFERENCE_LIMITS,
  decide: decideConference,
  evolve: evolveConference,
};
