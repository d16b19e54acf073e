import { z } from 'zod';
import type { RecordingCommand } from '../../domain/recording/commands.ts';
import { RECORDING_LIMITS } from '../../domain/recording/limits.ts';
import { RECORDING_VIEWERS } from '../../domain/recording/state.ts';
import { ranged, recordedPartId, type SchemasOf } from './forms.ts';

/** What the commands of this slice look like on the wire. */
export const RECORDING_SCHEMAS = {
  SetRecordingRule: z.strictObject({
    type: z.literal('SetRecordingRule'),
    automatic: z.boolean(),
    viewers: z.enum(RECORDING_VIEWERS),
  }),
  SetRecordingRetention: z.strictObject({
    type: z.literal('SetRecordingRetention'),
    keepDays: z.union([ranged(RECORDING_LIMITS.keepDays), z.literal('always')]),
  }),
  StartRecording: z.strictObject({ type: z.literal('StartRecording') }),
  PauseRecording: z.strictObject({ type: z.literal('PauseRecording') }),
  ResumeRecording: z.strictObject({ type: z.literal('ResumeRecording') }),
  StopRecording: z.strictObject({ type: z.literal('StopRecording') }),
  DeleteRecordedPart: z.strictObject({ type: z.literal('DeleteRecordedPart'), partId: recordedPartId }),
} satisfies SchemasOf<RecordingCommand>;
