import type { SurveyForm } from '../../domain/surveys/state.ts';
import { cleanLine } from '../../kernel/cleanText.ts';
import type { ColumnSource } from '../columns.ts';
import { fold } from '../fold.ts';
import { meaningsOfHeading } from '../headingWords.ts';
import { shownText } from '../listFile.ts';
import type { FilledRow } from '../mergedCells.ts';
import type { AnswerHeading } from './answerHeading.ts';
import { likenessOf } from './answerHeading.ts';
import { type AnswerField, asksName, asksSite } from './answerSheet.ts';

/** What is known of a column before its samples are taken. */
export interface ProposedColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: AnswerField | null;
  readonly by?: ColumnSource;
}

interface Candidate {
  readonly index: number;
  readonly field: AnswerField;
  readonly score: number;
  readonly by: ColumnSource;
}

interface Sheet {
  readonly heading: AnswerHeading | undefined;
  readonly body: readonly FilledRow[];
  readonly form: SurveyForm;
  /** Whether a text names a site. */
  readonly isSite: (text: string) => boolean;
}

const MAX_COLUMNS = 150;
/** Enough to tell whether a column names sites. */
const ROWS_LOOKED_AT = 200;
/** From this share of its cells on, a column is taken for the one with the sites. */
const MOSTLY = 0.5;

/** Says which column holds what: as a person chose, by the heading, and for the sites by what stands in the cells. Each field has one column. */
export function proposeAnswerColumns(
  sheet: Sheet,
  chosen: Readonly<Record<number, AnswerField | null>> = {},
): readonly ProposedColumn[] {
  const { heading, body } = sheet;
  const width = Math.min(MAX_COLUMNS, Math.max(heading?.texts.length ?? 0, ...body.map(({ cells }) => cells.length)));
  const taken = new Map<number, Candidate>();
  for (const [index, field] of Object.entries(chosen))
    if (field) taken.set(Number(index), { index: Number(index), field, score: 1, by: 'choice' });
  const candidates = Array.from({ length: width }, (_, index) => candidatesOf(index, sheet)).flat();
  for (const candidate of candidates.sort((one, other) => other.score - one.score || one.index - other.index)) {
    if (chosen[candidate.index] !== undefined || taken.has(candidate.index)) continue;
    if ([...taken.values()].some(({ field }) => field === candidate.field)) continue;
    taken.set(candidate.index, candidate);
  }
  return Array.from({ length: width }, (_, index): ProposedColumn => {
    const found = taken.get(index);
    return { index, heading: heading?.texts[index] ?? '', field: found?.field ?? null, ...(found && { by: found.by }) };
  }).filter(({ index, heading: text, field }) => field !== null || text !== '' || textsIn(index, body).length > 0);
}

function textsIn(index: number, body: readonly FilledRow[]): readonly string[] {
  return body
    .slice(0, ROWS_LOOKED_AT)
    .map(({ cells }) => cleanLine(shownText(cells[index])))
    .filter((text) => text !== '');
}

function candidatesOf(index: number, { heading, body, form, isSite }: Sheet): readonly Candidate[] {
  const text = heading?.texts[index] ?? '';
  const found: Candidate[] = [];
  const propose = (field: AnswerField, score: number, by: ColumnSource) => found.push({ index, field, score, by });
  for (const [place, question] of form.questions.entries()) {
    const number = place + 1;
    const likeness = text === '' ? 0 : likenessOf(text, question.text, number);
    if (likeness > 0) propose(`q${number}`, likeness, 'heading');
    if (question.kind !== 'several') continue;
    // Longer than the question alone, and so surer than that it begins with the question.
    for (const [at, option] of (question.options ?? []).entries())
      if (isOptionOf(text, question.text, option)) propose(`q${number}o${at + 1}`, 1.1, 'heading');
  }
  const texts = textsIn(index, body);
  const sites = texts.filter(isSite);
  // Those who answer are more sites than those above them.
  const score = 0.95 + new Set(sites).size / texts.length / 10;
  if (asksSite(form) && texts.length > 0 && sites.length / texts.length >= MOSTLY) propose('site', score, 'content');
  const [meaning] = meaningsOfHeading(text);
  if (asksSite(form) && (meaning === 'code' || meaning === 'name')) propose('site', 0.4, 'heading');
  if (asksName(form) && meaning === 'contact') propose('name', 0.7, 'heading');
  return found;
}

function isOptionOf(heading: string, question: string, option: string): boolean {
  const words = fold(heading);
  const wanted = fold(`${question} ${option}`);
  return words === wanted || (words.endsWith(` ${wanted}`) && /^(?:cau |question |q )?\d{1,2} /.test(words));
}
