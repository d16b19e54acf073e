import type { FileReaders } from '../../application/fileReaders.ts';
import { checkPdf } from './pdf/checkPdf.ts';
import { readSitesTable } from './spreadsheet/readSitesTable.ts';

/** Reads each file in a restricted process of its own, except CSV, which needs none. */
export const fileReaders: FileReaders = { checkPdf, readSitesTable };
