import type { CardContent } from './state.ts';
import { readCells } from './table.ts';

/** What a line of all columns holds, and a page under its heading, in letters that the back of a hall can read. */
const LINE_CHARACTERS = 38;
const PAGE_LINES = 6;

/** No column is so narrow that its heading breaks, nor so wide that it takes the others' room. */
const NARROWEST = 5;
const WIDEST = 32;

/** Breaking between words leaves some of a line empty. */
const WRAPPING = 1.15;

/** What the margins of a cell take from its line, in letters. */
const CELL_MARGIN = 0.7;

/** The share of the width that each column of a table has, by its longest cell. They add up to 1. */
export function columnShares(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(...rows.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...rows.map((cells) => cells[column]?.length ?? 0));
    return Math.min(Math.max(longest, NARROWEST), WIDEST);
  });
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => width / sum);
}

/** The rows of a table under its heading, page by page: the same on every screen, since they are counted, not measured. */
export function pagesOfTable(data: string): readonly (readonly (readonly string[])[])[] {
  const rows = readCells(data);
  const shares = columnShares(rows);
  const pages: (readonly string[])[][] = [[]];
  let lines = 0;
  for (const cells of rows.slice(1)) {
    const more = linesOf(cells, shares);
    if (lines > 0 && lines + more > PAGE_LINES) {
      pages.push([]);
      lines = 0;
    }
    pages.at(-1)?.push(cells);
    lines += more;
  }
  return pages;
}

/** How many pages a card has. Figures and bars have one. */
export function countPages({ kind, data }: Pick<CardContent, 'kind' | 'data'>): number {
  return kind === 'table' ? pagesOfTable(data).length : 1;
}

function linesOf(cells: readonly string[], shares: readonly number[]): number {
  const lines = cells.map(({ length }, column) => {
    const room = Math.max(1, (shares[column] ?? 1) * LINE_CHARACTERS - CELL_MARGIN);
    return length <= room ? 1 : Math.ceil((length * WRAPPING) / room);
  });
  return Math.max(1, ...lines);
}
