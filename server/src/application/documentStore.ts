import type { ConferenceId, DocumentId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';

/** The bytes of documents, beside the log: every server reaches them. Errors: `STORE_UNAVAILABLE`, thrown. */
export interface DocumentStore {
  /** Stores bytes whole, or throws and leaves none that could be read. */
  write(conferenceId: ConferenceId, documentId: DocumentId, bytes: Buffer, at: Timestamp): Promise<void>;
  /** Undefined where there are none. */
  read(conferenceId: ConferenceId, documentId: DocumentId): Promise<Buffer | undefined>;
  remove(conferenceId: ConferenceId, documentId: DocumentId): Promise<void>;
  /** The documents whose bytes were stored before a time. */
  listStoredBefore(conferenceId: ConferenceId, before: Timestamp): Promise<readonly DocumentId[]>;
}
