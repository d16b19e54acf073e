import type { RecordedFile, RecordedTrack } from '@diem-cau/shared/domain/recording/state.ts';
import type { ConferenceId, RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import { callRoute } from './callRoute.ts';

/** Reads the index of what was recorded. */
export function readRecording(peerId: string, conferenceId: ConferenceId) {
  return callRoute('GET /api/conferences/:conferenceId/recording', { peerId, params: { conferenceId } });
}

/** The address of a recorded file. A player sends no headers, so the address names the peer whose session counts. */
export function recordedFileUrl(
  { peerId, conferenceId, partId }: { peerId: string; conferenceId: ConferenceId; partId: RecordedPartId },
  track: RecordedTrack,
  { format }: RecordedFile,
): string {
  const query = new URLSearchParams({ track, format, peer: peerId });
  return `/api/conferences/${encodeURIComponent(conferenceId)}/recorded-parts/${encodeURIComponent(partId)}?${query}`;
}
