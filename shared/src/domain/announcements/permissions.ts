import { DESK, IN_SESSION, type PermissionTable } from '../permissionTable.ts';
import type { AnnouncementCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const ANNOUNCEMENTS_PERMISSIONS: PermissionTable<AnnouncementCommand> = {
  PublishAnnouncement: { roles: DESK, phases: IN_SESSION },
  WithdrawAnnouncement: { roles: DESK, phases: [...IN_SESSION, 'closed'] },
};
