import type { AnnouncementId, Timestamp } from '../../kernel/ids.ts';

/** The audiences that an announcement may be for. */
export const ANNOUNCEMENT_AUDIENCES = ['all', 'sites', 'phones'] as const;

/** Whose screens show it: everybody's, those of the halls, or phones. The desk sees all of them. */
export type AnnouncementAudience = (typeof ANNOUNCEMENT_AUDIENCES)[number];

/** A text that the desk shows on screens. */
export interface Announcement {
  readonly id: AnnouncementId;
  readonly text: string;
  readonly audience: AnnouncementAudience;
  /** Who published it, as the conference calls them. */
  readonly by: string;
  readonly at: Timestamp;
  /** When it ceases to stand by itself. */
  readonly until?: Timestamp;
}

/** Those published and not withdrawn. Some may have passed their end: who shows them looks at the clock. */
export type Announcements = Readonly<Record<AnnouncementId, Announcement>>;

/** No announcements. */
export const initialAnnouncements: Announcements = {};

/** Whether an announcement still stands at a time. */
export function stands({ until }: Pick<Announcement, 'until'>, at: Timestamp): boolean {
  return until === undefined || until > at;
}
