import type { announcements as vietnamese } from '../vi/announcements.ts';
import type { Words } from '../words.ts';

/** Announcements. */
export const announcements: Words<typeof vietnamese> = {
  announcementAudiences: {
    all: 'Everybody',
    sites: 'Sites',
    phones: 'Phones',
  },
  announcements: {
    title: 'Announce',
    dialogTitle: 'Announcement to sites and {{delegates}}',
    text: 'Text',
    placeholder: 'For example: the {{meeting}} takes a break of 15 minutes',
    audience: 'To',
    minutes: 'Taken down after (minutes, empty if not)',
    publish: 'Publish',
    withdraw: 'Withdraw',
    withdrawOf: 'Withdraw the announcement: {{text}}',
    standing: 'Being shown',
    until: 'until {{time}}',
    none: 'No announcement is being shown.',
    recorded: 'Published.',
  },
};
