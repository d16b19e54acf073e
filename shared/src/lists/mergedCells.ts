import { type Cell, isBlankCell, type ListRow, type ListSheet, type MergedArea } from './listFile.ts';

/** A row whose merged cells all hold what their first cell holds. */
export interface FilledRow extends ListRow {
  /** The columns whose value comes from a merged cell that begins in another row or column. */
  readonly filled: ReadonlySet<number>;
  /** The widest merged area that begins in this row, in columns. */
  readonly mergedWidth: number;
}

/** Spreads the value of each merged area over its cells: a person sees it beside every one of them. */
export function fillMergedCells({ rows, merged }: ListSheet): readonly FilledRow[] {
  const lines = new Map(rows.map((row) => [row.line, row]));
  const values = new Map<MergedArea, Cell>();
  for (const area of merged) values.set(area, lines.get(area.top)?.cells[area.left] ?? null);
  const byLine = areasByLine(merged, rows);
  return rows.map((row) => fillRow(row, byLine.get(row.line) ?? [], values));
}

/** Merged cells over more rows than these in all are made to keep the reader busy. */
const MAX_COVERED_ROWS = 200_000;

function areasByLine(
  merged: readonly MergedArea[],
  rows: readonly ListRow[],
): ReadonlyMap<number, readonly MergedArea[]> {
  const byLine = new Map<number, MergedArea[]>(rows.map(({ line }) => [line, []]));
  let left = MAX_COVERED_ROWS;
  for (const area of merged) {
    const height = area.bottom - area.top + 1;
    left -= Math.min(height, rows.length);
    if (left < 0) break;
    const lines = height < rows.length ? linesFrom(area) : rows.map(({ line }) => line);
    for (const line of lines) if (line >= area.top && line <= area.bottom) byLine.get(line)?.push(area);
  }
  return byLine;
}

function linesFrom({ top, bottom }: MergedArea): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

function fillRow(row: ListRow, areas: readonly MergedArea[], values: ReadonlyMap<MergedArea, Cell>): FilledRow {
  const cells = [...row.cells];
  const filled = new Set<number>();
  let mergedWidth = 1;
  for (const area of areas) {
    const value = values.get(area) ?? null;
    if (isBlankCell(value)) continue;
    if (area.top === row.line) mergedWidth = Math.max(mergedWidth, area.right - area.left + 1);
    for (let column = area.left; column <= area.right && column < 200; column++) {
      if (area.top === row.line && column === area.left) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
      filled.add(column);
    }
  }
  return { ...row, cells, filled, mergedWidth };
}
