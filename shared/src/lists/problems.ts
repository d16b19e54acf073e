import type { ListField } from '../domain/roster/listFields.ts';

/** An error keeps a row, or a file, from being imported; a warning asks a person to look; a note says what was done. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;

/** How much something that is wrong matters. */
export type Severity = (typeof SEVERITIES)[number];

/** What can be said of a file as a whole. */
export const FILE_PROBLEMS = {
  /** No sheet has rows that look like a list. */
  NO_TABLE: 'error',
  /** No column holds names. */
  NAME_COLUMN_MISSING: 'error',
  NO_ROWS: 'error',
  /** The file has no sheet of the name in `value`; `other` names those it has. */
  SHEET_UNKNOWN: 'error',
  /** Two tables of the same columns stand beside each other; the second begins at the column in `value`. */
  TABLES_BESIDE: 'error',
  /** More rows than a list may have. */
  TOO_MANY_ROWS: 'error',
  /** Other sheets with a list, named in `value`, are not read. */
  SHEETS_UNREAD: 'warning',
  /** No row names the columns: they are guessed from what stands in them. */
  HEADING_MISSING: 'warning',
  EXPECTED_COLUMN_MISSING: 'warning',
  /** Places above, named in `value`, that are no site of the list. */
  GROUPS_NOT_LISTED: 'warning',
  /** Names were stored in the old encoding in `value`, and are read by it. */
  OLD_ENCODING_READ: 'warning',
  /** The list adds more statuses than a conference may have. */
  STATUSES_TOO_MANY: 'error',
  /** The whole table stood in one column and was split at `value`. */
  ONE_COLUMN_SPLIT: 'note',
} as const satisfies Record<string, Severity>;

/** What can be said of a row. `value` is what stands in the cell. */
export const ROW_PROBLEMS = {
  /** An error value such as #N/A. In an optional field it is a warning. */
  CELL_ERROR: 'error',
  /** A formula whose result the file does not hold. */
  FORMULA_WITHOUT_VALUE: 'error',
  NO_CODE_NO_NAME: 'error',
  NAME_MISSING: 'error',
  NAME_TOO_LONG: 'error',
  NAME_TWICE: 'error',
  CODE_INVALID: 'error',
  CODE_TWICE: 'error',
  /** `other` names the organisation's levels. */
  LEVEL_UNKNOWN: 'error',
  PARENT_UNKNOWN: 'error',
  /** Several sites have the name in `value`. */
  PARENT_AMBIGUOUS: 'error',
  PARENT_NOT_ABOVE: 'error',
  /** The site `value`, which stays below this one in the conference, has no lower level. */
  LEVEL_NOT_ABOVE_CHILD: 'error',
  HEADCOUNT_INVALID: 'error',
  HEADCOUNT_TOO_LARGE: 'error',
  /** The spreadsheet program made a date of the code; `proposed` is taken. */
  CODE_WAS_DATE: 'warning',
  /** The code is taken as `proposed`. */
  CODE_REWRITTEN: 'warning',
  /** A date stands where `field` expects something else. */
  DATE_IN_CELL: 'warning',
  /** The text was stored in an old encoding; `proposed` is its reading. */
  OLD_ENCODING: 'warning',
  /** Letters were replaced by question marks when the file was saved. */
  LETTERS_LOST: 'warning',
  /** The name in `value` is that of the site `other` in the conference: a row was inserted or removed. */
  NAME_MOVED: 'warning',
  /** The name that the site had, in `value`, is now that of the site `other`. */
  NAME_LEFT: 'warning',
  /** The level's word is unknown; the name tells it. */
  LEVEL_FROM_NAME: 'warning',
  /** Nothing tells the level; it is set below the place above. */
  LEVEL_GUESSED: 'warning',
  /** The cell is empty; the place above is that of the row before. */
  PARENT_FILLED_DOWN: 'warning',
  /** The list tells no place above; `proposed` is the nearest row before it of a higher level. */
  PARENT_FROM_ORDER: 'warning',
  HEADCOUNT_UNCERTAIN: 'warning',
  HEADCOUNT_MISSING: 'warning',
  HEADCOUNT_ZERO: 'warning',
  /** No status of the conference has the name in `value`; the site keeps its status. `other` names the statuses. */
  STATUS_UNKNOWN: 'warning',
  CONTACT_TOO_LONG: 'warning',
  EMAIL_UNREADABLE: 'warning',
  PHONE_UNREADABLE: 'warning',
  /** Only the first digits of the telephone are in the file. */
  PHONE_ROUNDED: 'warning',
  /** The row is hidden in the spreadsheet. */
  ROW_HIDDEN: 'warning',
  /** A title of the rows below it became a site, as no row of the list is this place. */
  SECTION_IS_SITE: 'warning',
  /** An empty cell removes what the conference knows, in `value`. */
  VALUE_ERASED: 'warning',
  /** The list gives no code; `proposed` is made from the name. */
  CODE_PROPOSED: 'note',
  /** The only site of the top level is taken as the place above. */
  PARENT_PROPOSED: 'note',
  /** The place above, by its name in `value`, is no site of the list. */
  GROUP_NOT_LISTED: 'note',
  /** A zero that the spreadsheet program had dropped is put in front of the telephone. */
  PHONE_ZERO_RESTORED: 'note',
  /** The telephone in `value` stood in the contact's cell. */
  CONTACT_SPLIT: 'note',
} as const satisfies Record<string, Severity>;

/** What is wrong with a whole file. */
export type FileProblemCode = keyof typeof FILE_PROBLEMS;

/** What is wrong with a row, or deserves a look. */
export type RowProblemCode = keyof typeof ROW_PROBLEMS;

/** What a problem of a spreadsheet is worded with. */
export interface ProblemFacts {
  /** What stands in the cell. */
  readonly value?: string;
  readonly proposed?: string;
  readonly other?: string;
  /** The bound that is exceeded. */
  readonly limit?: string;
}

interface Facts extends ProblemFacts {
  /** The field whose cell it is about. */
  readonly field?: ListField;
}

/** A problem of a whole file, with the facts to word it. */
export interface FileProblem extends Facts {
  readonly code: FileProblemCode;
  readonly severity: Severity;
}

/** A problem of a row, with the facts to word it. */
export interface RowProblem extends Facts {
  readonly code: RowProblemCode;
  readonly severity: Severity;
}

/** Makes a problem of a whole file; its severity is that of its code. */
export function fileProblem(code: FileProblemCode, facts: Facts = {}): FileProblem {
  return { code, severity: FILE_PROBLEMS[code], ...facts };
}

/** What a list may leave out: nothing that is wrong with it keeps a row out. */
const OPTIONAL: readonly (ListField | undefined)[] = ['contact', 'phone', 'email', 'status'];

/** A problem of a row. */
export function rowProblem(code: RowProblemCode, facts: Facts = {}): RowProblem {
  const isOptional = OPTIONAL.includes(facts.field);
  const severity = ROW_PROBLEMS[code];
  return { code, severity: isOptional && severity === 'error' ? 'warning' : severity, ...facts };
}
