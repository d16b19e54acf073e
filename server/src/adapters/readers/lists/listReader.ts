import { checkList } from '@diem-cau/shared/lists/checkList.ts';
import { answerOnce } from '../answerOnce.ts';
import type { ListAnswer } from './listAnswer.ts';
import { type ListRequest, unpackRequest } from './listRequest.ts';
import { readListFile } from './readListFile.ts';

/** Judges the list here too: thousands of rows would hold up the server for seconds. */
async function answer(message: Buffer): Promise<ListAnswer> {
  const { request, file } = unpackRequest<ListRequest>(message);
  const read = await readListFile(file);
  return 'code' in read ? read : { list: checkList(read.file, request.context, request.choices) };
}

await answerOnce(answer);
