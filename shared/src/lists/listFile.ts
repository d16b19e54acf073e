/** A cell that is no plain text. Plain text is a string, an empty cell is null. */
export type ValueCell =
  /** A number: its value, and what the cell shows by its format, such as `0900000001`. */
  | { readonly kind: 'number'; readonly value: number; readonly shown: string }
  /** A day, or a number that the spreadsheet program shows as one. Month and day count from 1. */
  | {
      readonly kind: 'date';
      readonly shown: string;
      readonly year: number;
      readonly day: number;
      readonly month: number;
      /** The number that the cell holds; absent where it holds a day by the calendar. */
      readonly value?: number;
    }
  /** An error value, such as `#N/A`. */
  | { readonly kind: 'error'; readonly shown: string }
  /** A formula whose result is not stored in the file. */
  | { readonly kind: 'uncomputed' };

/** A cell of a list: a text, a value with its own form, or nothing. */
export type Cell = string | ValueCell | null;

/** A row of a list. */
export interface ListRow {
  /** The row's number in the file, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly hidden?: true;
}

/** An area of merged cells: columns count from 0, lines are those of the file, both ends belong to it. */
export interface MergedArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet of a list with what its form tells. */
export interface ListSheet {
  readonly name: string;
  readonly hidden?: true;
  /** Rows with something in them, in their order. */
  readonly rows: readonly ListRow[];
  readonly merged: readonly MergedArea[];
  /** The separator at which the texts of the only column were split. */
  readonly splitAt?: string;
}

/** A spreadsheet or a text table as a reader found it, before anything is understood. */
export interface ListFile {
  readonly sheets: readonly ListSheet[];
  /** The encoding of a text file, in the words of the Encoding Standard, or `tcvn3` or `vni`. */
  readonly encoding?: string;
}

/** The text of a cell as a reader of the sheet sees it. */
export function shownText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return cell.kind === 'uncomputed' ? '' : cell.shown;
}

/** Whether a cell has nothing in it. A formula without a stored result is not blank. */
export function isBlankCell(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  return typeof cell === 'string' && cell.trim() === '';
}
