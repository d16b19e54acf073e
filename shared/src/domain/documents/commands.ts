import type { DocumentId } from '../../kernel/ids.ts';
import type { ConferenceDocument } from './state.ts';

/** What may be asked of documents. */
export type DocumentCommand =
  /** Sent by the server once the bytes are checked and stored. */
  | { readonly type: 'AddDocument'; readonly document: Omit<ConferenceDocument, 'presented'> }
  | { readonly type: 'RemoveDocument'; readonly documentId: DocumentId };
