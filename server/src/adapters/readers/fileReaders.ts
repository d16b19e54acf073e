import type { FileReaders } from '../../application/fileReaders.ts';
import { detectDocument } from './documents/detectDocument.ts';
import { readAnswers, readList } from './lists/readList.ts';
import { checkPdf } from './pdf/checkPdf.ts';
import { pictureToPdf } from './pictures/pictureToPdf.ts';
import { readTemplate } from './templates/readTemplate.ts';

/** Reads each file in a restricted process of its own. */
export const fileReaders: FileReaders = {
  checkPdf,
  detectDocument,
  pictureToPdf,
  readList,
  readAnswers,
  readTemplate,
};
