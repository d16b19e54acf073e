import { choose, readAnswer } from '../../domain/surveys/answers.ts';
import { SURVEY_LIMITS } from '../../domain/surveys/limits.ts';
import type { SurveyQuestion } from '../../domain/surveys/state.ts';
import { cleanLine, cleanText, nameKey } from '../../kernel/cleanText.ts';
import { readNumber } from '../../kernel/readNumber.ts';
import { fold } from '../fold.ts';
import { type Cell, shownText } from '../listFile.ts';
import { type AnswerProblem, answerProblem } from './answerProblems.ts';
import type { OptionWords, ReadOptions } from './optionWords.ts';

/** What a cell answers: nothing, a value as it is stored, and what is wrong with it. */
export interface ReadCell {
  readonly value?: string;
  readonly problems: readonly AnswerProblem[];
  /** Texts that are no option. */
  readonly unknown?: readonly string[];
}

const NOTHING: ReadCell = { problems: [] };
/** What people write where there is nothing to write. */
const DASHES = /^[-–—.]+$/;
const PRECISION = 10 ** SURVEY_LIMITS.digits.fraction;

/** Reads the cell of a question that has one column. */
export function readAnswerCell(
  question: SurveyQuestion,
  number: number,
  { cell, words }: { readonly cell: Cell; readonly words: OptionWords },
): ReadCell {
  const about = { question: number };
  const broken = brokenCell(cell, number);
  if (broken) return broken;
  const text = cleanText(shownText(cell));
  const isText = question.kind === 'short' || question.kind === 'long';
  if (text === '' || (!isText && DASHES.test(text))) return NOTHING;
  switch (question.kind) {
    case 'single':
      return readChoice(question, number, oneOf(words, text));
    case 'several':
      return readChoice(question, number, words.findSeveral(text));
    case 'scale':
      return fitting(question, markOf(question, cell, text), answerProblem('MARK_INVALID', { ...about, value: text }));
    case 'number':
      return readQuantity(question, number, { cell, text });
    case 'date':
      return fitting(question, dayOf(cell, text), answerProblem('DATE_INVALID', { ...about, value: text }));
    case 'short':
    case 'long': {
      const limit = String(question.kind === 'short' ? SURVEY_LIMITS.short : SURVEY_LIMITS.long);
      return fitting(question, text, answerProblem('TEXT_TOO_LONG', { ...about, limit }));
    }
  }
}

/** Of one choice the whole text must be an option: it is no remark beside one. */
function oneOf(words: OptionWords, text: string): ReadOptions {
  const read = words.findSeveral(text);
  return read.unknown.length > 0 ? { chosen: [], unknown: [text] } : read;
}

/** The options of a question that has a column for each. What a person explained holds here, too. */
export function readOptionCells(
  question: SurveyQuestion,
  number: number,
  { cells, words }: { readonly cells: readonly OptionCell[]; readonly words: OptionWords },
): ReadCell {
  const chosen = new Set<number>();
  const unknown: string[] = [];
  for (const { option, cell } of cells) {
    const broken = brokenCell(cell, number);
    if (broken) return broken;
    const text = cleanText(shownText(cell));
    const says = words.explained(text) ?? saysChosen(text, question.options?.[option - 1] ?? '');
    if (typeof says === 'number') chosen.add(says);
    else if (says) chosen.add(option);
    else if (says === undefined) unknown.push(text);
  }
  return readChoice(question, number, { chosen: [...chosen], unknown });
}

interface OptionCell {
  readonly option: number;
  readonly cell: Cell;
}

/** What a cell without a value answers. */
function brokenCell(cell: Cell, number: number): ReadCell | undefined {
  if (typeof cell !== 'object') return undefined;
  if (cell?.kind === 'error') return wrong('CELL_ERROR', { question: number, value: cell.shown });
  return cell?.kind === 'uncomputed' ? wrong('FORMULA_WITHOUT_VALUE', { question: number }) : undefined;
}

const YES = new Set(['x', 'v', '1', 'co', 'yes', 'true', 'dung', 'da chon', 'checked', 'selected']);
const NO = new Set(['0', 'khong', 'no', 'false', 'sai', 'khong chon', 'unchecked']);

/** Whether a cell says that its option was chosen; undefined where it says neither. */
function saysChosen(text: string, option: string): boolean | undefined {
  if (text === '' || DASHES.test(text)) return false;
  const folded = fold(text);
  if (/^[✓✔☑✗✘☒]$/u.test(text) || YES.has(folded) || nameKey(text) === nameKey(option)) return true;
  if (folded !== '' && folded === fold(option)) return true;
  return NO.has(folded) ? false : undefined;
}

function readChoice(question: SurveyQuestion, number: number, { chosen, unknown }: ReadOptions): ReadCell {
  if (unknown.length > 0) {
    const problems = unknown.map((value) => answerProblem('OPTION_UNKNOWN', { question: number, value }));
    return { problems, unknown };
  }
  if (chosen.length === 0) return NOTHING;
  if (question.kind === 'single' && chosen.length > 1) return wrong('OPTIONS_TOO_MANY', { question: number });
  return { value: choose(chosen), problems: [] };
}

function readQuantity(
  question: SurveyQuestion,
  number: number,
  { cell, text }: { readonly cell: Cell; readonly text: string },
): ReadCell {
  const problem = answerProblem('NUMBER_INVALID', { question: number, value: text });
  if (typeof cell === 'object' && cell?.kind === 'number') return fitting(question, written(cell.value), problem);
  // A number in a cell that has the form of a day is none that somebody typed as a number.
  if (typeof cell === 'object') return { problems: [problem] };
  const [, digits = '', words = ''] = /^([+\-−]?[\d.,\s]*\d)[.,]?\s*([^\d]*)$/u.exec(asLine(text)) ?? [];
  const read = readNumber(digits, 'either');
  const result = fitting(question, read && written(read.value), problem);
  if (result.value === undefined || (read?.doubt === undefined && fitsUnit(words, question))) return result;
  const proposed = result.value;
  return { ...result, problems: [answerProblem('NUMBER_UNCERTAIN', { question: number, value: text, proposed })] };
}

/** Words that make another number of the one before them: `5 triệu`, `2 rưỡi`. */
const MULTIPLIERS = /\b(?:tram|nghin|ngan|van|trieu|ty|ti|k|tr|ruoi|chuc|hundred|thousand|million|billion|dozen)\b/;

/** Whether the words behind a number can be its unit, so that it is the number that is asked for. */
function fitsUnit(words: string, { unit }: SurveyQuestion): boolean {
  const folded = fold(words);
  return folded === '' || (unit === undefined ? !MULTIPLIERS.test(folded) : folded === fold(unit));
}

function asLine(text: string): string {
  return cleanLine(text).replace(/^(?:khoảng|chừng|about|~)\s*/iu, '');
}

function written(value: number): string {
  return String(Math.round(value * PRECISION) / PRECISION);
}

/** A mark, of how many, and words without a further number: `4`, `4/5`, `4 điểm`, `4 - Hài lòng`. */
const MARK = /^(\d{1,2})(?:\s*(?:\/|trên|out of|of)\s*(\d{1,2}))?(?:[\s.):–-]\D*)?$/iu;

/** A mark of another scale, between two marks, or of a day is none. */
function markOf({ scale }: SurveyQuestion, cell: Cell, text: string): string | undefined {
  if (typeof cell === 'object') return cell?.kind === 'number' ? String(cell.value) : undefined;
  const [, mark, most] = MARK.exec(text) ?? [];
  return most === undefined || Number(most) === scale ? mark : undefined;
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/;
const DAY_FIRST = /^(?:ngày )?(\d{1,2})(?:\s*[-/.]\s*| tháng )(\d{1,2})(?:\s*[-/.]\s*| năm )(\d{4})(?:[ ,T].*)?$/iu;

/** A day in the order of Vietnamese offices; the month is put second where it cannot be the month. */
function dayOf(cell: Cell, text: string): string | undefined {
  if (typeof cell === 'object' && cell?.kind === 'date') return dayText(cell.year, cell.month, cell.day);
  const [, year, month, day] = (YEAR_FIRST.exec(text) ?? []).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) return dayText(year, month, day);
  const [, first, second, last] = (DAY_FIRST.exec(text) ?? []).map(Number);
  if (first === undefined || second === undefined || last === undefined) return undefined;
  return second > 12 ? dayText(last, first, second) : dayText(last, second, first);
}

function dayText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function fitting(question: SurveyQuestion, value: string | undefined, problem: AnswerProblem): ReadCell {
  const stored = value === undefined ? undefined : readAnswer(question, value);
  return stored === undefined ? { problems: [problem] } : { value: stored, problems: [] };
}

function wrong(...[code, facts]: Parameters<typeof answerProblem>): ReadCell {
  return { problems: [answerProblem(code, facts)] };
}
