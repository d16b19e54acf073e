import { answerKey, pruneAnswers, readAnswers, type SurveyAnswers } from '../../domain/surveys/answers.ts';
import { SURVEY_LIMITS } from '../../domain/surveys/limits.ts';
import type { SurveyForm } from '../../domain/surveys/state.ts';
import { cleanLine } from '../../kernel/cleanText.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { isBlankCell, shownText } from '../listFile.ts';
import type { FilledRow } from '../mergedCells.ts';
import { type ReadCell, readAnswerCell, readOptionCells } from './answerCells.ts';
import type { ProposedColumn } from './answerColumns.ts';
import { type AnswerProblem, answerProblem } from './answerProblems.ts';
import { questionOfField } from './answerSheet.ts';
import type { AnswerSites } from './answerSites.ts';
import { OptionWords } from './optionWords.ts';

/** What reading a row needs to know. */
export interface RowReading {
  readonly form: SurveyForm;
  readonly columns: readonly ProposedColumn[];
  readonly sites: AnswerSites;
  /** By question, its options' words. */
  readonly words: ReadonlyMap<number, OptionWords>;
}

/** A row as it was understood. */
export interface DraftRow {
  readonly line: number;
  readonly siteId?: SiteId;
  readonly siteName?: string;
  readonly name?: string;
  readonly answers: SurveyAnswers;
  readonly problems: AnswerProblem[];
  readonly unknownSite?: string;
  /** By question (`q3`): texts that are no option. */
  readonly unknownOptions: Readonly<Record<string, readonly string[]>>;
  readonly content: string;
}

/** The words of the options of each question, with what a person explained. */
export function optionWordsOf(
  { questions }: SurveyForm,
  explained: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): ReadonlyMap<number, OptionWords> {
  return new Map(
    questions.map(({ options = [] }, index) => [
      index + 1,
      new OptionWords(options, explained[answerKey(index + 1)] ?? {}),
    ]),
  );
}

/** Reads a row; undefined where it answers no question and names nobody. */
export function readRow(row: FilledRow, reading: RowReading): DraftRow | undefined {
  const { columns, form } = reading;
  const cellsOf = (test: (field: string) => boolean) =>
    columns.flatMap(({ index, field }) =>
      field !== null && test(field) ? [{ field, cell: row.cells[index] ?? null }] : [],
    );
  const read = cellsOf(() => true);
  if (read.every(({ cell }) => isBlankCell(cell))) return undefined;
  const textOf = (field: string) => cleanLine(shownText(cellsOf((one) => one === field)[0]?.cell));
  const problems: AnswerProblem[] = [];
  const site = findSite(textOf('site'), reading, problems);
  const name = textOf('name');
  if (name.length > SURVEY_LIMITS.name)
    problems.push(answerProblem('NAME_TOO_LONG', { limit: String(SURVEY_LIMITS.name) }));
  const unknownOptions: Record<string, readonly string[]> = {};
  const given: Record<string, string> = {};
  for (const [index, question] of form.questions.entries()) {
    const number = index + 1;
    const cells = cellsOf((field) => questionOfField(field)?.question === number);
    if (cells.length === 0) continue;
    const options = cells.flatMap(({ field, cell }) => {
      const option = questionOfField(field)?.option;
      return option === undefined ? [] : [{ option, cell }];
    });
    const words = reading.words.get(number) ?? new OptionWords([]);
    const result: ReadCell =
      options.length > 0
        ? readOptionCells(question, number, { cells: options, words })
        : readAnswerCell(question, number, { cell: cells[0]?.cell ?? null, words });
    problems.push(...result.problems);
    if (result.value !== undefined) given[answerKey(number)] = result.value;
    if (result.unknown) unknownOptions[answerKey(number)] = result.unknown;
  }
  const answers = judgeAnswers(form, given, problems);
  if (row.hidden) problems.push(answerProblem('ROW_HIDDEN'));
  return {
    ...{ line: row.line, answers, problems, unknownOptions, ...site },
    ...(name !== '' && { name }),
    content: row.cells
      .map((cell) => cleanLine(shownText(cell)))
      .join('\t')
      .trimEnd(),
  };
}

type RowSite = Pick<DraftRow, 'siteId' | 'siteName' | 'unknownSite'>;

function findSite(text: string, { form, columns, sites }: RowReading, problems: AnswerProblem[]): RowSite {
  if (!columns.some(({ field }) => field === 'site')) return {};
  if (text === '') {
    if (form.asks === 'sites') problems.push(answerProblem('SITE_MISSING'));
    return {};
  }
  const found = sites.find(text);
  if (found.kind === 'one') return { siteId: found.site.code as SiteId, siteName: found.site.name };
  problems.push(answerProblem(found.kind === 'several' ? 'SITE_AMBIGUOUS' : 'SITE_UNKNOWN', { value: text }));
  return { unknownSite: text };
}

/** Says what the form would refuse. A cell that cannot be read has its own problem; nothing is missing there. */
function judgeAnswers(form: SurveyForm, given: SurveyAnswers, problems: AnswerProblem[]): SurveyAnswers {
  const answers = pruneAnswers(form, given);
  const unread = new Set(problems.map(({ question }) => question));
  for (const [index] of form.questions.entries()) {
    const key = answerKey(index + 1);
    if (given[key] !== undefined && answers[key] === undefined)
      problems.push(answerProblem('ANSWER_NOT_ASKED', { question: index + 1 }));
  }
  if (problems.some(({ severity, question }) => severity === 'error' && question !== undefined)) return answers;
  const checked = readAnswers(form, answers);
  if (checked.ok) return checked.value;
  const { code, facts } = checked.error;
  if (code === 'ANSWER_MISSING' && !unread.has(facts.question))
    problems.push(answerProblem('ANSWER_MISSING', { question: facts.question }));
  return answers;
}
