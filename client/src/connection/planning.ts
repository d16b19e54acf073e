import type { ImportPreview } from '@diem-cau/shared/domain/roster/importSites.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceSummary, InviteInfo, Reply, SlipInfo } from '@diem-cau/shared/protocol/messages.ts';
import { request } from './http.ts';

interface Place {
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
}

/** Sends a list of sites: to look at it, or to put it into the roster. Errors: `FORBIDDEN`, `WRONG_PHASE`, `IMPORT_HAS_ERRORS`, `FILE_UNREADABLE`, `TOO_LARGE`. */
export function importSites(place: Place, mode: 'preview' | 'confirm', file: Blob): Promise<Reply<ImportPreview>> {
  return request(`${pathOf(place)}/sites/import?mode=${mode}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', 'X-Peer': place.peerId },
    body: file,
  });
}

/** All invitations of the conference. Errors: `FORBIDDEN`, `UNAUTHENTICATED`. */
export function fetchInvites(place: Place): Promise<Reply<readonly InviteInfo[]>> {
  return request(`${pathOf(place)}/invites`, { headers: { 'X-Peer': place.peerId } });
}

/** All conferences of this office. Errors: `FORBIDDEN`, `UNAUTHENTICATED`. */
export function fetchConferences(place: Place): Promise<Reply<readonly ConferenceSummary[]>> {
  return request(`${pathOf(place)}/all`, { headers: { 'X-Peer': place.peerId } });
}

/** Plans another conference, empty or with this one's plan. Errors: `FORBIDDEN`, `INVALID`. */
export function createConference(
  place: Place,
  wanted: { readonly title: string; readonly copy: boolean },
): Promise<Reply<ConferenceSummary>> {
  return request(`${pathOf(place)}/next`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Peer': place.peerId },
    body: JSON.stringify(wanted),
  });
}

/** The link for the phones in a site's own room, for its operator. Errors: `FORBIDDEN`, `UNAUTHENTICATED`. */
export function fetchRoomInvite(place: Place): Promise<Reply<InviteInfo>> {
  return request(`${pathOf(place)}/room-invite`, { headers: { 'X-Peer': place.peerId } });
}

/** The slips to print: of all rooms for the organiser, of its own for a site. Errors: `FORBIDDEN`, `UNAUTHENTICATED`. */
export function fetchSlips(place: Place): Promise<Reply<readonly SlipInfo[]>> {
  return request(`${pathOf(place)}/slips`, { headers: { 'X-Peer': place.peerId } });
}

function pathOf({ conferenceId }: Place): string {
  return `/api/conferences/${encodeURIComponent(conferenceId)}`;
}
