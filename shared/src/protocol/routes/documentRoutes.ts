import { ROLES } from '../../domain/actor.ts';
import { DOCUMENT_LIMITS } from '../../domain/documents/limits.ts';
import type { ConferenceDocument } from '../../domain/documents/state.ts';
import { BEFORE_CLOSE } from '../../domain/permissionTable.ts';
import type { AgendaItemId } from '../../kernel/ids.ts';
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
    query: { readonly item: AgendaItemId; readonly title: string };
    reply: ConferenceDocument;
  }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/documents',
    summary:
      'Adds a PDF, a picture, a text (.docx) or a presentation (.pptx) to an agenda item as a PDF, once the server has drawn each page.',
    authentication: 'session',
    roles: ['organiser', 'chair', 'moderator'],
    phases: BEFORE_CLOSE,
    body: { format: 'file', maxBytes: DOCUMENT_LIMITS.bytes },
    reply: 'reply',
    recorded: true,
    errors: ['AGENDA_ITEM_UNKNOWN', 'TOO_MANY_DOCUMENTS', ...UPLOAD_ERRORS],
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
    summary: 'Downloads a document: any for staff, one that has been presented for everybody else.',
    authentication: 'session',
    roles: ROLES,
    phases: CREATED,
    reply: 'application/pdf',
    recorded: false,
    errors: [],
  }),
} as const;
