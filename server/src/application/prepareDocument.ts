import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { FileReaders } from './fileReaders.ts';
import type { OfficeConverter } from './officeConverter.ts';

/** A document as it is presented: always a PDF, each page of which was drawn once. */
export interface PreparedDocument {
  readonly pdf: Buffer;
  readonly pages: number;
}

/** What prepares documents. */
export interface DocumentTools {
  readonly files: FileReaders;
  readonly office: OfficeConverter;
}

/**
 * Makes a PDF of what somebody uploads: a PDF, a picture, a text or a presentation. Its bytes decide what it is. Errors:
 * those of `checkPdf`, `pictureToPdf` and `convertToPdf`; `DOCUMENT_OLD_OFFICE`; `DOCUMENT_TOO_LARGE` where the PDF is.
 */
export async function prepareDocument(
  file: Buffer,
  tools: DocumentTools,
): Promise<Result<PreparedDocument, WireError>> {
  const pdf = await toPdf(file, tools);
  if (!pdf.ok) return pdf;
  if (pdf.value.length > DOCUMENT_LIMITS.bytes)
    return err({ code: 'DOCUMENT_TOO_LARGE', facts: { megabytes: DOCUMENT_LIMITS.bytes / 1024 ** 2 } });
  const pages = await tools.files.checkPdf(pdf.value);
  return pages.ok ? ok({ pdf: pdf.value, pages: pages.value }) : pages;
}

async function toPdf(file: Buffer, { files, office }: DocumentTools): Promise<Result<Buffer, WireError>> {
  const kind = await files.detectDocument(file);
  switch (kind) {
    case 'pdf':
      return ok(file);
    case 'picture':
      return files.pictureToPdf(file);
    case 'docx':
    case 'pptx':
      return office.convertToPdf(file, kind);
    case 'oldOffice':
      return err({ code: 'DOCUMENT_OLD_OFFICE' });
    case undefined:
      return err({ code: 'DOCUMENT_UNREADABLE' });
  }
}
