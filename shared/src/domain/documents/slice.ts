import type { Slice } from '../slice.ts';
import { decideDocuments } from './decide.ts';
import { evolveDocuments, markPresented } from './evolve.ts';
import { DOCUMENT_LIMITS } from './limits.ts';
import { DOCUMENTS_PERMISSIONS } from './permissions.ts';
import { DOCUMENTS_CHANGES, DOCUMENTS_SUBJECTS } from './revisions.ts';

/** The slice of PDF files that are presented and read. */
export const documentsSlice: Slice<'documents'> = {
  permissions: DOCUMENTS_PERMISSIONS,
  subjects: DOCUMENTS_SUBJECTS,
  changes: DOCUMENTS_CHANGES,
  limits: DOCUMENT_LIMITS,
  decide: decideDocuments,
  evolve: evolveDocuments,
  reactsTo: { DocumentPagePresented: (documents, { documentId }) => markPresented(documents, documentId) },
};
