import { z } from 'zod';

const line = z.strictObject({
  id: z.string(),
  text: z.string(),
  siteName: z.string().optional(),
  at: z.int().describe('When it was written: milliseconds since 1970-01-01T00:00Z.'),
});

/** The schemas of successful replies about streams. */
export const STREAM_REPLY_SCHEMAS = {
  readStream: z.strictObject({
    state: z.enum(['none', 'on', 'paused', 'ended']),
    title: z.string().optional(),
    lines: z.array(line),
  }),
};
