import type { ColumnChoices } from './columns.ts';
import type { LevelWordChoices } from './organisationLevels.ts';
import type { StatusWordChoices } from './statusWords.ts';

/** What a person chose for one sheet after seeing what was proposed; each may be absent. */
export interface SheetChoices {
  /** The file's number of the heading's row; `NO_HEADING` where there is none. */
  readonly headingRow?: number | undefined;
  readonly columns?: ColumnChoices | undefined;
  /** Lines of rows that are not imported. */
  readonly without?: readonly number[] | undefined;
}

/** What a person chose for a file. */
export interface ListChoices {
  /** The name of a sheet, or `ALL_SHEETS`. */
  readonly sheet?: string | undefined;
  /** The choices for each sheet by its name; that of a text file is empty. */
  readonly bySheet?: Readonly<Record<string, SheetChoices>> | undefined;
  /** The level of each word that a person explained, by its place. */
  readonly levelWords?: LevelWordChoices | undefined;
  /** The status that each word means which a person explained. */
  readonly statusWords?: StatusWordChoices | undefined;
}

/** Takes all sheets with a list. */
export const ALL_SHEETS = '*';

/** The heading of a sheet without one. */
export const NO_HEADING = 0;

/** What was chosen for a sheet. */
export function choicesFor({ bySheet = {} }: ListChoices, sheet: string): SheetChoices {
  return Object.hasOwn(bySheet, sheet) ? (bySheet[sheet] ?? {}) : {};
}
