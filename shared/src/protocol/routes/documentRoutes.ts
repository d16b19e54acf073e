import { ROLES } from '../../domain/actor.ts';
import { DOCUMENT_LIMITS } from '../../domain/documents/limits.ts';
import type { ConferenceDocument } from '../../domain/documents/state.ts';
import { BEFORE_CLOSE } from '../../domain/permissionTable.ts';
import type { AgendaItemId, DocumentId } from '../../kernel/ids.ts';
import type { DocumentOpenings } from '../documents.ts';
import { CREATED } from './phases.ts';
import { defineRoute } from './route.ts';

/** Why a file that is to become a PDF, and be stored, is refused. */
export const UPLOAD_ERRORS = [
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_UNREADABLE',
  'DOCUMENT_LOCKED',
  'DOCUMENT_FORM',
  'DOCUMENT_TOO_COMPLEX',
  'DOCUMENT_TOO_LONG',
  'DOCUMENT_PAGE_UNDRAWABLE',
  'DOCUMENT_OLD_OFFICE',
  'OFFICE_MISSING',
  'OFFICE_FAILED',
  'READER_BUSY',
  'STORE_FULL',
  'QUOTA_SPENT',
  'STORE_CONFLICT',
] as const;

/** Documents of the agenda. */
export const DOCUMENT_ROUTES = {
  addDocument: defineRoute<{
    query: {
      readonly item?: AgendaItemId | undefined;
      readonly title: string;
      readonly replaces?: DocumentId | undefined;
    };
    reply: ConferenceDocument;
  }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/documents',
    summary:
      'Adds a PDF, a picture, a text (.docx) or a presentation (.pptx) as a PDF, once the server has drawn each page: to an agenda item, to the whole conference where none is named, or in place of an earlier version.',
    authentication: 'session',
    roles: ['organiser', 'chair', 'moderator'],
    phases: BEFORE_CLOSE,
    body: { format: 'file', maxBytes: DOCUMENT_LIMITS.bytes },
    reply: 'reply',
    recorded: true,
    errors: ['AGENDA_ITEM_UNKNOWN', 'DOCUMENT_UNKNOWN', 'DOCUMENT_REPLACED', 'TOO_MANY_DOCUMENTS', ...UPLOAD_ERRORS],
  }),
  removeDocument: defineRoute<{ reply: Readonly<Record<never, never>> }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/documents/:documentId/removal',
    summary: 'Removes a document and deletes its bytes.',
    authentication: 'session',
    roles: ['organiser', 'chair', 'moderator'],
    phases: BEFORE_CLOSE,
    reply: 'reply',
    recorded: true,
    errors: ['DOCUMENT_UNKNOWN', 'STORE_FULL', 'QUOTA_SPENT', 'STORE_CONFLICT'],
  }),
  readDocument: defineRoute<Record<never, never>>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/documents/:documentId',
    summary:
      'Downloads a document: any for staff; for everybody else one that has been presented, or that they are given to read from now or earlier.',
    authentication: 'session',
    roles: ROLES,
    phases: CREATED,
    reply: 'application/pdf',
    recorded: false,
    errors: [],
  }),
  openDocument: defineRoute<{ reply: Readonly<Record<never, never>> }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/documents/:documentId/opening',
    summary: 'Marks that a site or a phone has opened a document to read it; a repeated mark counts once.',
    authentication: 'session',
    roles: ['site', 'delegate'],
    phases: CREATED,
    reply: 'reply',
    recorded: false,
    errors: ['STORE_FULL'],
  }),
  readDocumentOpenings: defineRoute<{ reply: DocumentOpenings }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/document-openings',
    summary: 'Tells which sites have opened each document, and how many phones have.',
    authentication: 'session',
    roles: ['organiser', 'chair', 'moderator', 'minutesSecretary'],
    phases: CREATED,
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
} as const;
