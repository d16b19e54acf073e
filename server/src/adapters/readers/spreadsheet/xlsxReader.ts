import { readSheet } from 'read-excel-file/node';
import { answerOnce, isOutOfMemory } from '../answerOnce.ts';
import { storeZip, unpackZip, ZipError } from './zip.ts';

/** What the reader answers: the first sheet's cells as text, or why there are none. */
export type XlsxAnswer =
  | { readonly table: readonly (readonly string[])[] }
  | { readonly code: 'FILE_UNREADABLE' | 'TOO_LARGE' };

/** A list of 5,000 sites unpacks to some 2 MB. */
const LIMITS = { entries: 500, bytes: 16 * 1024 * 1024 };

/** More than any list of sites has; what a sheet has beyond is left out. */
const MOST = { rows: 5_000, columns: 100 };

const isSheetPart = (name: string) => name.endsWith('.xml') || name.endsWith('.xml.rels');

async function answer(file: Buffer): Promise<XlsxAnswer> {
  try {
    // The library unpacks without limits and by other headers, so it gets an archive of checked entries.
    const checked = storeZip(await unpackZip(file, isSheetPart, LIMITS));
    const rows: readonly (readonly unknown[])[] = await readSheet(checked, 1, { parseNumber: (text) => text });
    return { table: rows.slice(0, MOST.rows).map((row) => row.slice(0, MOST.columns).map(textOf)) };
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
