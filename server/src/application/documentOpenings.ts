import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceId, DocumentId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { DocumentOpening } from '@diem-cau/shared/protocol/documents.ts';

/** Who opened a document to read it, and when. */
export interface OpenedDocument {
  readonly documentId: DocumentId;
  readonly reader: Pick<Actor, 'id' | 'siteId' | 'role'>;
  readonly at: Timestamp;
}

/**
 * Who has opened which document, beside the log: every phone may open every one. Sites are kept by name, phones are counted and not
 * kept. The marks of a document are deleted with its bytes. Errors: `STORE_UNAVAILABLE`, thrown.
 */
export interface DocumentOpeningsBox {
  /** Marks that a site or a phone has opened a document; the first time counts, a repeated mark has no effect. */
  mark(conferenceId: ConferenceId, opened: OpenedDocument): Promise<void>;
  /** The openings of each of these documents. */
  read(conferenceId: ConferenceId, documentIds: readonly DocumentId[]): Promise<readonly DocumentOpening[]>;
}
