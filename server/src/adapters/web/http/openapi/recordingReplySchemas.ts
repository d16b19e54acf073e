import { GAP_CAUSES } from '@diem-cau/shared/domain/recording/state.ts';
import { z } from 'zod';

const timestamp = z.int().describe('Milliseconds since 1970-01-01T00:00Z.');

const file = z.strictObject({
  format: z.enum(['webm', 'mp4']),
  bytes: z.int(),
  offsetMs: z.int().describe('How long after the start of the part the file begins.'),
  durationMs: z.int(),
  picture: z.boolean(),
});

const part = z.strictObject({
  id: z.string(),
  siteId: z.string().optional(),
  siteName: z.string().optional(),
  itemId: z.string().optional(),
  itemTitle: z.string().optional(),
  startedAt: timestamp,
  durationMs: z.int(),
  files: z.strictObject({ main: file.optional(), chair: file.optional() }),
  deleted: z
    .union([
      z.strictObject({ by: z.string(), at: timestamp }),
      z.strictObject({
        keptDays: z.int().describe('After so many days, by the rule of the conference.'),
        at: timestamp,
      }),
    ])
    .optional(),
});

const gap = z.strictObject({ from: timestamp, to: timestamp, cause: z.enum(GAP_CAUSES) });

/** The schemas of successful replies about recordings. */
export const RECORDING_REPLY_SCHEMAS = {
  readRecording: z.strictObject({ parts: z.array(part), gaps: z.array(gap) }),
  readSaidLines: z.strictObject({
    lines: z.array(
      z.strictObject({
        id: z.string(),
        at: z.int(),
        text: z.string(),
        siteName: z.string().optional(),
        machine: z.literal(true).optional(),
        partId: z.string().optional(),
      }),
    ),
  }),
};
