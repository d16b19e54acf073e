import type { Slice } from '../slice.ts';
import { decideAnnouncements } from './decide.ts';
import { evolveAnnouncements } from './evolve.ts';
import { ANNOUNCEMENT_LIMITS } from './limits.ts';
import { ANNOUNCEMENTS_PERMISSIONS } from './permissions.ts';
import { ANNOUNCEMENTS_CHANGES, ANNOUNCEMENTS_SUBJECTS } from './revisions.ts';

/** The slice of texts that the desk shows on screens. */
export const announcementsSlice: Slice<'announcements'> = {
  permissions: ANNOUNCEMENTS_PERMISSIONS,
  subjects: ANNOUNCEMENTS_SUBJECTS,
  changes: ANNOUNCEMENTS_CHANGES,
  limits: ANNOUNCEMENT_LIMITS,
  decide: decideAnnouncements,
  evolve: evolveAnnouncements,
};
