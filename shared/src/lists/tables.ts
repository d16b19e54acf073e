import { type DecodedSheet, decodeSheet } from './decodeSheet.ts';
import { findHeading, type Heading } from './headingRow.ts';
import { isBlankCell, type ListFile } from './listFile.ts';
import { type FilledRow, fillMergedCells } from './mergedCells.ts';
import { type FileProblem, fileProblem } from './problems.ts';

/** A sheet with the place of its list. */
export interface Table {
  readonly name: string;
  readonly isHidden: boolean;
  readonly decoded: DecodedSheet;
  readonly rows: readonly FilledRow[];
  readonly heading: Heading | undefined;
}

/**
 * The sheets' tables; the list is below the heading.
 *
 * @param headingLineOf the line of a sheet's heading where a person chose it
 */
export function tablesOf(
  file: ListFile,
  headingLineOf: (sheet: string) => number | undefined = () => undefined,
): readonly Table[] {
  return file.sheets.map((sheet) => {
    const headingLine = headingLineOf(sheet.name);
    const decoded = decodeSheet(sheet);
    const rows = fillMergedCells(decoded.sheet);
    const from = headingLine === undefined ? rows : rows.filter(({ line }) => line >= headingLine).slice(0, 3);
    const found = findHeading(from);
    const offset = rows.length - rows.filter(({ line }) => line >= (headingLine ?? 0)).length;
    const heading = found && { ...found, first: found.first + offset, last: found.last + offset };
    return { name: sheet.name, isHidden: sheet.hidden === true, decoded, rows, heading };
  });
}

/** The rows below the heading. */
export function bodyOf({ rows, heading }: Table): readonly FilledRow[] {
  return heading ? rows.slice(heading.last + 1) : rows;
}

/** Takes all sheets with a list. */
export const ALL_SHEETS = '*';

/** The sheets that are read, and what is wrong with the choice. */
export interface ChosenTables {
  readonly tables: readonly Table[];
  readonly problems: readonly FileProblem[];
}

/**
 * The sheet of a name, all sheets with a list, or without a wish the visible sheet whose heading names the most. Other
 * sheets with a list are named, never dropped in silence.
 */
export function chooseTables(tables: readonly Table[], wish: string | undefined): ChosenTables {
  const visible = tables.filter(({ isHidden }) => !isHidden);
  const lists = visible.filter((table) => table.heading && hasRows(table));
  if (wish === ALL_SHEETS) return { tables: lists, problems: lists.length > 0 ? [] : [fileProblem('NO_TABLE')] };
  if (wish !== undefined) {
    const named = tables.find(({ name }) => name.trim() === wish.trim());
    const others = tables.map(({ name }) => name).join(', ');
    return named
      ? { tables: [named], problems: [] }
      : { tables: [], problems: [fileProblem('SHEET_UNKNOWN', { value: wish, other: others })] };
  }
  const best = lists.reduce<Table | undefined>(
    (first, table) => (first && (first.heading?.score ?? 0) >= (table.heading?.score ?? 0) ? first : table),
    undefined,
  );
  const chosen = best ?? visible.find(({ heading }) => heading) ?? largest(visible);
  if (!chosen) return { tables: [], problems: [fileProblem('NO_TABLE')] };
  const others = lists.filter((table) => table !== chosen && isAlike(table, chosen)).map(({ name }) => name);
  return {
    tables: [chosen],
    problems: others.length > 0 ? [fileProblem('SHEETS_UNREAD', { value: others.join(', ') })] : [],
  };
}

function hasRows(table: Table): boolean {
  return bodyOf(table).some(({ cells }) => cells.some((cell) => !isBlankCell(cell)));
}

/** Whether another sheet could be a part of the same list: its heading says about as much. */
function isAlike(table: Table, chosen: Table): boolean {
  return (table.heading?.score ?? 0) * 2 >= (chosen.heading?.score ?? 0);
}

function largest(tables: readonly Table[]): Table | undefined {
  return [...tables].sort((a, b) => b.rows.length - a.rows.length).find(({ rows }) => rows.length > 0);
}
