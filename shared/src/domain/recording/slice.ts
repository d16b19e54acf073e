import type { Slice } from '../slice.ts';
import { decideRecording } from './decide.ts';
import { endRecording, evolveRecording, startWithSession } from './evolve.ts';
import { RECORDING_LIMITS } from './limits.ts';
import { RECORDING_PERMISSIONS } from './permissions.ts';
import { compareRecordings, RECORDING_CHANGES, RECORDING_SUBJECTS } from './revisions.ts';

/** The slice of what is recorded, by whose act, and the index of the files. */
export const recordingSlice: Slice<'recording'> = {
  permissions: RECORDING_PERMISSIONS,
  subjects: RECORDING_SUBJECTS,
  changes: RECORDING_CHANGES,
  limits: RECORDING_LIMITS,
  compare: compareRecordings,
  decide: decideRecording,
  evolve: evolveRecording,
  reactsTo: { ConferenceWentLive: startWithSession, ConferenceClosed: endRecording },
};
