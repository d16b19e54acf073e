import { z } from 'zod';
import type { CaptionCommand } from '../../domain/captions/commands.ts';
import { CAPTION_LIMITS } from '../../domain/captions/limits.ts';
import { captionId, line, type SchemasOf } from './forms.ts';

/** What the commands of this slice look like on the wire. */
export const CAPTIONS_SCHEMAS = {
  WriteCaption: z.strictObject({ type: z.literal('WriteCaption'), captionId, text: line(CAPTION_LIMITS.text) }),
  TakeCaptionDuty: z.strictObject({ type: z.literal('TakeCaptionDuty') }),
  LeaveCaptionDuty: z.strictObject({ type: z.literal('LeaveCaptionDuty') }),
  CorrectCaption: z.strictObject({ type: z.literal('CorrectCaption'), captionId, text: line(CAPTION_LIMITS.text) }),
} satisfies SchemasOf<CaptionCommand>;
