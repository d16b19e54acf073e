import { wordsOf } from '../domain/conference/presetWords.ts';
import { vocabularyOf } from '../domain/conference/state.ts';
import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import { groupNameOf } from '../domain/roster/groups.ts';
import type { ConferenceState } from '../domain/state.ts';
import { answerKey, chosenOptions } from '../domain/surveys/answers.ts';
import { isChoice } from '../domain/surveys/form.ts';
import { SURVEY_LIMITS } from '../domain/surveys/limits.ts';
import {
  countResults,
  type QuestionCount,
  type SurveyPaper,
  type Turnout,
  type Withheld,
} from '../domain/surveys/results.ts';
import type { SurveyForm, SurveyQuestion } from '../domain/surveys/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { nameOf } from './attendance.ts';
import type { MinutesList } from './blocks.ts';
import { type PaperFormat, paperFormat } from './paperFormat.ts';
import { capital } from './words/capital.ts';
import { type SurveyListWords, surveyListWords } from './words/surveyListWords.ts';

/** One stored answer, with who wrote it where the office entered it with a name. */
export interface NamedPaper extends SurveyPaper {
  readonly name?: string;
}

/** What a survey's workbook is made from. */
export interface SurveyOutcome {
  readonly survey: SurveyForm;
  readonly total: Turnout;
  /** By site, those with anybody to ask. */
  readonly sites: Readonly<Record<SiteId, Turnout>>;
  /** Why nothing of what was answered may be shown. */
  readonly withheld?: Withheld;
  readonly papers: readonly NamedPaper[];
}

interface ListContext extends SurveyOutcome {
  readonly state: ConferenceState;
  readonly words: SurveyListWords;
  readonly format: PaperFormat;
  readonly language: WordLanguage;
}

/**
 * What came of a survey as the sheets of a workbook. Of an anonymous one only the counts and the texts, each question's in the
 * order of their letters; nothing but the turnout where results are withheld. Rule PAPER-18 in SPEC.md.
 */
export function surveyLists(
  outcome: SurveyOutcome,
  state: ConferenceState,
  language: WordLanguage,
): readonly MinutesList[] {
  const words = surveyListWords(language);
  const context = { ...outcome, state, words, language, format: paperFormat(language, state.conference) };
  const { anonymous } = outcome.survey;
  const overview = { ...words.overview, rows: overviewRows(context) };
  const turnout = { ...words.turnout, rows: turnoutRows(context) };
  if (outcome.withheld !== undefined) return anonymous ? [overview] : [overview, turnout];
  const shared = [overview, ...resultLists(context), { ...words.texts, rows: textRows(context) }];
  return anonymous ? shared : [...shared, turnout, answerList(context)];
}

/**
 * What came of a survey as sheets that anybody may read: the overview, the results and the texts, which name nobody. Where sites were
 * asked by name, their groups and who has answered too.
 */
export function openSurveyLists(
  outcome: SurveyOutcome,
  state: ConferenceState,
  language: WordLanguage,
): readonly MinutesList[] {
  const { anonymous, asks } = outcome.survey;
  const lists = surveyLists(outcome, state, language);
  const words = surveyListWords(language);
  const hidden = asks === 'sites' && !anonymous ? [words.answers.name] : [words.answers.name, words.turnout.name];
  return lists
    .filter(({ name }) => !hidden.includes(name))
    .map((list) =>
      list.name === words.texts.name ? { ...list, rows: list.rows.map(withoutName).sort(byText) } : list,
    );
}

/** Where the name of a text stands, and the text. */
const [WHO, TEXT] = [2, 3];

function withoutName(row: MinutesList['rows'][number]): MinutesList['rows'][number] {
  return row.with(WHO, '');
}

function byText(one: MinutesList['rows'][number], other: MinutesList['rows'][number]): number {
  const order = Number(one[0]) - Number(other[0]);
  const [text, otherText] = [String(one[TEXT]), String(other[TEXT])];
  return order !== 0 ? order : text < otherText ? -1 : Number(text > otherText);
}

function overviewRows({ survey, total, withheld, state, words, language }: ListContext) {
  const { delegates } = wordsOf(vocabularyOf(state.conference))[language];
  const rows: (readonly [string, string | number])[] = [
    [words.title, survey.title],
    [words.audience, survey.asks === 'sites' ? words.sites : capital(delegates)],
    [words.naming, survey.anonymous ? words.anonymous : words.named],
    [words.asked, total.asked],
    [words.answered, total.answered],
  ];
  if (withheld !== undefined) rows.push([words.note, words.withheld[withheld](SURVEY_LIMITS.anonymousAnswers)]);
  return rows;
}

/** What was answered to each question, and by group where it is known who answered. */
function resultLists(context: ListContext): readonly MinutesList[] {
  const { survey, papers, state, words, language } = context;
  const questions = countResults(survey, papers, state.roster).flatMap((result, index) => {
    const question = survey.questions[index];
    return question ? [{ question, result, head: [index + 1, question.text] }] : [];
  });
  const results = {
    ...words.results,
    rows: questions.flatMap(({ question, result, head }) =>
      countRows(question, result, context).map((row) => [...head, result.answered, ...row]),
    ),
  };
  const groups = questions.flatMap(({ question, result, head }) =>
    Object.entries<QuestionCount>(result.groups ?? {}).flatMap(([groupId, count]) =>
      count.answered === 0
        ? []
        : countRows(question, count, context).map((row) => [
            ...head,
            nameOf(state.roster, groupId as SiteId),
            count.answered,
            ...row,
          ]),
    ),
  );
  if (groups.length === 0) return [results];
  const group = capital(groupNameOf(state.roster)[language].one);
  const columns = words.groups.columns.map((column, index) => (index === 2 ? group : column));
  return [results, { name: words.groups.name, columns, rows: groups }];
}

type CountRow = readonly [label: string, value: number, unit: string, share: number | string];

/** One row for each option, mark, day or figure of a question: its name, its value, the unit, the share in percent. */
function countRows(
  question: SurveyQuestion,
  count: QuestionCount,
  { words, format }: ListContext,
): readonly CountRow[] {
  const { answered, counts = {} } = count;
  if (answered === 0) return [[words.nobody, 0, '', '']];
  const counted = (key: string, label: string): CountRow => {
    const value = counts[key] ?? 0;
    return [label, value, '', Math.round((1000 * value) / answered) / 10];
  };
  const { kind, options = [], scale = 0, unit = '' } = question;
  switch (kind) {
    case 'single':
    case 'several':
      return options.map((option, index) => counted(String(index + 1), option));
    case 'scale':
      return [
        ...Array.from({ length: scale }, (_, index) => counted(String(index + 1), words.mark(index + 1))),
        ...figure(words.mean, count.mean, ''),
      ];
    case 'number':
      return [
        ...figure(words.sum, count.sum, unit),
        ...figure(words.mean, count.mean, unit),
        ...figure(words.least, count.least, unit),
        ...figure(words.greatest, count.greatest, unit),
      ];
    case 'date':
      return Object.keys(counts).map((day) => counted(day, format.calendarDay(day)));
    case 'short':
    case 'long':
      return [[words.opinions, answered, '', '']];
  }
}

function figure(label: string, value: number | undefined, unit: string): readonly CountRow[] {
  return value === undefined ? [] : [[label, Math.round(value * PRECISION) / PRECISION, unit, '']];
}

/** Decimal digits that a mean keeps. */
const PRECISION = 100;

function textRows({ survey, papers, state }: ListContext) {
  return survey.questions.flatMap((question, index) => {
    if (question.kind !== 'short' && question.kind !== 'long') return [];
    const texts = papers.flatMap((paper) => {
      const text = paper.answers[answerKey(index + 1)];
      return text === undefined ? [] : [{ text, who: survey.anonymous ? '' : respondentOf(paper, state) }];
    });
    // In one order for all questions, the texts of one respondent could be found by their places.
    if (survey.anonymous) texts.sort((one, other) => (one.text < other.text ? -1 : Number(one.text > other.text)));
    return texts.map(({ text, who }) => [index + 1, question.text, who, text]);
  });
}

function respondentOf({ name, siteId }: NamedPaper, { roster }: ConferenceState): string {
  return name ?? (siteId === undefined ? '' : nameOf(roster, siteId));
}

function turnoutRows({ sites, state, words }: ListContext) {
  return Object.entries<Turnout>(sites).map(([id, { asked, answered }]) => [
    id,
    nameOf(state.roster, id as SiteId),
    asked,
    answered,
    answered < asked ? words.missing : words.hasAnswered,
  ]);
}

/** One row for each respondent, with a column for each question. */
function answerList({ survey, papers, state, words, format }: ListContext): MinutesList {
  return {
    name: words.answers.name,
    columns: [...words.answers.columns, ...survey.questions.map(({ text }, index) => `${index + 1}. ${text}`)],
    rows: papers.map(({ siteId, name = '', answers }) => [
      siteId === undefined ? '' : nameOf(state.roster, siteId),
      name,
      ...survey.questions.map((question, index) => answerCell(question, answers[answerKey(index + 1)], format)),
    ]),
  };
}

function answerCell(question: SurveyQuestion, answer: string | undefined, format: PaperFormat): string | number {
  if (answer === undefined) return '';
  if (isChoice(question)) {
    return chosenOptions(answer)
      .map((option) => question.options?.[option - 1] ?? '')
      .join('; ');
  }
  if (question.kind === 'scale' || question.kind === 'number') return Number(answer);
  return question.kind === 'date' ? format.calendarDay(answer) : answer;
}
