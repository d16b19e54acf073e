import type { SurveyForm, SurveyQuestion } from '../../domain/surveys/state.ts';
import { cleanLine } from '../../kernel/cleanText.ts';
import { fold } from '../fold.ts';
import { meaningsOfHeading } from '../headingWords.ts';
import { shownText } from '../listFile.ts';
import type { FilledRow } from '../mergedCells.ts';

/** Where the answers begin: one heading row, or two where the options of a question stand below it. */
export interface AnswerHeading {
  /** The places of its rows among the sheet's rows. */
  readonly first: number;
  readonly last: number;
  /** The file's number of its first row. */
  readonly line: number;
  /** By the column's place: its text; that of two rows is joined with a space. */
  readonly texts: readonly string[];
  /** How many questions and other columns it names. */
  readonly score: number;
}

/** Titles and notes above a heading take fewer rows than this. */
const ROWS_SEARCHED = 60;
/** A question says more than a heading that a list of sites has, too. */
const QUESTION_SCORE = 4;

/** The heading of a sheet of answers: the row that names the most questions, else the first one with several texts. */
export function findAnswerHeading(rows: readonly FilledRow[], form: SurveyForm): AnswerHeading | undefined {
  let best: AnswerHeading | undefined;
  for (let first = 0; first < Math.min(rows.length, ROWS_SEARCHED); first++) {
    const heading = answerHeadingAt(rows, first, form);
    if (heading && heading.score > (best?.score ?? 0)) best = heading;
  }
  if (best) return best;
  const first = rows.findIndex((row) => distinctTexts(textsOf(row)).length > 1);
  return answerHeadingAt(rows, first, form);
}

/** The heading that begins with a row. */
export function answerHeadingAt(
  rows: readonly FilledRow[],
  first: number,
  form: SurveyForm,
): AnswerHeading | undefined {
  const row = rows[first];
  if (!row) return undefined;
  const texts = textsOf(row);
  const below = rows[first + 1];
  const options = below && optionsBelow(texts, textsOf(below), form);
  const joined = options ?? texts;
  const last = options ? first + 1 : first;
  return { first, last, line: row.line, texts: joined, score: scoreOf(joined, form) };
}

/** A title that is merged over the width of the table is one text. */
function distinctTexts(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function textsOf({ cells }: FilledRow): readonly string[] {
  return cells.map((cell) => cleanLine(shownText(cell)));
}

/**
 * The joined texts where a second row has the options of the questions above it; a question spans the columns of its options. A row
 * with one option below a question is the first answer.
 */
function optionsBelow(
  upper: readonly string[],
  lower: readonly string[],
  { questions }: SurveyForm,
): readonly string[] | undefined {
  const columns = columnsBelow(upper, lower, questions);
  const spans = new Map<number, Set<string>>();
  for (const { span, option } of columns)
    if (option !== undefined) spans.set(span, (spans.get(span) ?? new Set()).add(option));
  const isSpanned = ({ span, option }: ColumnBelow) => option !== undefined && (spans.get(span)?.size ?? 0) > 1;
  if (!columns.some(isSpanned)) return undefined;
  return columns.map((column) => {
    const { own, above, below } = column;
    if (isSpanned(column)) return `${above} ${below}`;
    return own === '' ? below : own;
  });
}

interface ColumnBelow {
  readonly own: string;
  /** The text of the heading that reaches over this column, and which one of them it is. */
  readonly above: string;
  readonly span: number;
  readonly below: string;
  /** The option of the question above that the second row names. */
  readonly option?: string;
}

function columnsBelow(
  upper: readonly string[],
  lower: readonly string[],
  questions: readonly SurveyQuestion[],
): readonly ColumnBelow[] {
  let above = '';
  let span = 0;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index): ColumnBelow => {
    const [own = '', below = ''] = [upper[index], lower[index]];
    if (own !== '' && own !== above) {
      above = own;
      span += 1;
    }
    const number = below === '' ? undefined : questionNumber(above, questions);
    const option = (questions[(number ?? 0) - 1]?.options ?? []).find((one) => fold(one) === fold(below));
    return { own, above, span, below, ...(option !== undefined && { option }) };
  });
}

function scoreOf(texts: readonly string[], { questions }: SurveyForm): number {
  const found = new Set(texts.map((text) => questionNumber(text, questions)).filter((number) => number !== undefined));
  const others = distinctTexts(texts).filter((text) => meaningsOfHeading(text).length > 0).length;
  return found.size * QUESTION_SCORE + others;
}

/** The number of the question that a heading is likest to, from 1; undefined where it is like none. */
function questionNumber(heading: string, questions: readonly SurveyQuestion[]): number | undefined {
  const likest = questions
    .map((question, index) => ({ number: index + 1, likeness: likenessOf(heading, question.text, index + 1) }))
    .sort((one, other) => other.likeness - one.likeness)[0];
  return likest && likest.likeness > 0 ? likest.number : undefined;
}

/** From this share of common words on, a heading is taken for a question that was worded a little otherwise. */
const ALIKE = 0.6;
/** A question is named by a part of it only where the part has this many letters. */
const LEAST_PART = 12;

/** How like a heading is to a question, from 0 to 1. */
export function likenessOf(heading: string, question: string, number: number): number {
  const [named, bare] = [withoutNumber(heading), withoutNumber(question)];
  if (named === '') return numberOf(heading) === number ? 0.5 : 0;
  if (named === bare) return 1;
  const [short, long] = named.length < bare.length ? [named, bare] : [bare, named];
  if (short.length >= LEAST_PART && long.startsWith(short)) return 0.9;
  const [one, other] = [new Set(named.split(' ')), new Set(bare.split(' '))];
  const common = [...one].filter((word) => other.has(word)).length;
  const share = (2 * common) / (one.size + other.size);
  return share >= ALIKE ? share * 0.85 : 0;
}

const NUMBER = /^(?:(?:cau(?: hoi)?|question|q) ?(\d{1,2})|(\d{1,2}))(?: |$)/;

function numberOf(text: string): number | undefined {
  const [, named, bare] = NUMBER.exec(fold(text)) ?? [];
  const number = named ?? bare;
  return number === undefined ? undefined : Number(number);
}

/** The folded words without `Câu 3` or `3.` in front of them. */
function withoutNumber(text: string): string {
  return fold(text).replace(NUMBER, '').trim();
}
