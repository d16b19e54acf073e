import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { AnnouncementCommand } from './commands.ts';
import type { AnnouncementEvent } from './events.ts';

/** What each command of this slice is about. */
export const ANNOUNCEMENTS_SUBJECTS = {
  PublishAnnouncement: 'new',
  WithdrawAnnouncement: 'final',
} as const satisfies SubjectTable<AnnouncementCommand>;

/** What each event of this slice changes. */
export const ANNOUNCEMENTS_CHANGES: ChangeTable<AnnouncementEvent> = {
  AnnouncementPublished: 'none',
  AnnouncementWithdrawn: 'none',
};
