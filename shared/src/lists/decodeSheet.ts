import { meaningsOfHeading } from './headingWords.ts';
import type { Cell, ListRow, ListSheet } from './listFile.ts';
import { findOldEncoding, type OldEncoding, readAs } from './oldEncodings.ts';
import { countSyllables } from './syllables.ts';

/** A sheet whose texts are Unicode, and which of them were not. */
export interface DecodedSheet {
  readonly sheet: ListSheet;
  readonly encoding?: OldEncoding;
  /** What stood in a cell before, by `line:column`. */
  readonly before: ReadonlyMap<string, string>;
}

/** Enough to tell the encoding; a list has one. */
const CELLS_LOOKED_AT = 3_000;

/** Reads the texts that an old Vietnamese code page left behind; texts that are Vietnamese already stay as they are. */
export function decodeSheet(sheet: ListSheet): DecodedSheet {
  const encoding = encodingOf(sheet);
  const before = new Map<string, string>();
  if (!encoding) return { sheet, before };
  const oldColumns = columnsIn(sheet, encoding);
  const rows = sheet.rows.map((row): ListRow => {
    const cells = row.cells.map((cell, column) => {
      const read = readCell(cell, encoding, oldColumns.has(column));
      if (typeof cell === 'string' && read !== cell) before.set(`${row.line}:${column}`, cell);
      return read;
    });
    return { ...row, cells };
  });
  return { sheet: { ...sheet, rows }, encoding, before };
}

function encodingOf({ rows }: ListSheet): OldEncoding | undefined {
  const texts = rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string'));
  const votes = new Map<OldEncoding, number>();
  for (const text of texts.slice(0, CELLS_LOOKED_AT)) {
    const found = findOldEncoding(text);
    if (found) votes.set(found, (votes.get(found) ?? 0) + 1);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The columns with texts of the encoding and none that is Unicode for certain. Headings are not looked at. */
function columnsIn({ rows }: ListSheet, encoding: OldEncoding): ReadonlySet<number> {
  const old = new Set<number>();
  const unicode = new Set<number>();
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string' || meaningsOfHeading(cell).length > 0) continue;
      if (findOldEncoding(cell) === encoding) old.add(column);
      else if (LATER_LETTER.test(cell)) unicode.add(column);
    }
  }
  return new Set([...old].filter((column) => !unicode.has(column)));
}

/** Vietnamese letters that no code page of one byte per letter could be taken for. */
const LATER_LETTER = /[\u0102-\u1EF9]/;

/** In a column of old texts, one whose letters happen to make Vietnamese as they stand is old like the others: `Mét`. */
function readCell(cell: Cell, encoding: OldEncoding, isOldColumn: boolean): Cell {
  if (typeof cell !== 'string') return cell;
  const read = readAs(encoding, cell);
  if (read === cell) return cell;
  if (findOldEncoding(cell) === encoding) return read;
  const isPlausible = isOldColumn && meaningsOfHeading(cell).length === 0 && !LATER_LETTER.test(cell);
  return isPlausible && countSyllables(read).invalid === 0 ? read : cell;
}
