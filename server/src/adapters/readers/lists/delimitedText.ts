import { findHeading } from '@diem-cau/shared/lists/headingRow.ts';
import type { Cell, ListRow, ListSheet } from '@diem-cau/shared/lists/listFile.ts';
import { fillMergedCells } from '@diem-cau/shared/lists/mergedCells.ts';
import { CsvError, parse } from 'csv-parse/sync';
import { LIST_LIMITS, ListError, MAX_CELL_LENGTH } from './listAnswer.ts';

/** What stands between the cells of text files; two or more spaces count as one separator. */
const SEPARATORS = [',', ';', '\t', '|', '^', '~', '#', '¦', '，', '；', '||', '::', ':'] as const;
const SPACES = '  ';

/** Enough lines to tell the separator. */
const LINES_LOOKED_AT = 200;
/** No quoted cell of a list has so many lines: a quotation mark was left open. */
const MAX_LINES_IN_CELL = 5;

interface Split {
  readonly separator: string;
  readonly rows: readonly ListRow[];
  readonly score: number;
}

/**
 * Splits a text into the rows and cells of a table, by the separator that makes a heading of a list of it, else by the
 * one that makes rows of equal length. A row's line is its number as spreadsheet programs count it. Throws a `ListError`.
 */
export function readDelimited(text: string): ListSheet {
  const lines = withoutSeparatorLine(text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u2028\u2029]/g, '\n'));
  const separator = findSeparator(lines);
  const sheet = { name: '', rows: rowsOf(lines, separator), merged: [] };
  return splitOnlyColumn(sheet);
}

/** A first line `sep=;` tells Excel the separator; it keeps its place. */
function withoutSeparatorLine(text: string): string {
  return text.replace(/^sep=.{1,2}(?=\n)/i, '');
}

function findSeparator(text: string): string {
  const start = text.split('\n', LINES_LOOKED_AT).join('\n');
  const splits = [...SEPARATORS, SPACES]
    .filter((separator) => start.includes(separator))
    .map((separator): Split => {
      const rows = rowsOf(start, separator);
      return { separator, rows, score: scoreOf(rows) };
    });
  return (
    splits.reduce<Split | undefined>((best, split) => (best && best.score >= split.score ? best : split), undefined)
      ?.separator ?? ','
  );
}

/** A heading counts most, then rows of equal length. */
function scoreOf(rows: readonly ListRow[]): number {
  const heading = findHeading(fillMergedCells({ name: '', rows, merged: [] }))?.score ?? 0;
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, count] = [...widths].sort(([, a], [, b]) => b - a)[0] ?? [1, 0];
  const regular = width > 1 ? count / Math.max(1, rows.length) : 0;
  return heading * 10 + regular * Math.min(width, 9);
}

function rowsOf(text: string, separator: string): readonly ListRow[] {
  const records = recordsOf(text, separator);
  if (records.length > LIST_LIMITS.rows) throw new ListError('LIST_TOO_LARGE');
  let cells = 0;
  return records.flatMap((record, index) => {
    const row = record
      .slice(0, LIST_LIMITS.columns)
      .map((cell): Cell => (cell.trim() === '' ? null : cell.slice(0, MAX_CELL_LENGTH)));
    cells += row.length;
    if (cells > LIST_LIMITS.cells) throw new ListError('LIST_TOO_LARGE');
    return row.some((cell) => cell !== null) ? { line: index + 1, cells: row } : [];
  });
}

function recordsOf(text: string, separator: string): readonly (readonly string[])[] {
  if (separator === SPACES) return recordsOf(text.replace(/ {2,}/g, '\t'), '\t');
  const quoted = parseRecords(text, separator, true);
  if (quoted && !quoted.some((record) => hasOpenQuote(record, quoted, separator))) return quoted;
  // Quotation marks that belong to the texts: every line is a row.
  return (parseRecords(text, separator, false) ?? []).map((record) =>
    record.map((cell) => cell.replace(/^\s*"(.*?)"?\s*$/, '$1').replaceAll('""', '"')),
  );
}

/** Whether a quotation mark that was not meant as one has swallowed the end of a row: a cell of several lines, and of cells. */
function hasOpenQuote(record: readonly string[], all: readonly (readonly string[])[], separator: string): boolean {
  const isShort = record.length < Math.max(...all.slice(0, LINES_LOOKED_AT).map(({ length }) => length));
  return record.some((cell) => {
    const lines = cell.split('\n').length;
    const separators = cell.split(separator).length - 1;
    return lines > MAX_LINES_IN_CELL || (lines > 1 && separators >= (isShort ? 1 : 3));
  });
}

/** Undefined where a quotation mark is never closed. */
function parseRecords(text: string, delimiter: string, hasQuotes: boolean): readonly (readonly string[])[] | undefined {
  try {
    return parse(text, {
      delimiter,
      quote: hasQuotes ? '"' : false,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: '\n',
      // One row more than may be, to know that there are more.
      to: LIST_LIMITS.rows + 1,
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/**
 * A table that stands in the first column as text, separators and all, as when a text file was pasted or opened by the
 * wrong separator. It is split where that makes a heading of a list; texts that a comma had spread are joined first.
 */
export function splitOnlyColumn(sheet: ListSheet): ListSheet {
  const texts = sheet.rows.map(({ cells }) => cells.filter((cell) => cell !== null));
  const isText = texts.every((cells) => cells.every((cell) => typeof cell === 'string'));
  const isNarrow = texts.filter((cells) => cells.length === 1).length >= texts.length * 0.6;
  if (!isText || !isNarrow || texts.length < 2) return sheet;
  const joined = texts.map((cells) => cells.join(','));
  const separator = findSeparator(joined.join('\n'));
  const rows = sheet.rows.map((row, index): ListRow => {
    const [record = []] = recordsOf(joined[index] ?? '', separator);
    return { ...row, cells: record.map((cell) => (cell.trim() === '' ? null : cell)) };
  });
  const before = findHeading(fillMergedCells(sheet))?.score ?? 0;
  const after = findHeading(fillMergedCells({ ...sheet, rows, merged: [] }))?.score ?? 0;
  return after > before ? { ...sheet, rows, merged: [], splitAt: separator } : sheet;
}
