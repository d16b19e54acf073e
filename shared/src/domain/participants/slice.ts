import type { Slice } from '../slice.ts';
import { decideParticipants } from './decide.ts';
import { evolveParticipants, forgetSites } from './evolve.ts';
import { PARTICIPANT_LIMITS } from './limits.ts';
import { PARTICIPANT_PERMISSIONS } from './permissions.ts';
import { PARTICIPANT_CHANGES, PARTICIPANT_SUBJECTS } from './revisions.ts';

/** The slice of the people of each site, and when they were in the room. */
export const participantsSlice: Slice<'participants'> = {
  permissions: PARTICIPANT_PERMISSIONS,
  subjects: PARTICIPANT_SUBJECTS,
  changes: PARTICIPANT_CHANGES,
  limits: PARTICIPANT_LIMITS,
  decide: decideParticipants,
  evolve: evolveParticipants,
  reactsTo: {
    SiteDeleted: (lists, { siteId }) => forgetSites(lists, [siteId]),
    ImportUndone: (lists, { removed }) => forgetSites(lists, removed),
  },
};
