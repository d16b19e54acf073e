import type { WriteSheet } from 'hucre/xlsx';
import { saveFile } from '../../../platform/saveFile.ts';
import { DEFAULT_FONT } from './cells.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves sheets as a workbook. Rejects where the library that writes it cannot be loaded. */
export async function saveBook(sheets: readonly WriteSheet[], name: string): Promise<void> {
  saveFile(new Blob([await writeBook(sheets)], { type: TYPE }), name);
}

/** The bytes of a workbook. The library is loaded with the first one. */
export async function writeBook(sheets: readonly WriteSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  return new Uint8Array(await writeXlsx({ sheets: [...sheets], defaultFont: DEFAULT_FONT }));
}
