import type { Cell, ListRow, ListSheet } from '@diem-cau/shared/lists/listFile.ts';
import XLSX, { type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { LIST_LIMITS, ListError, MAX_CELL_LENGTH } from './listAnswer.ts';

/** How workbooks are read: cells with their formats, formulas and hidden rows, and no more rows than a list may have. */
export const READ_OPTIONS = {
  dense: true,
  cellNF: true,
  cellFormula: true,
  cellStyles: true,
  cellHTML: false,
  sheetStubs: true,
  sheetRows: LIST_LIMITS.rows + 1,
} as const;

/** The sheets of a workbook. Throws a `ListError` where they hold more than a list does. */
export function sheetsOf(book: WorkBook): readonly ListSheet[] {
  let cells = 0;
  return book.SheetNames.flatMap((name, index): ListSheet | [] => {
    const sheet = book.Sheets[name];
    if (!sheet || sheet['!type'] === 'chart') return [];
    const rows = rowsOf(sheet, book.Workbook?.WBProps?.date1904 === true);
    cells += rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (rows.length > LIST_LIMITS.rows || cells > LIST_LIMITS.cells) throw new ListError('LIST_TOO_LARGE');
    const merged = (sheet['!merges'] ?? []).slice(0, LIST_LIMITS.merged).map(({ s, e }) => ({
      top: s.r + 1,
      bottom: e.r + 1,
      left: s.c,
      right: e.c,
    }));
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return { name, rows, merged, ...(isHidden && { hidden: true as const }) };
  });
}

function rowsOf(sheet: WorkSheet, date1904: boolean): readonly ListRow[] {
  const lines: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows: ListRow[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = Array.from(line ?? [], (cell) => (cell ? cellOf(cell, date1904) : null)).slice(
      0,
      LIST_LIMITS.columns,
    );
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0) continue;
    const isHidden = sheet['!rows']?.[index]?.hidden === true;
    rows.push({ line: index + 1, cells, ...(isHidden && { hidden: true as const }) });
  }
  return rows;
}

function cellOf(cell: CellObject, date1904: boolean): Cell {
  switch (cell.t) {
    case 's':
      return textOf(String(cell.v ?? ''));
    case 'n':
      return numberOf(cell, date1904);
    case 'b':
      return cell.v ? 'TRUE' : 'FALSE';
    case 'e':
      return { kind: 'error', shown: cell.w ?? '#N/A' };
    case 'd':
      return dayOf(cell.v as Date, cell.w);
    case 'z':
      return cell.f === undefined ? null : { kind: 'uncomputed' };
  }
}

function textOf(text: string): Cell {
  const start = text.slice(0, MAX_CELL_LENGTH);
  return start.trim() === '' ? null : start;
}

function numberOf({ v, w, z }: CellObject, date1904: boolean): Cell {
  const value = Number(v);
  const shown = (w ?? String(v)).trim();
  const isDate = typeof z === 'string' && XLSX.SSF.is_date(z);
  // A part of a day is a time, and of no use as a date.
  if (!isDate || value < 1) return { kind: 'number', value, shown };
  const date = XLSX.SSF.parse_date_code(value, { date1904 });
  return { kind: 'date', shown, year: date.y, day: date.d, month: date.m, value };
}

function dayOf(date: Date, shown: string | undefined): Cell {
  if (Number.isNaN(date.getTime())) return { kind: 'error', shown: shown ?? '#N/A' };
  return {
    kind: 'date',
    shown: shown ?? date.toISOString().slice(0, 10),
    year: date.getUTCFullYear(),
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
  };
}
