import type { Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';

/** The Office formats (ISO/IEC 29500) that can be converted. */
export type OfficeKind = 'docx' | 'pptx';

/** Converts Office documents with a program of the machine. */
export interface OfficeConverter {
  /**
   * The PDF of an Office document, with its fonts. Macros do not run, and nothing outside the file is read into it.
   * Errors: `OFFICE_MISSING` with the Debian `package` that converts; `OFFICE_FAILED` where the document cannot be
   * converted in time; `READER_BUSY` when too many documents are queued.
   */
  convertToPdf(file: Uint8Array, kind: OfficeKind): Promise<Result<Buffer, WireError>>;
}
