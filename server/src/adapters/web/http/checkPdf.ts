import { Worker } from 'node:worker_threads';
import { MAX_DOCUMENT_PAGES } from '@diem-cau/shared/domain/documents/state.ts';
import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { PdfAnswer } from './pdfWorker.ts';

const WORKER = new URL('./pdfWorker.ts', import.meta.url);
/** A document is opened in about a second; a file that takes longer is made to. */
const TIMEOUT_MS = 20_000;
const MEMORY_MB = 384;
const MAGIC = '%PDF-';

/** The number of pages of a PDF, by its contents. Errors: `DOCUMENT_UNREADABLE`. */
export async function countPdfPages(file: Buffer): Promise<Result<number, WireError>> {
  // A reader would look for the mark further on; what begins with something else could be taken for that.
  if (file.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) return err({ code: 'DOCUMENT_UNREADABLE' });
  const { pages } = await askThread(file);
  const readable = pages !== undefined && pages >= 1 && pages <= MAX_DOCUMENT_PAGES;
  return readable ? ok(pages) : err({ code: 'DOCUMENT_UNREADABLE' });
}

function askThread(file: Uint8Array): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      env: {},
      // The reader says on the console what parts of a browser it misses.
      stdout: true,
      stderr: true,
    });
    const settle = (answer: PdfAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle({}), TIMEOUT_MS);
    worker.once('message', settle);
    worker.once('error', () => settle({}));
    worker.once('exit', () => settle({}));
  });
}
