import { z } from 'zod';
import type { StreamingCommand } from '../../domain/streaming/commands.ts';
import type { SchemasOf } from './forms.ts';

/** What the commands of this slice look like on the wire. */
export const STREAMING_SCHEMAS = {
  SetStreamRule: z.strictObject({ type: z.literal('SetStreamRule'), isPublic: z.boolean() }),
  StartStream: z.strictObject({ type: z.literal('StartStream') }),
  PauseStream: z.strictObject({ type: z.literal('PauseStream') }),
  ResumeStream: z.strictObject({ type: z.literal('ResumeStream') }),
  StopStream: z.strictObject({ type: z.literal('StopStream') }),
} satisfies SchemasOf<StreamingCommand>;
