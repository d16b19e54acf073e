import type { ListColumns, ListField } from '../domain/roster/listFields.ts';
import { cleanLine } from '../kernel/cleanText.ts';
import type { ColumnSource } from './columns.ts';
import { fold } from './fold.ts';
import { choicesFor, type ListChoices } from './listChoices.ts';
import { isBlankCell, type ListFile, shownText } from './listFile.ts';
import type { FilledRow } from './mergedCells.ts';
import type { ListPreview } from './preview.ts';
import { bodyOf, type Table, tablesOf } from './tables.ts';

/** A column of a sheet as a person sees it when choosing what it holds. */
export interface OutlinedColumn {
  /** Its place from 0. */
  readonly index: number;
  /** Empty where the column has none. */
  readonly heading: string;
  /** Null where the column is not read. */
  readonly field: ListField | null;
  /** Absent where the column is not read. */
  readonly by?: ColumnSource;
  /** The first different texts below the heading. */
  readonly samples: readonly string[];
}

/** A sheet that is read, as a person sees it when choosing heading and columns. */
export interface SheetOutline {
  /** Empty for a text file. */
  readonly name: string;
  /** The file's number of the heading's first row; null where the columns have no heading. */
  readonly headingLine: number | null;
  /** How many rows the heading has. */
  readonly headingRows: number;
  /** The first rows of the sheet, each with its number in the file and its texts. */
  readonly firstRows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly columns: readonly OutlinedColumn[];
}

const ROWS_SHOWN = 15;
const COLUMNS_SHOWN = 30;
const TEXT_SHOWN = 80;
const SAMPLES = 3;
/** Rows that are searched for samples. */
const ROWS_SAMPLED = 200;

/** Shows the sheets that a preview reads: their first rows, and each column with its heading, its field and samples. */
export function outlineSheets(
  file: ListFile,
  preview: ListPreview,
  choices: ListChoices = {},
): readonly SheetOutline[] {
  const read = new Set(preview.read);
  const tables = tablesOf(file, (name) => choicesFor(choices, name).headingRow);
  const shown = tables.filter(({ name }) => (name === '' ? preview.read.length === 0 : read.has(name)));
  return shown.map((table) => outlineOf(table, preview, shown.length > 1));
}

function outlineOf(table: Table, preview: ListPreview, readsSheets: boolean): SheetOutline {
  const { name, heading, rows } = table;
  const isMine = ({ sheet }: { readonly sheet?: string }) => !readsSheets || sheet === name;
  const body = bodyOf(table);
  const columns = [
    ...preview.columns
      .filter(isMine)
      .map(({ index, heading: text, field, by }) => ({ index, heading: text, field, by })),
    ...preview.unread.filter(isMine).map(({ index, heading: text }) => ({ index, heading: text, field: null })),
  ];
  return {
    name,
    headingLine: heading?.line ?? null,
    headingRows: heading ? heading.last - heading.first + 1 : 0,
    firstRows: firstRowsOf(rows, heading?.last ?? 0),
    columns: columns
      .toSorted((a, b) => a.index - b.index)
      .map((column) => ({ ...column, samples: samplesOf(body, column.index) })),
  };
}

/** The first rows of a sheet with some below its heading, whose last row is the one at `last`. */
export function firstRowsOf(rows: readonly FilledRow[], last: number): SheetOutline['firstRows'] {
  return rows.slice(0, Math.max(ROWS_SHOWN, last + 4)).map(shownRow);
}

function shownRow({ line, cells }: FilledRow): SheetOutline['firstRows'][number] {
  return { line, cells: cells.slice(0, COLUMNS_SHOWN).map((cell) => cut(cleanLine(shownText(cell)))) };
}

/** The first different texts of a column. */
export function samplesOf(body: readonly FilledRow[], index: number): readonly string[] {
  const looked = body.slice(0, ROWS_SAMPLED);
  const texts = looked.map(({ cells }) => cells[index]).filter((cell) => !isBlankCell(cell));
  return [...new Set(texts.map((cell) => cut(cleanLine(shownText(cell)))))].slice(0, SAMPLES);
}

function cut(text: string): string {
  return text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN)}…` : text;
}

/** What a person chose for columns that have a heading, to be proposed for the next list. */
export function chosenColumns(outline: readonly SheetOutline[], choices: ListChoices): ListColumns {
  const chosen: Record<string, ListField | null> = {};
  for (const { name, columns } of outline) {
    const fields = choicesFor(choices, name).columns ?? {};
    for (const { index, heading } of columns) {
      const field = fields[index];
      const key = fold(heading);
      if (key !== '' && field !== undefined) chosen[key] = field;
    }
  }
  return chosen;
}
