import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { QuestionCount, QuestionResult } from '@diem-cau/shared/domain/surveys/results.ts';
import type { Survey, SurveyQuestion } from '@diem-cau/shared/domain/surveys/state.ts';
import { type SurveyFile, surveyPath } from '../../../server/src/application/dossier/surveyFile.ts';
import type { Finding } from './findings.ts';

type Problem = Extract<Finding, { readonly kind: 'survey' }>['problem'];

/** Holds what came of each survey against its form in the log, and its figures against each other. */
export function checkSurveys(
  files: ReadonlyMap<string, Buffer>,
  { surveys }: Pick<ConferenceState, 'surveys'>,
): readonly Finding[] {
  return Object.values<Survey>(surveys).flatMap((survey): readonly Finding[] => {
    if (survey.phase === 'draft') return [];
    const file = surveyPath(survey);
    const content = files.get(file);
    if (!content) return [{ file, kind: 'missing' }];
    try {
      const problem = problemOf(JSON.parse(content.toString()) as SurveyFile, survey);
      return problem ? [{ file, kind: 'survey', problem }] : [];
    } catch {
      return [{ file, kind: 'unreadable' }];
    }
  });
}

function problemOf(file: SurveyFile, survey: Survey): Problem | undefined {
  if (JSON.stringify(file.survey) !== JSON.stringify(survey)) return { kind: 'form' };
  const { total, withheld, results, texts } = file;
  if (total.answered > total.asked) return { kind: 'turnout' };
  if (withheld !== undefined) return results || texts ? { kind: 'withheld' } : undefined;
  const wrong = survey.questions.findIndex((question, index) => {
    const result = results?.[index];
    const own = texts?.[index + 1];
    if (!result || result.answered > total.answered) return true;
    if (question.kind === 'short' || question.kind === 'long') return own?.length !== result.answered;
    return !addsUp(question, result);
  });
  return wrong < 0 ? undefined : { kind: 'question', number: wrong + 1 };
}

/** Whether the figures of a question follow from each other, and those of its groups come to the whole. */
function addsUp(question: SurveyQuestion, result: QuestionResult): boolean {
  if (!isWhole(question, result)) return false;
  const groups = Object.values<QuestionCount>(result.groups ?? {});
  if (groups.length === 0) return true;
  const keys = Object.keys(result.counts ?? {});
  return (
    groups.every((group) => isWhole(question, group)) &&
    totalOf(groups.map(({ answered }) => answered)) <= result.answered &&
    keys.every((key) => totalOf(groups.map(({ counts }) => counts?.[key] ?? 0)) <= (result.counts?.[key] ?? 0))
  );
}

function isWhole({ kind, options = [], scale = 0 }: SurveyQuestion, count: QuestionCount): boolean {
  const { answered, counts = {}, sum = 0, mean = 0, least = 0, greatest = 0 } = count;
  const numbers = Object.values(counts);
  switch (kind) {
    case 'single':
      return totalOf(numbers) === answered && areWithin(counts, options.length);
    case 'several':
      return numbers.every((number) => number <= answered) && areWithin(counts, options.length);
    case 'date':
      return totalOf(numbers) === answered;
    case 'scale': {
      const marks = Object.entries(counts).map(([mark, number]) => Number(mark) * number);
      const isCounted = totalOf(numbers) === answered && areWithin(counts, scale) && totalOf(marks) === sum;
      return isCounted && (answered === 0 || isClose(mean, sum / answered));
    }
    default:
      return answered === 0 || (isClose(mean, sum / answered) && least <= mean && mean <= greatest);
  }
}

function areWithin(counts: Readonly<Record<string, number>>, most: number): boolean {
  return Object.keys(counts).every((key) => Number(key) >= 1 && Number(key) <= most);
}

function totalOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}
