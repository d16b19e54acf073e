import { z } from 'zod';
import type { DocumentCommand } from '../../domain/documents/commands.ts';
import { DOCUMENT_LIMITS } from '../../domain/documents/limits.ts';
import { READER_CHOICES } from '../../domain/documents/state.ts';
import { documentId, ranged, type SchemasOf } from './forms.ts';

/** What the commands of this slice look like on the wire. */
export const DOCUMENTS_SCHEMAS = {
  SetDocumentReaders: z.strictObject({
    type: z.literal('SetDocumentReaders'),
    documentId,
    audience: z.enum(READER_CHOICES),
    from: ranged(DOCUMENT_LIMITS.from).optional(),
  }),
} satisfies SchemasOf<DocumentCommand>;
