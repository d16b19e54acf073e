import { z } from 'zod';
import type { ConferenceCommand } from '../../domain/conference/commands.ts';
import { CONFERENCE_LIMITS } from '../../domain/conference/limits.ts';
import { isTimeZone } from '../../kernel/timeZone.ts';
import type { SchemasOf } from './forms.ts';

/** What the commands of this slice look like on the wire. */
export const CONFERENCE_SCHEMAS = {
  SetTimeZone: z.strictObject({
    type: z.literal('SetTimeZone'),
    timeZone: z.string().max(CONFERENCE_LIMITS.timeZone).refine(isTimeZone),
  }),
  OpenConference: z.strictObject({ type: z.literal('OpenConference') }),
  GoLive: z.strictObject({ type: z.literal('GoLive') }),
  CloseConference: z.strictObject({ type: z.literal('CloseConference') }),
  ArchiveConference: z.strictObject({ type: z.literal('ArchiveConference') }),
} satisfies SchemasOf<ConferenceCommand>;
