import type { ProblemFacts, Severity } from '../problems.ts';

/** What can be said of a sheet of answers as a whole. */
export const ANSWER_FILE_PROBLEMS = {
  NO_TABLE: 'error',
  NO_ROWS: 'error',
  SHEET_UNKNOWN: 'error',
  TOO_MANY_ROWS: 'error',
  /** Each answer must be some site's. */
  SITE_COLUMN_MISSING: 'error',
  /** No column holds an answer to any question. */
  QUESTION_COLUMNS_MISSING: 'error',
  /** Questions, by their numbers in `value`, that no column answers. */
  QUESTIONS_UNREAD: 'warning',
  /** Other sheets, named in `value`, are not read. */
  SHEETS_UNREAD: 'warning',
  OLD_ENCODING_READ: 'warning',
  ONE_COLUMN_SPLIT: 'note',
} as const satisfies Record<string, Severity>;

/** What can be said of a row of answers. `value` is what stands in the cell. */
export const ANSWER_PROBLEMS = {
  CELL_ERROR: 'error',
  FORMULA_WITHOUT_VALUE: 'error',
  SITE_MISSING: 'error',
  SITE_UNKNOWN: 'error',
  SITE_AMBIGUOUS: 'error',
  /** The same site answers again in the line `other`, further down. */
  SITE_TWICE: 'error',
  NAME_TOO_LONG: 'error',
  OPTION_UNKNOWN: 'error',
  /** Several options where one may be chosen. */
  OPTIONS_TOO_MANY: 'error',
  MARK_INVALID: 'error',
  NUMBER_INVALID: 'error',
  DATE_INVALID: 'error',
  TEXT_TOO_LONG: 'error',
  ANSWER_MISSING: 'error',
  /** The form does not ask this question of somebody who answers so; the cell is not read. */
  ANSWER_NOT_ASKED: 'warning',
  /** The number was read as `proposed`. */
  NUMBER_UNCERTAIN: 'warning',
  ROW_HIDDEN: 'warning',
} as const satisfies Record<string, Severity>;

/** What is wrong with a sheet of answers. */
export type AnswerFileProblemCode = keyof typeof ANSWER_FILE_PROBLEMS;

/** What is wrong with a row of answers, or deserves a look. */
export type AnswerProblemCode = keyof typeof ANSWER_PROBLEMS;

/** A problem of a sheet of answers, with the facts to word it. */
export interface AnswerFileProblem extends ProblemFacts {
  readonly code: AnswerFileProblemCode;
  readonly severity: Severity;
}

/** A problem of a row of answers, with the facts to word it. */
export interface AnswerProblem extends ProblemFacts {
  readonly code: AnswerProblemCode;
  readonly severity: Severity;
  /** The number of the question that it is about, from 1. */
  readonly question?: number;
}

/** Makes a problem of a whole sheet; its severity is that of its code. */
export function answerFileProblem(code: AnswerFileProblemCode, facts: ProblemFacts = {}): AnswerFileProblem {
  return { code, severity: ANSWER_FILE_PROBLEMS[code], ...facts };
}

/** Makes a problem of a row; its severity is that of its code. */
export function answerProblem(
  code: AnswerProblemCode,
  facts: ProblemFacts & { readonly question?: number } = {},
): AnswerProblem {
  return { code, severity: ANSWER_PROBLEMS[code], ...facts };
}
