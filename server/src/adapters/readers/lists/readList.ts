import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { AnswerChoices } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import type { AnswersContext, ReadAnswers } from '@diem-cau/shared/lists/answers/checkAnswers.ts';
import type { CheckedList } from '@diem-cau/shared/lists/checkList.ts';
import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { ListContext } from '@diem-cau/shared/lists/previewList.ts';
import { type ReaderLimits, readApart } from '../readApart.ts';
import type { AnswersAnswer, AnswersRequest } from './answersReader.ts';
import type { ListAnswer, ListRefusal } from './listAnswer.ts';
import { type ListRequest, packRequest } from './listRequest.ts';

const READER = new URL('./listReader.ts', import.meta.url);
const ANSWERS_READER = new URL('./answersReader.ts', import.meta.url);

/** A list is read in a second; a file that takes longer is made to. */
const LIMITS: ReaderLimits = { memoryBytes: 640 * 1024 * 1024, cpuSeconds: 15, wallMs: 30_000 };

/** Why a list could not be read: the file itself, or a reader that has too much to do. */
export interface ListReadError {
  readonly code: ListRefusal | 'READER_BUSY';
}

/** {@inheritDoc FileReaders.readList} */
export async function readList(
  file: Uint8Array,
  context: ListContext,
  choices: ListChoices = {},
): Promise<Result<CheckedList, ListReadError>> {
  const read = await readSheet<ListAnswer>(READER, packRequest({ context, choices } satisfies ListRequest, file));
  if (!read.ok) return read;
  return 'list' in read.value ? ok(read.value.list) : err({ code: read.value.code });
}

/** {@inheritDoc FileReaders.readAnswers} */
export async function readAnswers(
  file: Uint8Array,
  context: AnswersContext,
  choices: AnswerChoices = {},
): Promise<Result<ReadAnswers, ListReadError>> {
  const request = packRequest({ context, choices } satisfies AnswersRequest, file);
  const read = await readSheet<AnswersAnswer>(ANSWERS_READER, request);
  if (!read.ok) return read;
  return 'answers' in read.value ? ok(read.value.answers) : err({ code: read.value.code });
}

async function readSheet<Answer>(reader: URL, request: Buffer): Promise<Result<Answer, ListReadError>> {
  const reading = await readApart<Answer>(reader, request, LIMITS);
  switch (reading.kind) {
    case 'busy':
      return err({ code: 'READER_BUSY' });
    case 'exceeded':
      return err({ code: 'LIST_TOO_LARGE' });
    case 'answer':
      return ok(reading.answer);
  }
}
