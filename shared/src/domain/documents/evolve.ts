import { unreachable } from '../../kernel/exhaustive.ts';
import type { DocumentId } from '../../kernel/ids.ts';
import type { DocumentEvent } from './events.ts';
import type { Documents } from './state.ts';

/** Folds an event into the documents. */
export function evolveDocuments(documents: Documents, event: DocumentEvent): Documents {
  switch (event.type) {
    case 'DocumentAdded':
      return { ...documents, [event.document.id]: event.document };
    case 'DocumentRemoved': {
      const { [event.documentId]: _, ...rest } = documents;
      return rest;
    }
    default:
      return unreachable(event, documents);
  }
}

/** Remembers that a document has stood on the stage. */
export function markPresented(documents: Documents, documentId: DocumentId): Documents {
  const document = documents[documentId];
  return document && !document.presented ? { ...documents, [documentId]: { ...document, presented: true } } : documents;
}
