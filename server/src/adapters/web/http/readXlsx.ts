import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { XlsxAnswer } from './xlsxWorker.ts';

const WORKER = new URL('./xlsxWorker.ts', import.meta.url);
/** A list of sites is read in well under a second; a file that takes longer is made to. */
const TIMEOUT_MS = 15_000;
const MEMORY_MB = 256;

/** The first sheet of a workbook as a table of text. Errors: `FILE_UNREADABLE`, `TOO_LARGE`. */
export function readXlsx(file: Uint8Array): Promise<Result<readonly (readonly string[])[], WireError>> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      env: {},
    });
    const refuse = (code: 'FILE_UNREADABLE' | 'TOO_LARGE') => {
      clearTimeout(timer);
      resolve(err({ code }));
      void worker.terminate();
    };
    const timer = setTimeout(() => refuse('TOO_LARGE'), TIMEOUT_MS);
    worker.once('message', (answer: XlsxAnswer) => {
      clearTimeout(timer);
      resolve('table' in answer ? ok(answer.table) : err({ code: answer.code }));
    });
    // The only error a thread does not answer itself is that its memory is used up.
    worker.once('error', () => refuse('TOO_LARGE'));
    worker.once('exit', () => refuse('FILE_UNREADABLE'));
  });
}
