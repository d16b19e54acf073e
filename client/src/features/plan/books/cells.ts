import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';

const FONT = { name: 'Calibri', size: 11 };

/** A cell that a spreadsheet program keeps as it is written: codes and telephones keep their zeros. */
const TEXT: CellStyle = { font: FONT, numFmt: '@' };
const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } },
  alignment: { wrapText: true, vertical: 'center' },
};
/** Explanations go on in the next line. */
export const WRAPPED: CellStyle = { font: FONT, alignment: { wrapText: true, vertical: 'top' } };

/** How the title of a sheet is written. */
export const TITLE: CellStyle = { font: { ...FONT, size: 14, bold: true } };

/** A column of a table: its heading and its width in characters. */
export interface BookColumn {
  readonly heading: string;
  readonly width: number;
  /** Numbers; every other column holds text. */
  readonly isNumber?: boolean;
}

/** A row of a table; an empty text is an empty cell. */
export type BookRow = readonly (string | number)[];

/** The font of what has no style of its own. */
export const DEFAULT_FONT = FONT;

/**
 * A sheet with a table: the heading stays in sight, and texts are text, so that nothing in them is taken for a number, a date or a
 * formula. `spare` rows below the table have the same form.
 */
export function tableSheet(
  name: string,
  columns: readonly BookColumn[],
  rows: readonly BookRow[],
  spare = 0,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [column, { isNumber }] of columns.entries()) {
    cells.set(`0,${column}`, { style: HEADING });
    for (let row = 1; row <= rows.length + spare && !isNumber; row++) cells.set(`${row},${column}`, { style: TEXT });
  }
  const blank = Array.from({ length: spare }, () => columns.map(() => null));
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      columns.map(({ heading }) => heading),
      ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
      ...blank,
    ],
    cells,
    freezePane: { rows: 1 },
  };
}
