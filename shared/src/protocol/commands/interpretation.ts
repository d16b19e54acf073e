import { z } from 'zod';
import type { InterpretationCommand } from '../../domain/interpretation/commands.ts';
import { INTERPRETATION_LIMITS } from '../../domain/interpretation/limits.ts';
import { boothId, languageId, line, type SchemasOf } from './forms.ts';

/** What the commands of this slice look like on the wire. */
export const INTERPRETATION_SCHEMAS = {
  AddLanguage: z.strictObject({
    type: z.literal('AddLanguage'),
    languageId,
    name: line(INTERPRETATION_LIMITS.name),
    signed: z.boolean(),
  }),
  RemoveLanguage: z.strictObject({ type: z.literal('RemoveLanguage'), languageId }),
  GoOnAir: z.strictObject({ type: z.literal('GoOnAir'), boothId }),
  AskForRelief: z.strictObject({ type: z.literal('AskForRelief'), boothId }),
  LeaveAir: z.strictObject({ type: z.literal('LeaveAir'), boothId }),
  ChooseLanguage: z.strictObject({
    type: z.literal('ChooseLanguage'),
    languageId: z.union([languageId, z.literal('original')]),
  }),
  SetPhoneSound: z.strictObject({ type: z.literal('SetPhoneSound'), allowed: z.boolean() }),
} satisfies SchemasOf<InterpretationCommand>;
