import { z } from 'zod';
import type { ConferenceCommand } from '../../domain/conference/commands.ts';
import { CONFERENCE_LIMITS } from '../../domain/conference/limits.ts';
import { VOCABULARY_PRESETS, type Vocabulary, WORD_KEYS, type WordKey } from '../../domain/conference/vocabulary.ts';
import { PHONE_PATTERN } from '../../kernel/phoneNumber.ts';
import { isTimeZone } from '../../kernel/timeZone.ts';
import { line, type SchemasOf } from './forms.ts';

const words = z
  .strictObject(
    Object.fromEntries(WORD_KEYS.map((key) => [key, line(CONFERENCE_LIMITS.word).optional()])) as Record<
      WordKey,
      z.ZodOptional<ReturnType<typeof line>>
    >,
  )
  .optional();

const vocabulary: z.ZodType<Vocabulary> = z.strictObject({
  preset: z.enum(VOCABULARY_PRESETS),
  overrides: z.strictObject({ vi: words, en: words }).optional(),
});

/** What the commands of this slice look like on the wire. */
export const CONFERENCE_SCHEMAS = {
  RenameConference: z.strictObject({ type: z.literal('RenameConference'), title: line(CONFERENCE_LIMITS.title) }),
  SetTimeZone: z.strictObject({
    type: z.literal('SetTimeZone'),
    timeZone: z.string().max(CONFERENCE_LIMITS.timeZone).refine(isTimeZone),
  }),
  SetVocabulary: z.strictObject({ type: z.literal('SetVocabulary'), vocabulary }),
  SetContact: z.strictObject({
    type: z.literal('SetContact'),
    contact: z.strictObject({ name: line(CONFERENCE_LIMITS.contactName), phone: z.string().regex(PHONE_PATTERN) }),
  }),
  OpenConference: z.strictObject({ type: z.literal('OpenConference') }),
  GoLive: z.strictObject({ type: z.literal('GoLive') }),
  CloseConference: z.strictObject({ type: z.literal('CloseConference') }),
  ArchiveConference: z.strictObject({ type: z.literal('ArchiveConference') }),
} satisfies SchemasOf<ConferenceCommand>;
