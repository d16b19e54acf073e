import type { Announcement, AnnouncementAudience } from '../domain/announcements/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import { mapViews } from './memoise.ts';

/** The announcements to these screens and to all. The screen's clock decides whether one has expired. */
export function announcementsTo(
  audience: Exclude<AnnouncementAudience, 'all'>,
  { announcements }: ConferenceState,
): ConferenceState['announcements'] {
  return mapViews(announcements, (announcement): Announcement | undefined =>
    announcement.audience === audience || announcement.audience === 'all' ? announcement : undefined,
  );
}
