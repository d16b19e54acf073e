import type { ActorId, DocumentId, Timestamp } from '../../kernel/ids.ts';
import type { ConferenceDocument, DocumentReaders } from './state.ts';

/** What happens to documents. */
export type DocumentEvent =
  | {
      readonly type: 'DocumentAdded';
      readonly document: Omit<ConferenceDocument, 'presented' | 'replacedBy'>;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | { readonly type: 'DocumentRemoved'; readonly documentId: DocumentId; readonly by: ActorId; readonly at: Timestamp }
  | {
      readonly type: 'DocumentReadersSet';
      readonly documentId: DocumentId;
      /** Absent where it is for the stage alone again. */
      readonly readers?: DocumentReaders;
      readonly by: ActorId;
      readonly at: Timestamp;
    };
