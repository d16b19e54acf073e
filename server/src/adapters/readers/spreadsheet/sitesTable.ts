import type { WireError } from '@diem-cau/shared/protocol/errors.ts';

/** Far more than any list of sites has, and little enough that an import holds nobody up. */
const SITES_TABLE_LIMITS = { rows: 2_000, columns: 100 };

/** Refuses a file that holds more than a list of sites does. */
export const SITES_TABLE_TOO_LARGE: WireError = { code: 'LIST_TOO_LARGE', facts: SITES_TABLE_LIMITS };

/** The rows up to the last filled one, without empty columns beyond the limit; undefined where they are too many or too wide. */
export function fitSitesTable<Cell>(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] | undefined {
  const used = rows.slice(0, 1 + rows.findLastIndex((row) => row.some(isFilled)));
  const isTooWide = (row: readonly Cell[]) => row.findLastIndex(isFilled) >= SITES_TABLE_LIMITS.columns;
  if (used.length > SITES_TABLE_LIMITS.rows || used.some(isTooWide)) return undefined;
  return used.map((row) => row.slice(0, SITES_TABLE_LIMITS.columns));
}

function isFilled(cell: unknown): boolean {
  return cell !== null && cell !== undefined && cell !== '';
}

/** Rows to read at most: one more than may be, to know that there are more. */
export const ROWS_TO_READ = SITES_TABLE_LIMITS.rows + 1;
