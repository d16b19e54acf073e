import type { ErrorCode } from '../errors.ts';

/** The body of a route that takes a spreadsheet or text table, with what its sender chose for it. */
export const SHEET_BODY = { format: 'form', maxBytes: 4 * 1024 * 1024 } as const;

/** Why such a file is not read, or not entered as it was shown. */
export const SHEET_ERRORS = [
  'FILE_UNREADABLE',
  'FILE_LOCKED',
  'FILE_OTHER_KIND',
  'FILE_EMPTY',
  'LIST_TOO_LARGE',
  'READER_BUSY',
  'IMPORT_HAS_ERRORS',
  'STALE',
] as const satisfies readonly ErrorCode[];
