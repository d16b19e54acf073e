import type { MinutesList } from '@diem-cau/shared/minutes/blocks.ts';
import XLSX, { type CellObject } from '@e965/xlsx';

/** A name of a sheet has at most 31 letters. */
const MAX_SHEET_NAME = 31;

/** A workbook with a sheet for each list. Every cell is text or a number: none becomes a formula or a link. */
export function listsXlsx(lists: readonly MinutesList[]): Buffer {
  const book = XLSX.utils.book_new();
  for (const { name, columns, rows } of lists) {
    const sheet = XLSX.utils.aoa_to_sheet([columns.map(cellOf), ...rows.map((row) => row.map(cellOf))]);
    sheet['!cols'] = columns.map((column, index) => ({
      wch: widthOf(
        column,
        rows.map((row) => row[index]),
      ),
    }));
    sheet['!autofilter'] = { ref: sheet['!ref'] ?? 'A1' };
    XLSX.utils.book_append_sheet(book, sheet, name.slice(0, MAX_SHEET_NAME));
  }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

function cellOf(value: string | number): CellObject {
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value.normalize('NFC') };
}

/** Wide enough for most of the column, and no wider than a page (letters). */
function widthOf(column: string, values: readonly (string | number | undefined)[]): number {
  const longest = values.reduce<number>((most, value) => Math.max(most, String(value ?? '').length), column.length);
  return Math.min(60, longest + 2);
}
