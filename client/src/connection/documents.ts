import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { AgendaItemId, CommitmentId, ConferenceId, DocumentId, ProgressId } from '@diem-cau/shared/kernel/ids.ts';
import type { DocumentOpenings } from '@diem-cau/shared/protocol/documents.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { callRoute, fetchFile } from './callRoute.ts';

interface Place {
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
}

/** A file and what it is for. */
export interface DocumentUpload {
  /** Absent for the whole conference. */
  readonly itemId?: AgendaItemId | undefined;
  /** The earlier version in whose place it comes; it has that one's item and readers. */
  readonly replaces?: DocumentId | undefined;
  readonly title: string;
  readonly file: Blob;
}

/**
 * Adds a document to an item of the agenda as a PDF, once the server has drawn each of its pages. Errors: `DOCUMENT_TOO_LARGE`,
 * `DOCUMENT_UNREADABLE`, `DOCUMENT_LOCKED`, `DOCUMENT_FORM`, `DOCUMENT_TOO_LONG`, `DOCUMENT_TOO_COMPLEX`,
 * `DOCUMENT_PAGE_UNDRAWABLE`, `DOCUMENT_OLD_OFFICE`, `OFFICE_MISSING`, `OFFICE_FAILED`, `READER_BUSY`, `TOO_MANY_DOCUMENTS`, `DOCUMENT_REPLACED`, `FORBIDDEN`.
 */
export function uploadDocument(
  place: Place,
  { itemId, replaces, title, file }: DocumentUpload,
): Promise<Reply<ConferenceDocument>> {
  const { peerId } = place;
  const query = {
    title,
    ...(itemId !== undefined && { item: itemId }),
    ...(replaces !== undefined && { replaces }),
  };
  return callRoute('POST /api/conferences/:conferenceId/documents', { peerId, params: place, query, body: file });
}

/** Removes a document and its bytes. Errors: `DOCUMENT_UNKNOWN`, `FORBIDDEN`. */
export function removeDocument(place: Place, documentId: DocumentId): Promise<Reply<unknown>> {
  const { peerId, conferenceId } = place;
  const params = { conferenceId, documentId };
  return callRoute('POST /api/conferences/:conferenceId/documents/:documentId/removal', { peerId, params });
}

/** Downloads a document, which the browser caches. Rejects where it cannot be had now. */
export async function fetchDocument(place: Place, documentId: DocumentId): Promise<Uint8Array> {
  const { peerId, conferenceId } = place;
  const params = { conferenceId, documentId };
  const file = await fetchFile('GET /api/conferences/:conferenceId/documents/:documentId', { peerId, params });
  if (!file.ok) throw new Error(`The document was refused with ${file.error.code}`);
  return new Uint8Array(await file.value.arrayBuffer());
}

/** Marks that this site or phone has opened a document to read it. Errors: `NOT_FOUND` where it may not. */
export function markDocumentOpened(place: Place, documentId: DocumentId): Promise<Reply<unknown>> {
  const { peerId, conferenceId } = place;
  const params = { conferenceId, documentId };
  return callRoute('POST /api/conferences/:conferenceId/documents/:documentId/opening', { peerId, params });
}

/** Reads who has opened each document. Errors: `FORBIDDEN` for all but the staff. */
export function readDocumentOpenings(place: Place): Promise<Reply<DocumentOpenings>> {
  return callRoute('GET /api/conferences/:conferenceId/document-openings', { peerId: place.peerId, params: place });
}

/** Adds a file to a report on a commitment, as a PDF. Errors: those of a document, `COMMITMENT_NOT_YOURS`, `TOO_MANY_PROGRESS_FILES`. */
export function attachProgressFile(
  place: Place,
  about: {
    readonly commitmentId: CommitmentId;
    readonly progressId: ProgressId;
    readonly name: string;
    readonly file: Blob;
  },
): Promise<Reply<unknown>> {
  const query = { commitment: about.commitmentId, progress: about.progressId, name: about.name };
  const { peerId } = place;
  return callRoute('POST /api/conferences/:conferenceId/progress-files', {
    ...{ peerId, params: place, query, body: about.file },
  });
}

/** Downloads a file of a report. */
export function fetchProgressFile(place: Place, documentId: DocumentId): Promise<Reply<Blob>> {
  const { peerId, conferenceId } = place;
  const params = { conferenceId, documentId };
  return fetchFile('GET /api/conferences/:conferenceId/progress-files/:documentId', { peerId, params });
}
