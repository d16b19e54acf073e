import { z } from 'zod';
import type { MessageCommand } from '../../domain/messages/commands.ts';
import { MESSAGE_LIMITS } from '../../domain/messages/limits.ts';
import { correspondentId, messageId, ranged, type SchemasOf, text } from './forms.ts';

const upTo = ranged(MESSAGE_LIMITS.number);

/** What the commands of this slice look like on the wire. */
export const MESSAGES_SCHEMAS = {
  SendMessage: z.strictObject({
    type: z.literal('SendMessage'),
    messageId,
    to: z.array(correspondentId).min(1).max(MESSAGE_LIMITS.addressees),
    text: text(MESSAGE_LIMITS.text),
  }),
  WriteToDesk: z.strictObject({ type: z.literal('WriteToDesk'), messageId, text: text(MESSAGE_LIMITS.text) }),
  ReadLine: z.strictObject({ type: z.literal('ReadLine'), of: correspondentId, upTo }),
  ReadMessages: z.strictObject({ type: z.literal('ReadMessages'), upTo }),
} satisfies SchemasOf<MessageCommand>;
