import type { ListField } from '../domain/roster/listFields.ts';
import type { Status } from '../domain/roster/statuses.ts';
import type { MappedColumn, UnreadColumn } from './columns.ts';
import type { LeftOutRow } from './leftOut.ts';
import type { FileProblem, RowProblem } from './problems.ts';

/** A site as a conference knows it, by the organisation's levels. */
export interface KnownSite {
  readonly code: string;
  readonly name: string;
  /** Its place from the top, 1 the highest. */
  readonly level: number;
  /** The code of the site above. */
  readonly parent?: string;
  readonly expected: number;
  readonly contact?: string;
  readonly phone?: string;
  readonly email?: string;
  /** The key of its status. */
  readonly status?: string;
}

/** What importing a row can do. */
export const ROW_STATES = ['new', 'changed', 'same', 'warning', 'error'] as const;

/** What importing a row does. `warning` is imported, and a person should look at it; `error` keeps the file out. */
export type RowState = (typeof ROW_STATES)[number];

/** What a field had in the conference, and what it gets. */
export interface FieldChange {
  readonly field: ListField;
  readonly old: string;
  readonly new: string;
}

/** A row of a list with what importing it does. */
export interface JudgedRow {
  /** The sheet, where several are read. */
  readonly sheet?: string;
  /** The row's number in the file. */
  readonly line: number;
  readonly state: RowState;
  /** Whether the conference has a site of this code. */
  readonly isKnown: boolean;
  readonly code: string | null;
  readonly name: string;
  readonly level: number | null;
  readonly parent: string | null;
  readonly expected: number | null;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** The name of its status, or the word of the list where it is not known. */
  readonly status: string | null;
  readonly problems: readonly RowProblem[];
  /** Of a site that the conference knows: what changes. */
  readonly changes: readonly FieldChange[];
  /** Absent where the row has an error. */
  readonly site?: KnownSite;
}

/** Something of a sheet; the sheet is named where several are read. */
export type InSheet<Part> = Part & { readonly sheet?: string };

/** Where a sheet's heading stands. */
export type SheetHeading = InSheet<{
  /** The file's number of its first row; null where the columns have no heading. */
  readonly line: number | null;
}>;

/** Everything that an import would do, and all that it would not read. */
export interface ListPreview {
  /** The names of all sheets; none for a text file. */
  readonly sheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  /** The sheets that are read. */
  readonly read: readonly string[];
  /** The heading of each sheet that is read. */
  readonly headings: readonly SheetHeading[];
  /** The columns of all sheets that are read. */
  readonly columns: readonly InSheet<MappedColumn>[];
  readonly unread: readonly InSheet<UnreadColumn>[];
  readonly encoding: string | null;
  readonly problems: readonly FileProblem[];
  readonly rows: readonly JudgedRow[];
  readonly leftOut: readonly InSheet<LeftOutRow>[];
  /** Sites of the conference that the list does not name. They stay. */
  readonly missing: readonly { readonly code: string; readonly name: string }[];
  /** Statuses that a person adds with the list. */
  readonly newStatuses: readonly Status[];
  readonly counts: Readonly<Record<RowState, number>>;
}
