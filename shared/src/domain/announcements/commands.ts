import type { AnnouncementId, Timestamp } from '../../kernel/ids.ts';
import type { AnnouncementAudience } from './state.ts';

/** What may be asked of announcements. */
export type AnnouncementCommand =
  | {
      readonly type: 'PublishAnnouncement';
      readonly announcementId: AnnouncementId;
      readonly text: string;
      readonly audience: AnnouncementAudience;
      /** When it ceases to stand by itself. */
      readonly until?: Timestamp | undefined;
    }
  | { readonly type: 'WithdrawAnnouncement'; readonly announcementId: AnnouncementId };
