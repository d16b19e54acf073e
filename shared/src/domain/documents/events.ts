import type { ActorId, DocumentId, Timestamp } from '../../kernel/ids.ts';
import type { ConferenceDocument } from './state.ts';

/** What happens to documents. */
export type DocumentEvent =
  | {
      readonly type: 'DocumentAdded';
      readonly document: Omit<ConferenceDocument, 'presented'>;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | { readonly type: 'DocumentRemoved'; readonly documentId: DocumentId; readonly by: ActorId; readonly at: Timestamp };
