import { cleanLine } from '../../kernel/cleanText.ts';
import { readNumber } from '../../kernel/readNumber.ts';
import { CARD_LIMITS } from './limits.ts';
import type { CardContent, CardKind } from './state.ts';

/** The rows and columns that a card may have; a table's heading counts as a row. */
interface Shape {
  readonly rows: readonly [least: number, most: number];
  readonly columns: readonly [least: number, most: number];
}

/** The rows and columns that a card of each kind may have. */
export const CARD_SHAPES: Readonly<Record<CardKind, Shape>> = {
  table: { rows: [2, 61], columns: [1, 6] },
  // A label, its figure, and a note under it.
  figures: { rows: [1, 6], columns: [2, 3] },
  // A label, its number, and a target to compare with.
  bars: { rows: [1, 8], columns: [2, 3] },
};

/** The cells of a card's data, row by row. */
export function readCells(data: string): readonly (readonly string[])[] {
  return data.split('\n').map((line) => line.split('\t'));
}

/** Data as people paste it, as a card keeps it: cells cleaned as names are, empty rows and trailing empty columns left out. */
export function tidyCells(text: string): string {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t').map(cleanLine))
    .map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
    .filter((cells) => cells.length > 0);
  return rows.map((cells) => cells.join('\t')).join('\n');
}

/** The first row, from 1, that a card of this kind cannot show, or undefined if all can be shown. */
export function findWrongRow({ kind, data }: Pick<CardContent, 'kind' | 'data'>): number | undefined {
  const rows = readCells(data);
  const { rows: count, columns } = CARD_SHAPES[kind];
  if (rows.length < count[0]) return rows.length + 1;
  if (rows.length > count[1]) return count[1] + 1;
  const wrong = rows.findIndex(
    (cells) =>
      cells.length < columns[0] ||
      cells.length > columns[1] ||
      cells.some((cell) => cell.length > CARD_LIMITS.cell) ||
      (kind === 'bars' && cells.slice(1).some((cell) => numberOfCell(cell) === undefined)),
  );
  return wrong < 0 ? undefined : wrong + 1;
}

/**
 * The number that a cell writes, the Vietnamese way or the English: `5.166`, `69,2 %`, `1,234.5`. Since a card is shown in both
 * languages, a single mark before three digits parts thousands in either. Undefined for anything else, also below zero.
 */
export function numberOfCell(cell: string): number | undefined {
  const read = readNumber(cell.replace(/ ?%$/, ''), 'either');
  return read === undefined || read.value < 0 ? undefined : read.value;
}

/** The share that a figure such as `5.166 / 7.460` states, from 0 to 1; undefined for a figure of another form. */
export function shareOf(figure: string): number | undefined {
  const parts = figure.split('/');
  const [part, whole] = parts.map(numberOfCell);
  if (parts.length !== 2 || part === undefined || whole === undefined || whole === 0) return undefined;
  return Math.min(part / whole, 1);
}
