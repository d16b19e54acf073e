import { readSheet } from 'read-excel-file/node';
import { answerOnce, isOutOfMemory } from '../answerOnce.ts';
import { fitSitesTable } from './sitesTable.ts';
import { storeZip, unpackZip, ZipError } from './zip.ts';

/** What the reader answers: the first sheet's cells as text, or why there are none. */
export type XlsxAnswer =
  | { readonly table: readonly (readonly string[])[] }
  | { readonly code: 'FILE_UNREADABLE' | 'TOO_LARGE' };

/** A list of 5,000 sites unpacks to some 2 MB. */
const LIMITS = { entries: 500, bytes: 16 * 1024 * 1024 };

const isSheetPart = (name: string) => name.endsWith('.xml') || name.endsWith('.xml.rels');

async function answer(file: Buffer): Promise<XlsxAnswer> {
  try {
    // The library unpacks without limits and by other headers, so it gets an archive of checked entries.
    const checked = storeZip(await unpackZip(file, isSheetPart, LIMITS));
    const rows: readonly (readonly unknown[])[] = await readSheet(checked, 1, { parseNumber: (text) => text });
    const table = fitSitesTable(rows);
    return table ? { table: table.map((row) => row.map(textOf)) } : { code: 'TOO_LARGE' };
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    return { code: error instanceof ZipError ? error.code : 'FILE_UNREADABLE' };
  }
}

/** A cell as text: a number as it is written, a day as `2020-12-31`, a formula as its stored value. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}

await answerOnce(answer);
