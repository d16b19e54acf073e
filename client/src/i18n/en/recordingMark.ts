import type { recordingMark as vietnamese } from '../vi/recordingMark.ts';
import type { Words } from '../words.ts';

/** The mark on every screen while the conference is recorded. */
export const recordingMark: Words<typeof vietnamese> = {
  rec: { on: 'Recording', paused: 'Recording paused' },
  stream: { on: 'Streaming live', paused: 'Stream paused' },
};
