import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type {
  CheckedImport,
  ConferenceSummary,
  InviteInfo,
  Reply,
  SlipInfo,
} from '@diem-cau/shared/protocol/messages.ts';
import { callRoute } from './callRoute.ts';

interface Place {
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
}

/**
 * Sends a list of sites: to preview it, or to put it into the roster as the preview of the revision `seen` showed it.
 * Errors: `FORBIDDEN`, `WRONG_PHASE`, `IMPORT_HAS_ERRORS`, `FILE_UNREADABLE`, `LIST_TOO_LARGE`, `STALE`.
 */
export function importSites(place: Place, file: Blob, seen?: number): Promise<Reply<CheckedImport>> {
  const { peerId } = place;
  const query = seen === undefined ? ({ mode: 'preview' } as const) : ({ mode: 'confirm', seen } as const);
  const input = { peerId, params: place, query, body: file };
  return callRoute('POST /api/conferences/:conferenceId/sites/import', input);
}

/** All invitations of the conference. Errors: `FORBIDDEN`, `UNAUTHENTICATED`. */
export function fetchInvites(place: Place): Promise<Reply<readonly InviteInfo[]>> {
  return callRoute('GET /api/conferences/:conferenceId/invites', { peerId: place.peerId, params: place });
}

/** Plans another conference, empty or with this one's plan. Errors: `FORBIDDEN`, `INVALID`. */
export function createConference(
  place: Place,
  wanted: { readonly title: string; readonly copy: boolean },
): Promise<Reply<ConferenceSummary>> {
  return callRoute('POST /api/conferences/:conferenceId/next', { peerId: place.peerId, params: place, body: wanted });
}

/** The link for the phones in a site's own room, for its operator. Errors: `FORBIDDEN`, `UNAUTHENTICATED`. */
export function fetchRoomInvite(place: Place): Promise<Reply<InviteInfo>> {
  return callRoute('GET /api/conferences/:conferenceId/room-invite', { peerId: place.peerId, params: place });
}

/** The slips to print: of all rooms for the organiser, of its own for a site. Errors: `FORBIDDEN`, `UNAUTHENTICATED`. */
export function fetchSlips(place: Place): Promise<Reply<readonly SlipInfo[]>> {
  return callRoute('GET /api/conferences/:conferenceId/slips', { peerId: place.peerId, params: place });
}
