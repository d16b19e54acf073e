import type { AnnouncementId, Timestamp } from '../../kernel/ids.ts';
import type { Announcement } from './state.ts';

/** What happens to announcements. */
export type AnnouncementEvent =
  | { readonly type: 'AnnouncementPublished'; readonly announcement: Announcement }
  | {
      readonly type: 'AnnouncementWithdrawn';
      readonly announcementId: AnnouncementId;
      readonly by: string;
      readonly at: Timestamp;
    };
