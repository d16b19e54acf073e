import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import { answerKey } from '@diem-cau/shared/domain/surveys/answers.ts';
import {
  countResults,
  type QuestionResult,
  type Turnout,
  type Withheld,
} from '@diem-cau/shared/domain/surveys/results.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import type { NamedPaper } from '@diem-cau/shared/minutes/surveyLists.ts';

/** What came of a survey, as a dossier keeps it: it names nobody who answered. */
export interface SurveyFile {
  /** Its form and its times, as the log tells them. */
  readonly survey: Survey;
  readonly total: Turnout;
  readonly withheld?: Withheld;
  /** By question, in the order of the form; by group only where sites were asked. Absent while withheld. */
  readonly results?: readonly QuestionResult[];
  /** The texts of each question in the order of their letters, by the number of the question. Absent while withheld. */
  readonly texts?: Readonly<Record<string, readonly string[]>>;
}

/** What became known of a survey's answers. */
export interface ReadSurvey {
  readonly total: Turnout;
  readonly withheld?: Withheld;
  readonly papers: readonly NamedPaper[];
}

/** Writes what came of a survey. Rule DOSS-10 in SPEC.md. */
export function surveyFile(
  survey: Survey,
  { total, withheld, papers }: ReadSurvey,
  { roster }: Pick<ConferenceState, 'roster'>,
): SurveyFile {
  if (withheld !== undefined) return { survey, total, withheld };
  return {
    survey,
    total,
    results: countResults(survey, papersOf(survey, papers), roster),
    texts: textsOf(survey, papers),
  };
}

/** The answers as a workbook for anybody may hold them: with their sites where sites were asked, and never with a name. */
export function papersOf({ asks }: Pick<Survey, 'asks'>, papers: readonly NamedPaper[]): readonly NamedPaper[] {
  return papers.map(({ siteId, answers }) => ({ ...(asks === 'sites' && siteId && { siteId }), answers }));
}

/** Where a dossier has what came of a survey. */
export function surveyPath({ id }: Pick<Survey, 'id'>): string {
  return `surveys/${id}.json`;
}

function textsOf({ questions }: Survey, papers: readonly NamedPaper[]): NonNullable<SurveyFile['texts']> {
  const open = questions.flatMap(({ kind }, index) => (kind === 'short' || kind === 'long' ? [index + 1] : []));
  return Object.fromEntries(
    open.map((number) => [number, papers.flatMap(({ answers }) => answers[answerKey(number)] ?? []).sort()]),
  );
}
