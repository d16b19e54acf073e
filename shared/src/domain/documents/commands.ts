import type { DocumentId } from '../../kernel/ids.ts';
import type { ConferenceDocument } from './state.ts';

export type DocumentCommand =
  /** Sent by the server once the bytes are checked and stored. */
  | { readonly type: 'AddDocument'; readonly document: Omit<ConferenceDocument, 'presented'> }
  | { readonly type: 'RemoveDocument'; readonly documentId: DocumentId };
