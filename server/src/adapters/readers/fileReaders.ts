import type { FileReaders } from '../../application/fileReaders.ts';
import { readList } from './lists/readList.ts';
import { checkPdf } from './pdf/checkPdf.ts';

/** Reads each file in a restricted process of its own. */
export const fileReaders: FileReaders = { checkPdf, readList };
