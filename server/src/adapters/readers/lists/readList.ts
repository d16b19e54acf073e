import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { ListFile } from '@diem-cau/shared/lists/listFile.ts';
import { type ReaderLimits, readApart } from '../readApart.ts';
import type { ListAnswer, ListRefusal } from './listAnswer.ts';

const READER = new URL('./listReader.ts', import.meta.url);

/** A list is read in a second; a file that takes longer is made to. */
const LIMITS: ReaderLimits = { memoryBytes: 640 * 1024 * 1024, cpuSeconds: 15, wallMs: 30_000 };

export interface ListReadError {
  readonly code: ListRefusal | 'READER_BUSY';
}

/** Has a file read as a list, in a process of its own under limits. */
export async function readList(file: Uint8Array): Promise<Result<ListFile, ListReadError>> {
  const reading = await readApart<ListAnswer>(READER, file, LIMITS);
  switch (reading.kind) {
    case 'busy':
      return err({ code: 'READER_BUSY' });
    case 'exceeded':
      return err({ code: 'LIST_TOO_LARGE' });
    case 'answer':
      return 'file' in reading.answer ? ok(reading.answer.file) : err({ code: reading.answer.code });
  }
}
