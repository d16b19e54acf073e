import { cleanLine } from '../kernel/cleanText.ts';
import { fold } from './fold.ts';
import { type HeadingMeaning, meaningsOfHeading } from './headingWords.ts';
import { shownText } from './listFile.ts';
import type { FilledRow } from './mergedCells.ts';

/** A column as its heading names it. */
export interface HeadedColumn {
  readonly index: number;
  /** The heading's text; that of two rows is joined with a space. */
  readonly heading: string;
  readonly meanings: readonly HeadingMeaning[];
}

/** Where a list begins: its heading, of one to three rows. */
export interface Heading {
  /** The places of its rows among the sheet's rows. */
  readonly first: number;
  readonly last: number;
  /** The file's number of its first row. */
  readonly line: number;
  readonly columns: readonly HeadedColumn[];
  /** How surely it is a heading. */
  readonly score: number;
}

/** Titles, letterheads and notes above a heading take fewer rows than this. */
const ROWS_SEARCHED = 60;
const MAX_HEADING_ROWS = 3;

/** The heading of a sheet: the row, or the two or three rows, whose cells name the most columns of a list. */
export function findHeading(rows: readonly FilledRow[]): Heading | undefined {
  let best: Heading | undefined;
  for (let first = 0; first < Math.min(rows.length, ROWS_SEARCHED); first++) {
    for (let last = first; last < Math.min(rows.length, first + MAX_HEADING_ROWS); last++) {
      if (last > first && !continuesHeading(rows[last - 1], rows[last])) break;
      const heading = headingOf(rows, first, last);
      if (heading && (!best || heading.score > best.score)) best = heading;
    }
  }
  return best && withMergedRows(rows, best);
}

/** The heading that a person chose: the row, with those that go on with it. Its cells need not name a known column. */
export function headingAt(rows: readonly FilledRow[], first: number): Heading | undefined {
  const row = rows[first];
  if (!row) return undefined;
  const from = rows.slice(0, first + MAX_HEADING_ROWS);
  let best: Heading | undefined;
  for (let last = first; last < from.length; last++) {
    if (last > first && !continuesHeading(from[last - 1], from[last])) break;
    const heading = headingOf(from, first, last);
    if (heading && (!best || heading.score > best.score)) best = heading;
  }
  return best ?? { first, last: first, line: row.line, columns: columnsOf([row]), score: 1 };
}

/** A heading has all rows that its merged cells reach into, whatever these add. */
function withMergedRows(rows: readonly FilledRow[], heading: Heading): Heading {
  let { first, last } = heading;
  while (last - first + 1 < MAX_HEADING_ROWS && isMergedWith(rows[first - 1], rows[first])) first -= 1;
  while (last - first + 1 < MAX_HEADING_ROWS && isMergedWith(rows[last], rows[last + 1])) last += 1;
  return headingOf(rows, first, last) ?? heading;
}

/** Whether a cell of the upper row reaches down into the lower one. */
function isMergedWith(above: FilledRow | undefined, row: FilledRow | undefined): boolean {
  if (!above || !row || !continuesHeading(above, row)) return false;
  return row.cells.some((_, index) => reachesInto(above, row, index));
}

function reachesInto(above: FilledRow, row: FilledRow, index: number): boolean {
  const text = shownText(row.cells[index]).trim();
  return text !== '' && row.filled.has(index) && text === shownText(above.cells[index]).trim();
}

/** Whether each row has texts where the other has none, as the two rows of a heading do once their cells are no longer merged. */
function complements(above: FilledRow, row: FilledRow): boolean {
  const width = Math.max(above.cells.length, row.cells.length);
  const pairs = Array.from({ length: width }, (_, index) =>
    [above, row].map(({ cells }) => shownText(cells[index]).trim() !== ''),
  );
  return pairs.some(([upper, lower]) => upper && !lower) && pairs.some(([upper, lower]) => !upper && lower);
}

/** One text, maybe merged over many columns. */
function isTitle({ cells }: FilledRow): boolean {
  const texts = cells.map((cell) => shownText(cell).trim()).filter((text) => text !== '');
  return new Set(texts).size < 2;
}

function headingOf(rows: readonly FilledRow[], first: number, last: number): Heading | undefined {
  const parts = rows.slice(first, last + 1);
  const columns = columnsOf(parts);
  if (parts.some(holdsQuantities)) return undefined;
  // A title above must add a column to count as a part of the heading.
  const score = Math.max(0, scoreOf(columns) - (last - first));
  const line = parts[0]?.line ?? 0;
  return score === 0 ? undefined : { first, last, line, columns, score };
}

function columnsOf(parts: readonly FilledRow[]): readonly HeadedColumn[] {
  const width = Math.max(...parts.map(({ cells }) => cells.length));
  const columns: HeadedColumn[] = [];
  for (let index = 0; index < width; index++) {
    const texts = parts.map(({ cells }) => cleanLine(shownText(cells[index]))).filter((text) => text !== '');
    const distinct = texts.filter((text, at) => texts.indexOf(text) === at);
    if (distinct.length > 0) columns.push({ index, heading: distinct.join(' '), meanings: meaningsOf(distinct) });
  }
  return columns;
}

/** The lowest row says most; the joined text and the row above are asked where it says nothing. */
function meaningsOf(texts: readonly string[]): readonly HeadingMeaning[] {
  const candidates = [texts.at(-1) ?? '', texts.join(' '), ...texts.slice(0, -1).reverse()];
  const meanings = candidates.map(meaningsOfHeading);
  // "Mã" and "Tên" below "Cấp trên" are of the place above.
  const above = texts.length > 1 ? (meanings.at(-1) ?? []) : [];
  if (above[0] === 'parent' && (meanings[0]?.[0] === 'code' || meanings[0]?.[0] === 'name')) return above;
  // "Cấp huyện" and "Cấp xã" below "Tên đơn vị" hold names, in a column for each level.
  if (above[0] === 'name' && meanings[0]?.[0] === 'level' && fold(texts.at(-1) ?? '').includes(' ')) return above;
  return meanings.find(({ length }) => length > 0) ?? [];
}

/** What heads a list of names alone. */
const ONLY_HEADING = /^(?:ten|ten (?:diem cau|don vi|site)|(?:site )?names?)$/;

/** Two columns of a list at least, one of which says which site a row is of. */
function scoreOf(columns: readonly HeadedColumn[]): number {
  const [only, second] = columns;
  if (only && !second) return ONLY_HEADING.test(fold(only.heading)) ? 5 : 0;
  const known = new Set(columns.flatMap(({ meanings }) => meanings[0] ?? []));
  const fields = [...known].filter((meaning) => meaning !== 'other' && meaning !== 'order');
  const names = known.has('name') || known.has('code') || known.has('group');
  // The heading of the names may be a word of the organisation's own.
  if (known.size < 2 || fields.length < (names ? 1 : 3)) return 0;
  const unknown = columns.filter(({ meanings }) => meanings.length === 0).length;
  return 10 * fields.length + (known.size - fields.length) * 4 - unknown;
}

/** A heading has no numbers; a row of them is a row of the list. */
function holdsQuantities({ cells }: FilledRow): boolean {
  return (
    cells.some((cell) => typeof cell === 'object' && cell !== null && cell.kind !== 'error') || cells.some(isNumeral)
  );
}

function isNumeral(cell: unknown): boolean {
  return typeof cell === 'string' && /^\s*\d[\d .,]*\s*$/.test(cell);
}

/**
 * Whether a row goes on with the heading above it. Where both have a text in one column, the upper one spans several
 * columns: it is merged, or the cell right of it is empty.
 */
function continuesHeading(above: FilledRow | undefined, row: FilledRow | undefined): boolean {
  if (!above || !row || isTitle(above)) return false;
  let below = 0;
  const isReached = row.cells.some((_, index) => reachesInto(above, row, index)) || complements(above, row);
  for (let index = 0; index < Math.max(above.cells.length, row.cells.length); index++) {
    const upper = shownText(above.cells[index]).trim();
    const lower = shownText(row.cells[index]).trim();
    if (lower === '' || (row.filled.has(index) && lower === upper)) continue;
    below += 1;
    const spans =
      isReached ||
      upper === '' ||
      above.filled.has(index) ||
      above.filled.has(index + 1) ||
      isOpenToTheRight(above, row, index);
    if (!spans) return false;
  }
  return below > 0;
}

function isOpenToTheRight(above: FilledRow, row: FilledRow, index: number): boolean {
  return shownText(above.cells[index + 1]).trim() === '' && shownText(row.cells[index + 1]).trim() !== '';
}
