import type { RecordedFile, RecordedTrack } from '@diem-cau/shared/domain/recording/state.ts';
import type { ConferenceId, RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import { callRoute } from './callRoute.ts';

interface PartAddress {
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
  readonly partId: RecordedPartId;
}

/** Reads the index of what was recorded. */
export function readRecording(peerId: string, conferenceId: ConferenceId) {
  return callRoute('GET /api/conferences/:conferenceId/recording', { peerId, params: { conferenceId } });
}

/** Reads the lines of captions, each with where it is played. */
export function readSaidLines(peerId: string, conferenceId: ConferenceId) {
  return callRoute('GET /api/conferences/:conferenceId/recording/captions', { peerId, params: { conferenceId } });
}

/** The address of a part's captions, as `recordedFileUrl`. */
export function partCaptionsUrl({ peerId, conferenceId, partId }: PartAddress): string {
  return `${partPath({ conferenceId, partId })}/captions?${new URLSearchParams({ peer: peerId })}`;
}

/** The address of a recorded file. A player sends no headers, so the address names the peer whose session counts. */
export function recordedFileUrl(
  { peerId, conferenceId, partId }: PartAddress,
  track: RecordedTrack,
  { format }: RecordedFile,
): string {
  const query = new URLSearchParams({ track, format, peer: peerId });
  return `${partPath({ conferenceId, partId })}?${query}`;
}

function partPath({ conferenceId, partId }: Omit<PartAddress, 'peerId'>): string {
  return `/api/conferences/${encodeURIComponent(conferenceId)}/recorded-parts/${encodeURIComponent(partId)}`;
}
