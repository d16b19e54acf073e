import { answerKey, chosenOptions } from '../../domain/surveys/answers.ts';
import type { SurveyForm } from '../../domain/surveys/state.ts';
import { decodeSheet } from '../decodeSheet.ts';
import type { OrganisationLevels } from '../levels.ts';
import { NO_HEADING } from '../listChoices.ts';
import { isBlankCell, type ListFile, type ListSheet } from '../listFile.ts';
import { type FilledRow, fillMergedCells } from '../mergedCells.ts';
import type { KnownSite } from '../preview.ts';
import { firstRowsOf, samplesOf } from '../sheetOutline.ts';
import { type ProposedColumn, proposeAnswerColumns } from './answerColumns.ts';
import { type AnswerHeading, answerHeadingAt, findAnswerHeading } from './answerHeading.ts';
import { type AnswerFileProblem, answerFileProblem, answerProblem } from './answerProblems.ts';
import {
  type AnswerChoices,
  type AnswerRow,
  type AnswerState,
  type CheckedAnswers,
  questionOfField,
  type ReadAnswer,
} from './answerSheet.ts';
import { AnswerSites } from './answerSites.ts';
import { type DraftRow, optionWordsOf, readRow } from './readRow.ts';

/** More answers than one spreadsheet of an office has. */
export const MAX_ANSWER_ROWS = 5_000;

/** Rows that a screen shows; those with a problem first. */
const ROWS_SHOWN = 300;
/** Texts of a kind that a person can be asked to explain. */
const UNKNOWN_SHOWN = 60;

/** The survey and the conference that a sheet of answers is read for. */
export interface AnswersContext {
  readonly form: SurveyForm;
  readonly sites: readonly KnownSite[];
  readonly levels: OrganisationLevels;
  /** The codes of the sites whose answer is there already, where sites answer once. */
  readonly answered: readonly string[];
}

/** What entering would do, and the rows that would be entered. */
export interface ReadAnswers {
  readonly checked: CheckedAnswers;
  readonly papers: readonly ReadAnswer[];
}

interface AnswerTable {
  readonly sheet: ListSheet;
  readonly rows: readonly FilledRow[];
  readonly heading: AnswerHeading | undefined;
  readonly isOldEncoding: boolean;
}

/**
 * Reads a sheet of answers to a survey, one row a respondent, as form services export it, and says row by row what entering it would do.
 * Nothing is entered here. The same file, survey, conference and choices give the same answer. Rule SURV-15 in the domain's SPEC.md.
 */
export function checkAnswers(file: ListFile, context: AnswersContext, choices: AnswerChoices = {}): ReadAnswers {
  const { form } = context;
  const tables = file.sheets.map((sheet) => tableOf(sheet, form, choices));
  const { table, problems } = chooseTable(tables, choices.sheet);
  const names = {
    sheets: tables.map(({ sheet }) => sheet.name).filter((name) => name !== ''),
    hiddenSheets: tables.filter(({ sheet }) => sheet.hidden).map(({ sheet }) => sheet.name),
  };
  if (!table) return { checked: { ...names, ...NO_ROWS, problems }, papers: [] };
  const sites = new AnswerSites(context.sites, context.levels, choices.sites);
  const body = bodyOf(table);
  const columns = proposeAnswerColumns(
    { heading: table.heading, body, form, isSite: (text) => sites.find(text).kind === 'one' },
    choices.columns,
  );
  problems.push(...columnProblems(columns, form), ...sheetProblems(table));
  const isReadable = !problems.some(({ severity }) => severity === 'error');
  const reading = { form, columns, sites, words: optionWordsOf(form, choices.options) };
  const without = new Set(choices.without);
  const kept = isReadable ? body.filter(({ line }) => !without.has(line)) : [];
  const drafts = kept.flatMap((row) => readRow(row, reading) ?? []);
  const empty = kept.length - drafts.length;
  if (isReadable && drafts.length === 0) problems.push(answerFileProblem('NO_ROWS'));
  if (drafts.length > MAX_ANSWER_ROWS)
    problems.push(answerFileProblem('TOO_MANY_ROWS', { limit: String(MAX_ANSWER_ROWS) }));
  if (form.asks === 'sites') refuseTwice(drafts);
  const judged = drafts.map((draft) => ({ draft, state: stateOf(draft, context) }));
  const entered = judged.filter(({ state }) => state === 'ready' || state === 'warning').map(({ draft }) => draft);
  const { heading, rows, sheet } = table;
  return {
    checked: {
      ...names,
      outline: {
        name: sheet.name,
        headingLine: heading?.line ?? null,
        headingRows: heading ? heading.last - heading.first + 1 : 0,
        firstRows: firstRowsOf(rows, heading?.last ?? 0),
        columns: columns.map((column) => ({ ...column, samples: samplesOf(body, column.index) })),
      },
      problems,
      counts: countStates(judged, empty),
      answered: countAnswered(entered),
      rows: shownRows(judged, form),
      errorLines: judged.filter(({ state }) => state === 'error').map(({ draft }) => draft.line),
      ...unknownTexts(drafts),
    },
    papers: entered.map(({ line, siteId, name, answers, content }) => ({
      ...{ line, answers, content },
      ...(siteId !== undefined && { siteId }),
      ...(name !== undefined && { name }),
    })),
  };
}

const NO_ROWS: Omit<CheckedAnswers, 'sheets' | 'hiddenSheets' | 'problems'> = {
  counts: { ready: 0, warning: 0, error: 0, before: 0, empty: 0 },
  answered: {},
  rows: [],
  errorLines: [],
  unknownSites: [],
  unknownOptions: {},
};

function tableOf(sheet: ListSheet, form: SurveyForm, { sheet: wish, headingRow }: AnswerChoices): AnswerTable {
  const decoded = decodeSheet(sheet);
  const rows = fillMergedCells(decoded.sheet);
  const isOldEncoding = decoded.encoding !== undefined;
  // A heading was chosen for the sheet that is read.
  if (headingRow === undefined || (wish !== undefined && wish !== sheet.name))
    return { sheet, rows, heading: findAnswerHeading(rows, form), isOldEncoding };
  if (headingRow === NO_HEADING) return { sheet, rows, heading: undefined, isOldEncoding };
  const first = rows.findIndex(({ line }) => line >= headingRow);
  return { sheet, rows, heading: answerHeadingAt(rows, first, form), isOldEncoding };
}

function bodyOf({ rows, heading }: AnswerTable): readonly FilledRow[] {
  return (heading ? rows.slice(heading.last + 1) : rows).filter(({ cells }) =>
    cells.some((cell) => !isBlankCell(cell)),
  );
}

function chooseTable(
  tables: readonly AnswerTable[],
  wish: string | undefined,
): { readonly table?: AnswerTable; readonly problems: AnswerFileProblem[] } {
  if (wish !== undefined) {
    const table = tables.find(({ sheet }) => sheet.name === wish);
    const other = tables.map(({ sheet }) => sheet.name).join(', ');
    return table ? { table, problems: [] } : { problems: [answerFileProblem('SHEET_UNKNOWN', { value: wish, other })] };
  }
  const filled = tables.filter((table) => !table.sheet.hidden && bodyOf(table).length > 0);
  const scoreOf = ({ heading }: AnswerTable) => heading?.score ?? 0;
  const [table, ...others] = filled.toSorted((one, other) => scoreOf(other) - scoreOf(one));
  if (!table) return { problems: [answerFileProblem('NO_TABLE')] };
  const alike = others.filter((other) => scoreOf(other) > 0 && scoreOf(other) * 2 >= scoreOf(table));
  const value = alike.map(({ sheet }) => sheet.name).join(', ');
  return { table, problems: alike.length > 0 ? [answerFileProblem('SHEETS_UNREAD', { value })] : [] };
}

function columnProblems(columns: readonly ProposedColumn[], form: SurveyForm): readonly AnswerFileProblem[] {
  const fields = columns.flatMap(({ field }) => field ?? []);
  const answered = new Set(fields.flatMap((field) => questionOfField(field)?.question ?? []));
  if (answered.size === 0) return [answerFileProblem('QUESTION_COLUMNS_MISSING')];
  if (form.asks === 'sites' && !fields.includes('site')) return [answerFileProblem('SITE_COLUMN_MISSING')];
  const unread = form.questions.flatMap((_, index) => (answered.has(index + 1) ? [] : [index + 1]));
  return unread.length > 0 ? [answerFileProblem('QUESTIONS_UNREAD', { value: unread.join(', ') })] : [];
}

function sheetProblems({ sheet, isOldEncoding }: AnswerTable): readonly AnswerFileProblem[] {
  return [
    ...(isOldEncoding ? [answerFileProblem('OLD_ENCODING_READ')] : []),
    ...(sheet.splitAt === undefined ? [] : [answerFileProblem('ONE_COLUMN_SPLIT', { value: sheet.splitAt })]),
  ];
}

/** Of several rows of one site a person chooses; the last one is what the site said last. */
function refuseTwice(drafts: readonly DraftRow[]): void {
  const last = new Map(drafts.flatMap(({ siteId, line }) => (siteId === undefined ? [] : [[siteId, line]])));
  for (const { siteId, siteName = '', line, problems } of drafts) {
    const other = siteId === undefined ? undefined : last.get(siteId);
    if (other !== undefined && other !== line)
      problems.push(answerProblem('SITE_TWICE', { value: siteName, other: String(other) }));
  }
}

function stateOf({ problems, siteId }: DraftRow, { form, answered }: AnswersContext): AnswerState {
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  if (form.asks === 'sites' && siteId !== undefined && answered.includes(siteId)) return 'before';
  return problems.length > 0 ? 'warning' : 'ready';
}

interface JudgedDraft {
  readonly draft: DraftRow;
  readonly state: AnswerState;
}

function countStates(judged: readonly JudgedDraft[], empty: number): CheckedAnswers['counts'] {
  const counts = { ...NO_ROWS.counts, empty };
  for (const { state } of judged) counts[state] += 1;
  return counts;
}

function countAnswered(drafts: readonly DraftRow[]): CheckedAnswers['answered'] {
  const counts: Record<string, number> = {};
  for (const { answers } of drafts) for (const key of Object.keys(answers)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

const ORDER: readonly AnswerState[] = ['error', 'warning', 'before', 'ready'];

function shownRows(judged: readonly JudgedDraft[], form: SurveyForm): readonly AnswerRow[] {
  return judged
    .toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
    .slice(0, ROWS_SHOWN)
    .map(({ draft: { line, siteName, name, answers, problems }, state }) => ({
      ...{ line, state, problems },
      who: [siteName, name].filter((part) => part !== undefined).join(' · '),
      words: form.questions.flatMap(({ options = [] }, index) => {
        const answer = answers[answerKey(index + 1)];
        if (answer === undefined) return [];
        return [
          options.length > 0
            ? chosenOptions(answer)
                .map((option) => options[option - 1])
                .join('; ')
            : answer,
        ];
      }),
    }));
}

function unknownTexts(drafts: readonly DraftRow[]): Pick<CheckedAnswers, 'unknownSites' | 'unknownOptions'> {
  const unknownSites = [...new Set(drafts.flatMap(({ unknownSite }) => unknownSite ?? []))].slice(0, UNKNOWN_SHOWN);
  const options: Record<string, readonly string[]> = {};
  for (const { unknownOptions } of drafts)
    for (const [key, texts] of Object.entries(unknownOptions))
      options[key] = [...new Set([...(options[key] ?? []), ...texts])].slice(0, UNKNOWN_SHOWN);
  return { unknownSites, unknownOptions: options };
}
