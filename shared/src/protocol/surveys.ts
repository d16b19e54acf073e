import type { SurveyAnswers } from '../domain/surveys/answers.ts';
import type { AnswerGroup } from '../domain/surveys/groupAnswers.ts';
import type { QuestionResult, Turnout, Withheld } from '../domain/surveys/results.ts';
import type { Survey } from '../domain/surveys/state.ts';
import type { RespondentId, SiteId } from '../kernel/ids.ts';
import type { CheckedAnswers } from '../lists/answers/answerSheet.ts';

/** A survey with its form, and what its reader has answered. */
export interface ReadSurvey {
  readonly survey: Survey;
  /** Absent before the reader's first answer, and for those who do not answer. */
  readonly own?: OwnAnswer;
}

/** What somebody has answered. */
export interface OwnAnswer {
  /** How often; of an anonymous survey once. */
  readonly changes: number;
  /** Absent where the survey is anonymous: only the device that answered knows. */
  readonly answers?: SurveyAnswers;
}

/** An answer that a device sends. */
export interface SentAnswer {
  readonly answers: SurveyAnswers;
  /** How often its sender had answered when the device showed the form. */
  readonly seen: number;
  /** For an anonymous survey: random, made and kept by the device, which alone can change its answer. */
  readonly nonce?: string | undefined;
}

/** An answer that the office enters from a paper or a spreadsheet. */
export interface EnteredAnswer {
  /** Made by the page, so that entering it again changes nothing. */
  readonly paperId: string;
  /** The site that answered; where the survey asks delegates, the one they belong to. */
  readonly siteId?: SiteId | undefined;
  readonly name?: string | undefined;
  readonly answers: SurveyAnswers;
}

/** What became of entered answers, in their order. */
export interface EnteredAnswers {
  readonly outcomes: readonly ('recorded' | 'answeredBefore')[];
}

/** A sheet of answers as it was understood; once it was entered also what became of it. */
export interface ImportedAnswers extends CheckedAnswers {
  /** Names this reading: of this file and these choices, for this survey and these sites. Sent back, it confirms it. */
  readonly seen: string;
  readonly entered?: Readonly<Record<EnteredAnswers['outcomes'][number], number>>;
}

/** One open answer. */
export interface OpenAnswer {
  /** Names the paper that it stands on. */
  readonly paper: string;
  /** The number of its question, from 1. */
  readonly question: number;
  readonly text: string;
  readonly siteId?: SiteId;
  /** The site's, or who wrote it; absent where nobody is known. */
  readonly name?: string;
  /** It has become a question. */
  readonly asked?: true;
}

/** The open answers to one question of a survey, those alike together. */
export interface GroupedOpinions {
  /** By their papers. */
  readonly groups: readonly AnswerGroup[];
  /** How many more there are than can be grouped at once. */
  readonly left: number;
}

/** Open answers to one question of a survey that a person found alike. */
export interface ChosenOpinions {
  /** The number of the survey's question, from 1. */
  readonly question: number;
  /** The papers that they stand on; the first one gives the question its words. */
  readonly papers: readonly string[];
  readonly topic?: string | undefined;
  /** The unit that is to answer. */
  readonly respondentId?: RespondentId | undefined;
}

/** What came of a survey so far. */
export interface SurveyResults {
  readonly total: Turnout;
  /** By site, those with anybody to ask. */
  readonly sites: Readonly<Record<SiteId, Turnout>>;
  readonly withheld?: Withheld;
  /** By question, in the order of the form; absent while withheld. */
  readonly results?: readonly QuestionResult[];
  readonly texts?: readonly OpenAnswer[];
}
