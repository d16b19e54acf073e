import type { SiteId } from '../../kernel/ids.ts';
import type { RosterState } from '../roster/state.ts';
import { answerKey, chosenOptions, type SurveyAnswers } from './answers.ts';
import { isChoice } from './form.ts';
import type { SurveyForm, SurveyQuestion } from './state.ts';

/** One stored answer to a survey: of a site where it is known. */
export interface SurveyPaper {
  readonly siteId?: SiteId;
  readonly answers: SurveyAnswers;
}

/** How many of how many have answered. */
export interface Turnout {
  readonly answered: number;
  readonly asked: number;
}

/** Why results are not shown: the survey is anonymous and still open, not yet sealed, or too few answered it. */
export type Withheld = 'open' | 'sealing' | 'few';

/** What was answered to one question. */
export interface QuestionCount {
  /** How many answered it. */
  readonly answered: number;
  /** Of a choice by the number of the option, of a scale by the mark, of a date by the day. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Of marks and numbers. */
  readonly sum?: number;
  readonly mean?: number;
  readonly least?: number;
  readonly greatest?: number;
}

/** The result of one question. */
export interface QuestionResult extends QuestionCount {
  /** By group, where it is known who answered. */
  readonly groups?: Readonly<Record<SiteId, QuestionCount>>;
}

/** Counts every question of a survey, by the form's order. Rule SURV-13 in SPEC.md. */
export function countResults(
  { questions, anonymous }: Pick<SurveyForm, 'questions' | 'anonymous'>,
  papers: readonly SurveyPaper[],
  { places }: Pick<RosterState, 'places'>,
): readonly QuestionResult[] {
  const groups = new Map<SiteId, SurveyPaper[]>();
  for (const paper of anonymous ? [] : papers) {
    const groupId = paper.siteId && (places[paper.siteId]?.groupId ?? paper.siteId);
    if (!groupId) continue;
    const group = groups.get(groupId);
    if (group) group.push(paper);
    else groups.set(groupId, [paper]);
  }
  return questions.map((question, index) => {
    const count = (of: readonly SurveyPaper[]) => countQuestion(question, valuesOf(of, index + 1));
    const whole = count(papers);
    if (groups.size === 0) return whole;
    return { ...whole, groups: Object.fromEntries([...groups].map(([id, of]) => [id, count(of)])) };
  });
}

function valuesOf(papers: readonly SurveyPaper[], number: number): readonly string[] {
  return papers.flatMap(({ answers }) => answers[answerKey(number)] ?? []);
}

function countQuestion(question: SurveyQuestion, values: readonly string[]): QuestionCount {
  const answered = values.length;
  if (isChoice(question))
    return { answered, counts: tally(values.flatMap((value) => chosenOptions(value).map(String))) };
  switch (question.kind) {
    case 'scale':
      return { answered, counts: tally(values), ...measure(values.map(Number)) };
    case 'number':
      return { answered, ...measure(values.map(Number)) };
    case 'date':
      return { answered, counts: tally([...values].sort()) };
    default:
      return { answered };
  }
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Decimal digits that a sum keeps: those of an answer, without what adding binary fractions leaves. */
const PRECISION = 10_000;

function measure(values: readonly number[]): Omit<QuestionCount, 'answered' | 'counts'> {
  if (values.length === 0) return {};
  const sum = Math.round(values.reduce((total, value) => total + value, 0) * PRECISION) / PRECISION;
  const least = values.reduce((one, other) => Math.min(one, other));
  const greatest = values.reduce((one, other) => Math.max(one, other));
  return { sum, mean: sum / values.length, least, greatest };
}
