import { z } from 'zod';
import type { HelpCommand } from '../../domain/help/commands.ts';
import { HELP_LIMITS } from '../../domain/help/limits.ts';
import { HELP_KINDS } from '../../domain/help/state.ts';
import { helpId, type SchemasOf, text } from './forms.ts';

/** What the commands of this slice look like on the wire. */
export const HELP_SCHEMAS = {
  RequestHelp: z.strictObject({
    type: z.literal('RequestHelp'),
    helpId,
    kind: z.enum(HELP_KINDS),
    text: text(HELP_LIMITS.text),
  }),
  SendHelpMessage: z.strictObject({ type: z.literal('SendHelpMessage'), helpId, text: text(HELP_LIMITS.text) }),
  TakeHelp: z.strictObject({ type: z.literal('TakeHelp'), helpId }),
  ResolveHelp: z.strictObject({ type: z.literal('ResolveHelp'), helpId }),
  CancelHelp: z.strictObject({ type: z.literal('CancelHelp'), helpId }),
} satisfies SchemasOf<HelpCommand>;
