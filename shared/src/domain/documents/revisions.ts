import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { DocumentCommand } from './commands.ts';
import type { DocumentEvent } from './events.ts';

/** What each command of this slice is about. */
export const DOCUMENTS_SUBJECTS = {
  AddDocument: 'server',
  RemoveDocument: 'server',
  SetDocumentReaders: ({ documentId }) => [`document ${documentId}`],
} as const satisfies SubjectTable<DocumentCommand>;

/** What each event of this slice changes. */
export const DOCUMENTS_CHANGES: ChangeTable<DocumentEvent> = {
  DocumentAdded: 'none',
  DocumentRemoved: 'none',
  DocumentReadersSet: ({ documentId }) => [`document ${documentId}`],
};
