import type { AnswerChoices } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import { type AnswersContext, checkAnswers, type ReadAnswers } from '@diem-cau/shared/lists/answers/checkAnswers.ts';
import { answerOnce } from '../answerOnce.ts';
import type { ListRefusal } from './listAnswer.ts';
import { unpackRequest } from './listRequest.ts';
import { readListFile } from './readListFile.ts';

/** What the reader is asked: the survey that the answers are to, and what a person chose. */
export interface AnswersRequest {
  readonly context: AnswersContext;
  readonly choices: AnswerChoices;
}

/** What the reader of answers answers. */
export type AnswersAnswer = { readonly answers: ReadAnswers } | { readonly code: ListRefusal };

async function answer(message: Buffer): Promise<AnswersAnswer> {
  const { request, file } = unpackRequest<AnswersRequest>(message);
  const read = await readListFile(file);
  return 'code' in read ? read : { answers: checkAnswers(read.file, request.context, request.choices) };
}

await answerOnce(answer);
