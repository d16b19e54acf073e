import { cleanLine, cleanText } from '../../kernel/cleanText.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Rejection, reject } from '../rejections.ts';
import { SURVEY_LIMITS } from './limits.ts';
import type { SurveyForm, SurveyQuestion } from './state.ts';

/**
 * What one respondent answers, by `q1`, `q2` and so on: `o2` for an option, `o1+o3` for several in their order, a mark as `4`, a
 * number as `-12.5`, a day as `2026-11-30`, or a text. A question without an answer is absent.
 */
export type SurveyAnswers = Readonly<Record<string, string>>;

type Questions = Pick<SurveyForm, 'questions'>;

/** The key of a question's answer; questions are numbered from 1. */
export function answerKey(number: number): string {
  return `q${number}`;
}

/** The options that an answer to a choice names, numbered from 1. */
export function chosenOptions(answer: string | undefined): readonly number[] {
  return answer === undefined || answer === '' ? [] : answer.split('+').map((option) => Number(option.slice(1)));
}

/** The answer that names these options. */
export function choose(options: readonly number[]): string {
  return [...options]
    .sort((one, other) => one - other)
    .map((option) => `o${option}`)
    .join('+');
}

/** Whether a question is asked of somebody who answers so; its condition may leave it out, also by one that is itself left out. */
export function isAsked(form: Questions, number: number, answers: SurveyAnswers): boolean {
  const condition = form.questions[number - 1]?.when;
  if (!condition) return true;
  if (!isAsked(form, condition.question, answers)) return false;
  return chosenOptions(answers[answerKey(condition.question)]).includes(condition.option);
}

/** The answers without empty ones and those to questions that a condition leaves out, as a form sends them. */
export function pruneAnswers(form: Questions, given: SurveyAnswers): SurveyAnswers {
  const kept: Record<string, string> = {};
  for (const number of form.questions.keys()) {
    const key = answerKey(number + 1);
    const answer = given[key];
    // A condition looks back, so that what was kept so far decides it.
    if (answer !== undefined && cleanText(answer) !== '' && isAsked(form, number + 1, kept)) kept[key] = answer;
  }
  return kept;
}

/**
 * Checks what somebody answers, and cleans its texts. Rule SURV-6 in SPEC.md. Errors: `ANSWER_MISSING` and `ANSWER_FORM`, with the
 * first question that does not fit; 0 where an answer belongs to none.
 */
export function readAnswers(form: Questions, given: SurveyAnswers): Result<SurveyAnswers, Rejection> {
  const read: Record<string, string> = {};
  for (const [index, question] of form.questions.entries()) {
    const number = index + 1;
    const key = answerKey(number);
    const answer = given[key];
    const asked = isAsked(form, number, given);
    if (answer === undefined) {
      if (asked && question.required) return reject('ANSWER_MISSING', { question: number });
      continue;
    }
    const value = asked ? readAnswer(question, answer) : undefined;
    if (value === undefined) return reject('ANSWER_FORM', { question: number });
    read[key] = value;
  }
  const isKnown = (key: string) => key in read;
  return Object.keys(given).every(isKnown) ? ok(read) : reject('ANSWER_FORM', { question: 0 });
}

/** An answer as it is stored; undefined where it does not fit its question. */
export function readAnswer(question: SurveyQuestion, answer: string): string | undefined {
  switch (question.kind) {
    case 'single':
    case 'several':
      return fitsOptions(question, answer) ? answer : undefined;
    case 'scale':
      return /^[1-9]\d?$/.test(answer) && Number(answer) <= (question.scale ?? 0) ? answer : undefined;
    case 'number':
      return NUMBER.test(answer) ? answer : undefined;
    case 'date':
      return isDay(answer) ? answer : undefined;
    case 'short':
      return fitting(cleanLine(answer), SURVEY_LIMITS.short);
    case 'long':
      return fitting(cleanText(answer), SURVEY_LIMITS.long);
  }
}

const { whole, fraction } = SURVEY_LIMITS.digits;
/** A number as `String` writes it, so that equal numbers are equal texts. */
const NUMBER = new RegExp(`^(?:0|-?(?:[1-9]\\d{0,${whole - 1}}|0(?=\\.))(?:\\.\\d{0,${fraction - 1}}[1-9])?)$`);

function fitsOptions({ kind, options = [] }: SurveyQuestion, answer: string): boolean {
  if (!/^o[1-9]\d?(\+o[1-9]\d?)*$/.test(answer)) return false;
  const chosen = chosenOptions(answer);
  if (kind === 'single' && chosen.length > 1) return false;
  // Each once, in their order: the same choice is the same text.
  return choose([...new Set(chosen)]) === answer && chosen.every((option) => option <= options.length);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day of the calendar, such as `2026-11-30`. */
function isDay(text: string): boolean {
  const [, year, month, day] = (/^([12]\d{3})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

function fitting(text: string, most: number): string | undefined {
  return text !== '' && text.length <= most ? text : undefined;
}
