import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { type ReaderLimits, readApart } from '../readApart.ts';
import { SITES_TABLE_TOO_LARGE } from './sitesTable.ts';
import type { XlsxAnswer } from './xlsxReader.ts';

const READER = new URL('./xlsxReader.ts', import.meta.url);

/** A list of sites is read in well under a second; a file that takes longer is made to. */
const LIMITS: ReaderLimits = { memoryBytes: 512 * 1024 * 1024, cpuSeconds: 15, wallMs: 30_000 };

/** The first sheet of a workbook as a table of text. Errors: `FILE_UNREADABLE`, `LIST_TOO_LARGE`, `READER_BUSY`. */
export async function readXlsx(file: Uint8Array): Promise<Result<readonly (readonly string[])[], WireError>> {
  const reading = await readApart<XlsxAnswer>(READER, file, LIMITS);
  switch (reading.kind) {
    case 'busy':
      return err({ code: 'READER_BUSY' });
    case 'exceeded':
      return err(SITES_TABLE_TOO_LARGE);
    case 'answer': {
      const { answer } = reading;
      if ('table' in answer) return ok(answer.table);
      return err(answer.code === 'TOO_LARGE' ? SITES_TABLE_TOO_LARGE : { code: answer.code });
    }
  }
}
