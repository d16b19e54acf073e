import { z } from 'zod';
import type { AnnouncementCommand } from '../../domain/announcements/commands.ts';
import { ANNOUNCEMENT_LIMITS } from '../../domain/announcements/limits.ts';
import { ANNOUNCEMENT_AUDIENCES } from '../../domain/announcements/state.ts';
import { announcementId, plannedTime, type SchemasOf, text } from './forms.ts';

/** What the commands of this slice look like on the wire. */
export const ANNOUNCEMENTS_SCHEMAS = {
  PublishAnnouncement: z.strictObject({
    type: z.literal('PublishAnnouncement'),
    announcementId,
    text: text(ANNOUNCEMENT_LIMITS.text),
    audience: z.enum(ANNOUNCEMENT_AUDIENCES),
    until: plannedTime.optional(),
  }),
  WithdrawAnnouncement: z.strictObject({ type: z.literal('WithdrawAnnouncement'), announcementId }),
} satisfies SchemasOf<AnnouncementCommand>;
