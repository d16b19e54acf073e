import { DOCUMENT_LIMITS } from '../../domain/documents/limits.ts';
import { UNTIL_ARCHIVED } from '../../domain/permissionTable.ts';
import type { CommitmentId, ProgressId } from '../../kernel/ids.ts';
import { UPLOAD_ERRORS } from './documentRoutes.ts';
import { CREATED } from './phases.ts';
import { defineRoute } from './route.ts';

const READERS = ['organiser', 'chair', 'moderator', 'minutesSecretary', 'site', 'respondent'] as const;

/** Files that owners add to their reports on commitments. */
export const PROGRESS_FILE_ROUTES = {
  attachProgressFile: defineRoute<{
    query: { readonly commitment: CommitmentId; readonly progress: ProgressId; readonly name: string };
    reply: Readonly<Record<never, never>>;
  }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/progress-files',
    summary: 'Adds a PDF, a picture, a text (.docx) or a presentation (.pptx) to a report on a commitment, as a PDF.',
    authentication: 'session',
    roles: READERS,
    phases: UNTIL_ARCHIVED,
    body: { format: 'file', maxBytes: DOCUMENT_LIMITS.bytes },
    reply: 'reply',
    recorded: true,
    errors: [
      'COMMITMENT_UNKNOWN',
      'COMMITMENT_NOT_YOURS',
      'COMMITMENT_STATE',
      'PROGRESS_UNKNOWN',
      'TOO_MANY_PROGRESS_FILES',
      ...UPLOAD_ERRORS,
    ],
  }),
  readProgressFile: defineRoute<Record<never, never>>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/progress-files/:documentId',
    summary: 'Downloads a file of a report: for who follows up and for the owner of the commitment.',
    authentication: 'session',
    roles: READERS,
    phases: CREATED,
    reply: 'application/pdf',
    recorded: false,
    errors: [],
  }),
} as const;
