import { unreachable } from '../../kernel/exhaustive.ts';
import type { DocumentId } from '../../kernel/ids.ts';
import type { DocumentEvent } from './events.ts';
import type { ConferenceDocument, Documents } from './state.ts';

/** Folds an event into the documents. */
export function evolveDocuments(documents: Documents, event: DocumentEvent): Documents {
  switch (event.type) {
    case 'DocumentAdded':
      return add(documents, event.document);
    case 'DocumentRemoved':
      return remove(documents, event.documentId);
    case 'DocumentReadersSet':
      return setReaders(documents, event);
    default:
      return unreachable(event, documents);
  }
}

/** Remembers that a document has stood on the stage. */
export function markPresented(documents: Documents, documentId: DocumentId): Documents {
  const document = documents[documentId];
  return document && !document.presented ? { ...documents, [documentId]: { ...document, presented: true } } : documents;
}

function add(documents: Documents, document: ConferenceDocument): Documents {
  const replaced = document.replaces && documents[document.replaces];
  return {
    ...documents,
    ...(replaced && { [replaced.id]: { ...replaced, replacedBy: document.id } }),
    [document.id]: document,
  };
}

/** The version before it and the one after it stand beside each other from now on. */
function remove(documents: Documents, documentId: DocumentId): Documents {
  const { [documentId]: removed, ...rest } = documents;
  if (!removed) return documents;
  const { replaces, replacedBy } = removed;
  const before = replaces && rest[replaces];
  const after = replacedBy && rest[replacedBy];
  return {
    ...rest,
    ...(before && { [before.id]: withMark(before, 'replacedBy', replacedBy) }),
    ...(after && { [after.id]: withMark(after, 'replaces', replaces) }),
  };
}

function withMark(
  known: ConferenceDocument,
  mark: 'replaces' | 'replacedBy',
  other: DocumentId | undefined,
): ConferenceDocument {
  const { [mark]: _, ...document } = known;
  return { ...document, ...(other !== undefined && { [mark]: other }) };
}

function setReaders(
  documents: Documents,
  { documentId, readers }: Extract<DocumentEvent, { readonly type: 'DocumentReadersSet' }>,
): Documents {
  const known = documents[documentId];
  if (!known) return documents;
  const { readers: _, ...document } = known;
  return { ...documents, [documentId]: { ...document, ...(readers && { readers }) } };
}
