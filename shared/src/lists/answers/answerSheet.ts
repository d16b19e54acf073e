import type { SurveyAnswers } from '../../domain/surveys/answers.ts';
import type { SurveyForm } from '../../domain/surveys/state.ts';
import type { SiteId } from '../../kernel/ids.ts';
import type { ColumnSource } from '../columns.ts';
import type { SheetOutline } from '../sheetOutline.ts';
import type { AnswerFileProblem, AnswerProblem } from './answerProblems.ts';

/**
 * What a column of a sheet of answers holds: the site, who wrote it, the answer to a question (`q3`), or whether one option of a question
 * was chosen (`q3o2`), as forms write it that give each option a column. Questions and options are numbered from 1.
 */
export type AnswerField = 'site' | 'name' | `q${number}` | `q${number}o${number}`;

/** How fields are written. */
export const ANSWER_FIELD = /^(?:site|name|q[1-9]\d?(?:o[1-9]\d?)?)$/;

/** The question and maybe the option that a field is about; undefined for the site and the name. */
export function questionOfField(field: string): { readonly question: number; readonly option?: number } | undefined {
  const [, question, option] = /^q(\d+)(?:o(\d+))?$/.exec(field) ?? [];
  if (question === undefined) return undefined;
  return { question: Number(question), ...(option !== undefined && { option: Number(option) }) };
}

/** Whether answers to a survey say which site they are of: those of delegates who stay unknown do not. */
export function asksSite({ asks, anonymous }: Pick<SurveyForm, 'asks' | 'anonymous'>): boolean {
  return asks === 'sites' || !anonymous;
}

/** Whether answers to a survey can bear a name. */
export function asksName({ asks, anonymous }: Pick<SurveyForm, 'asks' | 'anonymous'>): boolean {
  return asks === 'delegates' && !anonymous;
}

/** What a person chose for a sheet of answers; each may be absent. */
export interface AnswerChoices {
  readonly sheet?: string | undefined;
  /** The file's number of the heading's row; `NO_HEADING` where there is none. */
  readonly headingRow?: number | undefined;
  /** By the column's place from 0: a field, or nothing. */
  readonly columns?: Readonly<Record<number, AnswerField | null>> | undefined;
  /** Lines of rows that are not entered. */
  readonly without?: readonly number[] | undefined;
  /** The site that each text means which a person explained. */
  readonly sites?: Readonly<Record<string, SiteId>> | undefined;
  /** By question (`q3`): the option, from 1, that each text means which a person explained. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
}

/** A column as a person sees it when choosing what it holds. */
export interface AnswerColumn {
  readonly index: number;
  /** Empty where the column has none. */
  readonly heading: string;
  readonly field: AnswerField | null;
  /** Absent where the column is not read. */
  readonly by?: ColumnSource;
  readonly samples: readonly string[];
}

/** What became of a row: it can be entered, also where somebody should look; it cannot; or it has been entered before. */
export const ANSWER_STATES = ['ready', 'warning', 'error', 'before'] as const;

/** What became of a row. */
export type AnswerState = (typeof ANSWER_STATES)[number];

/** A row of answers as a person sees it. */
export interface AnswerRow {
  readonly line: number;
  readonly state: AnswerState;
  /** The site's name, or who wrote it, or both. */
  readonly who: string;
  /** The answers in words, in the order of the form, to be looked over. */
  readonly words: readonly string[];
  readonly problems: readonly AnswerProblem[];
}

/** What entering a sheet of answers would do, and what a person needs to correct it. */
export interface CheckedAnswers {
  readonly sheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  /** The sheet that is read; absent where there is none. Its columns say what each holds. */
  readonly outline?: Omit<SheetOutline, 'columns'> & { readonly columns: readonly AnswerColumn[] };
  readonly problems: readonly AnswerFileProblem[];
  readonly counts: Readonly<Record<AnswerState | 'empty', number>>;
  /** How many of the rows that can be entered answer each question, by `q1` and so on. */
  readonly answered: Readonly<Record<string, number>>;
  /** Rows with a problem first, as many as a screen shows. */
  readonly rows: readonly AnswerRow[];
  /** The lines of all rows that keep the sheet from being entered. */
  readonly errorLines: readonly number[];
  /** Texts that no site is known by. */
  readonly unknownSites: readonly string[];
  /** By question (`q3`): texts that are none of its options. */
  readonly unknownOptions: Readonly<Record<string, readonly string[]>>;
}

/** A row that can be entered. */
export interface ReadAnswer {
  readonly line: number;
  readonly siteId?: SiteId;
  readonly name?: string;
  readonly answers: SurveyAnswers;
  /** What stands in the row: the same row of a later export of the same form says the same. */
  readonly content: string;
}
