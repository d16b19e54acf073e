import type { DocumentId, Timestamp } from '../../kernel/ids.ts';
import type { ConferenceDocument, ReaderChoice } from './state.ts';

/** What may be asked of documents. */
export type DocumentCommand =
  /** Sent by the server once the bytes are checked and stored. */
  | { readonly type: 'AddDocument'; readonly document: NewDocument }
  | { readonly type: 'RemoveDocument'; readonly documentId: DocumentId }
  | {
      readonly type: 'SetDocumentReaders';
      readonly documentId: DocumentId;
      readonly audience: ReaderChoice;
      /** From when it may be read; absent for at once. */
      readonly from?: Timestamp | undefined;
    };

/** A document whose bytes are stored. One that replaces an earlier version has its item and its readers. */
export type NewDocument = Omit<ConferenceDocument, 'presented' | 'readers' | 'replacedBy'>;
