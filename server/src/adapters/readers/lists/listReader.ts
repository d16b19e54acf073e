import { answerOnce } from '../answerOnce.ts';
import { readListFile } from './readListFile.ts';

await answerOnce(readListFile);
