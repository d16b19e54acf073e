import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
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

/** A list of sites and what a person chose for it. */
interface SentList {
  readonly file: Blob;
  readonly choices: ListChoices;
  /** Of the levels' names in problems. */
  readonly language: WordLanguage;
}

/**
 * Sends a list of sites: to check it, or to put it into the roster as the preview that `seen` names showed it.
 * Errors: `FORBIDDEN`, `WRONG_PHASE`, `IMPORT_HAS_ERRORS`, `STALE`, and what is wrong with the file.
 */
export function importSites(place: Place, list: SentList, seen?: string): Promise<Reply<CheckedImport>> {
  const { file, choices, language } = list;
  const query = seen === undefined ? { language } : { language, seen };
  const input = { peerId: place.peerId, params: place, query, body: { file, choices } };
  return callRoute('POST /api/conferences/:conferenceId/sites/import', input);
}

/** All invitations of the conference; with `file`, to be saved, which is logged as such. Errors: `FORBIDDEN`, `UNAUTHENTICATED`. */
export function fetchInvites(place: Place, purpose?: 'file'): Promise<Reply<readonly InviteInfo[]>> {
  const query = purpose === undefined ? {} : { purpose };
  return callRoute('GET /api/conferences/:conferenceId/invites', { peerId: place.peerId, params: place, query });
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
