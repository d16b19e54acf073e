import { findTwin } from '../../kernel/cleanText.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Rejection, reject } from '../rejections.ts';
import type { SurveyForm, SurveyQuestion } from './state.ts';

/**
 * Checks that every question has what its kind needs and nothing else, and that a condition names an option of an earlier
 * choice. Rule SURV-2 in SPEC.md. Errors: `SURVEY_FORM` and `SURVEY_OPTIONS_ALIKE`, each with the first question that is wrong.
 */
export function checkForm({ questions }: Pick<SurveyForm, 'questions'>): Result<true, Rejection> {
  for (const [index, question] of questions.entries()) {
    const number = index + 1;
    if (!fitsKind(question) || !hasOption(question, questions.slice(0, index)))
      return reject('SURVEY_FORM', { question: number });
    if (findTwin(question.options ?? []) !== undefined) return reject('SURVEY_OPTIONS_ALIKE', { question: number });
  }
  return ok(true);
}

/** Whether a question offers options. */
export function isChoice({ kind }: Pick<SurveyQuestion, 'kind'>): boolean {
  return kind === 'single' || kind === 'several';
}

function fitsKind(question: SurveyQuestion): boolean {
  const { kind, options, scale, unit } = question;
  return (
    isChoice(question) === (options !== undefined) &&
    (kind === 'scale') === (scale !== undefined) &&
    (kind === 'number' || unit === undefined)
  );
}

function hasOption({ when }: SurveyQuestion, earlier: readonly SurveyQuestion[]): boolean {
  if (when === undefined) return true;
  const options = earlier[when.question - 1]?.options ?? [];
  return when.option >= 1 && when.option <= options.length;
}
