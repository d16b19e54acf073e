import { type DecodedSheet, decodeSheet } from './decodeSheet.ts';
import { findHeading, type Heading, headingAt } from './headingRow.ts';
import { ALL_SHEETS, NO_HEADING } from './listChoices.ts';
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
 * @param headingLineOf the line of a sheet's heading where a person chose it, or `NO_HEADING`
 */
export function tablesOf(
  file: ListFile,
  headingLineOf: (sheet: string) => number | undefined = () => undefined,
): readonly Table[] {
  return file.sheets.map((sheet) => {
    const decoded = decodeSheet(sheet);
    const rows = fillMergedCells(decoded.sheet);
    const heading = headingOf(rows, headingLineOf(sheet.name));
    return { name: sheet.name, isHidden: sheet.hidden === true, decoded, rows, heading };
  });
}

function headingOf(rows: readonly FilledRow[], chosen: number | undefined): Heading | undefined {
  if (chosen === undefined) return findHeading(rows);
  if (chosen === NO_HEADING) return undefined;
  const first = rows.findIndex(({ line }) => line >= chosen);
  return headingAt(rows, first);
}

/** The rows below the heading. */
export function bodyOf({ rows, heading }: Table): readonly FilledRow[] {
  return heading ? rows.slice(heading.last + 1) : rows;
}

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
