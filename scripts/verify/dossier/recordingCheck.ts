import { RECORDINGS_PATH, recordingIndex } from '../../../server/src/application/dossier/recordingIndex.ts';
import type { ReplayedConference } from '../../../server/src/application/dossier/replayedMinutes.ts';
import type { Finding } from './findings.ts';

/** Makes the index of recordings again from the log and holds it against the one in the dossier. */
export function checkRecordings(
  files: ReadonlyMap<string, Buffer>,
  { state }: Pick<ReplayedConference, 'state'>,
): readonly Finding[] {
  const expected = recordingIndex(state);
  const content = files.get(RECORDINGS_PATH);
  if (!content) return expected ? [{ file: RECORDINGS_PATH, kind: 'missing' }] : [];
  return content.toString() === JSON.stringify(expected) ? [] : [{ file: RECORDINGS_PATH, kind: 'index' }];
}
