import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { CheckedList } from '@diem-cau/shared/lists/checkList.ts';
import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { ListContext } from '@diem-cau/shared/lists/previewList.ts';
import { type ReaderLimits, readApart } from '../readApart.ts';
import type { ListAnswer, ListRefusal } from './listAnswer.ts';
import { packRequest } from './listRequest.ts';

const READER = new URL('./listReader.ts', import.meta.url);

/** A list is read in a second; a file that takes longer is made to. */
const LIMITS: ReaderLimits = { memoryBytes: 640 * 1024 * 1024, cpuSeconds: 15, wallMs: 30_000 };

export interface ListReadError {
  readonly code: ListRefusal | 'READER_BUSY';
}

/** {@inheritDoc FileReaders.readList} */
export async function readList(
  file: Uint8Array,
  context: ListContext,
  choices: ListChoices = {},
): Promise<Result<CheckedList, ListReadError>> {
  const reading = await readApart<ListAnswer>(READER, packRequest({ context, choices }, file), LIMITS);
  switch (reading.kind) {
    case 'busy':
      return err({ code: 'READER_BUSY' });
    case 'exceeded':
      return err({ code: 'LIST_TOO_LARGE' });
    case 'answer':
      return 'list' in reading.answer ? ok(reading.answer.list) : err({ code: reading.answer.code });
  }
}
