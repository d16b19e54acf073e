import type { QuestionCount } from '@diem-cau/shared/domain/surveys/results.ts';
import type { SurveyQuestion } from '@diem-cau/shared/domain/surveys/state.ts';

/** One bar of a result. */
export interface ResultRow {
  readonly key: string;
  readonly words: string;
  readonly count: number;
}

/** The bars of a result: every option and mark, also those that nobody chose, and the days that somebody named. */
export function resultRows(question: SurveyQuestion, { counts = {} }: QuestionCount): readonly ResultRow[] {
  const row = (key: string, words: string): ResultRow => ({ key, words, count: counts[key] ?? 0 });
  switch (question.kind) {
    case 'single':
    case 'several':
      return (question.options ?? []).map((words, index) => row(String(index + 1), words));
    case 'scale':
      return Array.from({ length: question.scale ?? 0 }, (_, index) => row(String(index + 1), String(index + 1)));
    case 'date':
      return Object.keys(counts).map((day) => row(day, day));
    default:
      return [];
  }
}
