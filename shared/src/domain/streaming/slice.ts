import type { Slice } from '../slice.ts';
import { decideStreaming } from './decide.ts';
import { endStream, evolveStreaming, pauseStream } from './evolve.ts';
import { STREAMING_PERMISSIONS } from './permissions.ts';
import { compareStreams, STREAMING_CHANGES, STREAMING_SUBJECTS } from './revisions.ts';

/** The slice of what is streamed to the public, and by whose act. */
export const streamingSlice: Slice<'streaming'> = {
  permissions: STREAMING_PERMISSIONS,
  subjects: STREAMING_SUBJECTS,
  changes: STREAMING_CHANGES,
  limits: {},
  compare: compareStreams,
  decide: decideStreaming,
  evolve: evolveStreaming,
  reactsTo: { RecordingPaused: pauseStream, ConferenceClosed: endStream },
};
