import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { AgendaItemId, ConferenceId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { request } from './http.ts';

interface Place {
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
}

/**
 * Adds a PDF to an item of the agenda, once the server has drawn each of its pages. Errors: `DOCUMENT_TOO_LARGE`,
 * `DOCUMENT_UNREADABLE`, `DOCUMENT_LOCKED`, `DOCUMENT_FORM`, `DOCUMENT_TOO_LONG`, `DOCUMENT_TOO_COMPLEX`,
 * `DOCUMENT_PAGE_UNDRAWABLE`, `READER_BUSY`, `TOO_MANY_DOCUMENTS`, `FORBIDDEN`.
 */
export function uploadDocument(
  place: Place,
  { itemId, title, file }: { readonly itemId: AgendaItemId; readonly title: string; readonly file: Blob },
): Promise<Reply<ConferenceDocument>> {
  const query = new URLSearchParams({ item: itemId, title });
  return request(`${pathOf(place)}?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/pdf', 'X-Peer': place.peerId },
    body: file,
  });
}

/** Removes a document and its bytes. Errors: `DOCUMENT_UNKNOWN`, `FORBIDDEN`. */
export function removeDocument(place: Place, documentId: DocumentId): Promise<Reply<unknown>> {
  return request(`${pathOf(place)}/${documentId}/removal`, { method: 'POST', headers: { 'X-Peer': place.peerId } });
}

/** The bytes of a document; the browser keeps them. Rejects where they cannot be had now. */
export async function fetchDocument(place: Place, documentId: DocumentId): Promise<Uint8Array> {
  const response = await fetch(`${pathOf(place)}/${documentId}`, { headers: { 'X-Peer': place.peerId } });
  if (!response.ok) throw new Error(`The document was answered with ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function pathOf({ conferenceId }: Place): string {
  return `/api/conferences/${encodeURIComponent(conferenceId)}/documents`;
}
