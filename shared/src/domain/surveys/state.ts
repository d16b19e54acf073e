import type { SurveyId, Timestamp } from '../../kernel/ids.ts';

/** The kinds of questions of a survey. */
export const SURVEY_QUESTION_KINDS = ['single', 'several', 'scale', 'number', 'date', 'short', 'long'] as const;

/** One choice, several choices, a mark from 1 up, a number, a day, a line of text, or a text of several lines. */
export type SurveyQuestionKind = (typeof SURVEY_QUESTION_KINDS)[number];

/** Whom a survey can ask. */
export const SURVEY_AUDIENCES = ['sites', 'delegates'] as const;

/** Whom a survey asks: each site once, or each delegate. */
export type SurveyAudience = (typeof SURVEY_AUDIENCES)[number];

/** The life of a survey, in order. */
export const SURVEY_PHASES = ['draft', 'open', 'closed'] as const;

/** A question is asked only of those who chose this option of an earlier question. Both are numbered from 1. */
export interface SurveyCondition {
  readonly question: number;
  readonly option: number;
}

/** One question of a form. Its number is its place in the form, from 1. */
export interface SurveyQuestion {
  readonly kind: SurveyQuestionKind;
  readonly text: string;
  /** The heading of the section that begins with this question. */
  readonly section?: string | undefined;
  readonly required: boolean;
  /** The options of a choice, in order. */
  readonly options?: readonly string[] | undefined;
  /** The highest mark of a scale; the lowest is 1. */
  readonly scale?: number | undefined;
  /** What a number counts, such as `đoàn viên`. */
  readonly unit?: string | undefined;
  readonly when?: SurveyCondition | undefined;
}

/** What a survey asks, and of whom. */
export interface SurveyForm {
  readonly title: string;
  /** What stands above the questions. */
  readonly intro?: string | undefined;
  readonly asks: SurveyAudience;
  readonly anonymous: boolean;
  readonly questions: readonly SurveyQuestion[];
}

/** A survey with its form and where it stands. */
export interface Survey extends SurveyForm {
  readonly id: SurveyId;
  readonly phase: (typeof SURVEY_PHASES)[number];
  readonly madeAt: Timestamp;
  readonly openedAt?: Timestamp;
  readonly deadline?: Timestamp;
  readonly closedAt?: Timestamp;
}

/** The surveys of a conference by their ids. */
export type SurveysState = Readonly<Record<SurveyId, Survey>>;

/** No surveys. */
export const initialSurveys: SurveysState = {};
