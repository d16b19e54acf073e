import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { type ReaderLimits, readApart } from '../readApart.ts';
import type { PdfAnswer } from './pdfReader.ts';

const READER = new URL('./pdfReader.ts', import.meta.url);

/** Five hundred scanned pages take about 70 s of processor time, and longer beside a conference, which goes first. */
const LIMITS: ReaderLimits = { memoryBytes: 768 * 1024 * 1024, cpuSeconds: 120, wallMs: 300_000 };
const MAGIC = '%PDF-';

/** {@inheritDoc FileReaders.checkPdf} */
export async function checkPdf(file: Buffer): Promise<Result<number, WireError>> {
  // A reader would look for the mark further on; what begins with something else could be taken for that.
  if (file.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) return err({ code: 'DOCUMENT_UNREADABLE' });
  const reading = await readApart<PdfAnswer>(READER, file, LIMITS);
  switch (reading.kind) {
    case 'busy':
      return err({ code: 'READER_BUSY' });
    case 'exceeded':
      return err({ code: 'DOCUMENT_TOO_COMPLEX' });
    case 'answer':
      return 'problem' in reading.answer ? err(refusalOf(reading.answer)) : ok(reading.answer.pages);
  }
}

function refusalOf(answer: Extract<PdfAnswer, { readonly problem: string }>): WireError {
  switch (answer.problem) {
    case 'unreadable':
      return { code: 'DOCUMENT_UNREADABLE' };
    case 'locked':
      return { code: 'DOCUMENT_LOCKED' };
    case 'form':
      return { code: 'DOCUMENT_FORM' };
    case 'excessive':
      return { code: 'DOCUMENT_TOO_COMPLEX' };
    case 'tooManyPages':
      return { code: 'DOCUMENT_TOO_LONG', facts: { pages: answer.pages, most: DOCUMENT_LIMITS.pages } };
    case 'page':
      return { code: 'DOCUMENT_PAGE_UNDRAWABLE', facts: { page: answer.page } };
  }
}
