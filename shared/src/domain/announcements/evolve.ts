import { unreachable } from '../../kernel/exhaustive.ts';
import type { AnnouncementEvent } from './events.ts';
import { type Announcements, stands } from './state.ts';

/** Folds an event into the announcements. */
export function evolveAnnouncements(announcements: Announcements, event: AnnouncementEvent): Announcements {
  switch (event.type) {
    case 'AnnouncementPublished': {
      const { announcement } = event;
      // Those that are over are forgotten here, so that the state holds no more than can stand at once.
      const standing = Object.entries(announcements).filter(([, known]) => stands(known, announcement.at));
      return { ...Object.fromEntries(standing), [announcement.id]: announcement };
    }
    case 'AnnouncementWithdrawn': {
      const { [event.announcementId]: _, ...rest } = announcements;
      return rest;
    }
    default:
      return unreachable(event, announcements);
  }
}
