import { ROSTER_LIMITS } from '../domain/roster/limits.ts';
import type { ListField } from '../domain/roster/listFields.ts';
import { cleanLine } from '../kernel/cleanText.ts';
import type { MappedColumn } from './columns.ts';
import { readEmail } from './email.ts';
import { type ReadHeadcount, readHeadcount } from './headcount.ts';
import { type LeftOutReason, RowSorter, sectionNumber } from './leftOut.ts';
import { type Cell, isBlankCell, shownText } from './listFile.ts';
import type { FilledRow } from './mergedCells.ts';
import { hasLostLetters } from './oldEncodings.ts';
import { readPhone, splitContact } from './phone.ts';
import type { Place } from './places.ts';
import type { KnownSite } from './preview.ts';
import { type RowProblem, rowProblem } from './problems.ts';
import { MAX_CODE_LENGTH, readCode } from './siteCodes.ts';
import { bodyOf, type Table } from './tables.ts';

/** A title of the rows below it, such as `I. Huyện A`. */
export interface Section {
  readonly table: Table;
  readonly line: number;
  readonly text: string;
  /** The kind of its number: a section ends where another of the same kind begins. */
  readonly numbering: 'roman' | 'letter' | 'none';
  /** The section around it, numbered in another way. */
  readonly around: Section | undefined;
}

/** A row of the list on its way to a site: what its cells say, and what the steps after this one find out. */
export interface Draft extends Place {
  readonly table: Table;
  readonly line: number;
  readonly isSection: boolean;
  readonly section: Section | undefined;
  code: string;
  /** Whether the list itself gives the code. */
  readonly hasCode: boolean;
  readonly name: string;
  level: number | undefined;
  readonly levelText: string;
  /** The heading of the column that its name stands in. */
  readonly nameHeading: string;
  readonly parentText: string;
  parent: string | undefined;
  readonly expected: ReadHeadcount;
  readonly expectedText: string;
  /** Absent where the list has no such column or its cell is broken, empty where the cell is. */
  readonly contact: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  /** Absent where the list has no such column, or its cell is broken. */
  readonly statusText: string | undefined;
  readonly problems: RowProblem[];
  known: KnownSite | undefined;
}

/** What was read of a table, and which rows were not. */
export interface ReadTable {
  readonly drafts: Draft[];
  readonly leftOut: { readonly table: Table; readonly line: number; readonly why: LeftOutReason }[];
}

/** Reads the rows of a table. Rows that are no site are left out with the reason. */
export function readTable(table: Table, columns: readonly MappedColumn[]): ReadTable {
  const body = bodyOf(table);
  const sorter = new RowSorter(table.heading, columns, body);
  const drafts: Draft[] = [];
  const leftOut: ReadTable['leftOut'] = titlesOf(table);
  let section: Section | undefined;
  let line = table.heading ? (table.rows[table.heading.last]?.line ?? 0) + 1 : 1;
  for (const [at, row] of body.entries()) {
    // Readers leave out rows without cells.
    for (const blank of gapBefore(line, row.line)) leftOut.push({ table, line: blank, why: 'blank' });
    line = row.line + 1;
    const why = sorter.reasonFor(row, at);
    if (why === 'section' || (why === undefined && isHeadOfSection(row, columns)))
      section = sectionOf(table, row, section, columns);
    if (why === undefined || why === 'section') {
      drafts.push(why === 'section' && section ? sectionDraft(section) : draftOf(table, row, columns, section));
    } else leftOut.push({ table, line: row.line, why });
  }
  return { drafts, leftOut };
}

/** The blank lines before a row; of a gap that nobody made by hand only the first. */
function gapBefore(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from, MAX_GAP)) }, (_, index) => from + index);
}

const MAX_GAP = 50;

function titlesOf(table: Table): ReadTable['leftOut'] {
  const { heading, rows } = table;
  const above = rows.slice(0, heading?.first ?? 0);
  const titles = above.filter(({ cells }) => cells.some((cell) => !isBlankCell(cell)));
  return titles.map(({ line }) => ({ table, line, why: 'title' }));
}

/** A site whose row is numbered as a section is the place above the rows that follow. */
function isHeadOfSection(row: FilledRow, columns: readonly MappedColumn[]): boolean {
  const first = row.cells.findIndex((cell, index) => !isBlankCell(cell) && !row.filled.has(index));
  if (columns.some(({ index, field }) => index === first && field === 'code')) return false;
  return sectionNumber(cleanLine(shownText(row.cells[first]))) !== undefined;
}

function sectionOf(
  table: Table,
  row: FilledRow,
  before: Section | undefined,
  columns: readonly MappedColumn[],
): Section {
  const texts = row.cells.map((cell, index) => (row.filled.has(index) ? '' : cleanLine(shownText(cell))));
  const first = texts.find((text) => text !== '') ?? '';
  const numbering = sectionNumber(first) ?? 'none';
  const name = columns.find(({ field }) => field === 'name');
  const own = texts.filter((text) => text !== '' && text !== first);
  const text = /\p{L}{2}/u.test(first.replace(/^[IVX]+/u, '')) ? first : texts[name?.index ?? -1] || own[0] || first;
  let around = before;
  while (around && around.numbering !== numbering) around = around.around;
  return {
    table,
    line: row.line,
    text: text
      .replace(/^(?:[IVX]{1,5}|[A-HĐ])(?:\s*[.)/]\s*|\s*[-–]\s+)/u, '')
      // How many rows it has is no part of a name.
      .replace(/\s*(?:\([^()]*\d[^()]*\)|[:–-]\s*\d+\s+\p{L}[^\d]*)\s*$/u, ''),
    numbering,
    around: around ? around.around : before,
  };
}

function sectionDraft(section: Section): Draft {
  return {
    table: section.table,
    line: section.line,
    isSection: true,
    section,
    code: '',
    hasCode: false,
    name: section.text,
    level: undefined,
    levelText: '',
    nameHeading: '',
    parentText: '',
    parent: undefined,
    expected: { kind: 'blank' },
    expectedText: '',
    contact: undefined,
    phone: undefined,
    email: undefined,
    statusText: undefined,
    problems: [],
    known: undefined,
  };
}

function draftOf(table: Table, row: FilledRow, columns: readonly MappedColumn[], section: Section | undefined): Draft {
  const problems: RowProblem[] = row.hidden ? [rowProblem('ROW_HIDDEN')] : [];
  const columnOf = (field: ListField) => {
    const own = columns.filter((candidate) => candidate.field === field);
    // Names may stand in a column for each level.
    return own.find(({ index }) => !isBlankCell(row.cells[index])) ?? own[0];
  };
  const cellOf = (field: ListField): Cell | undefined => {
    const column = columnOf(field);
    if (!column) return undefined;
    const cell = row.cells[column.index] ?? null;
    problems.push(...problemsOf(cell, field), ...decodingOf(table, row, column));
    return isBroken(cell) ? undefined : cell;
  };
  const textOf = (field: ListField) => withoutDashes(cleanLine(shownText(cellOf(field))));
  const code = readCode(cellOf('code'));
  if (code.wasDate)
    problems.push(rowProblem('CODE_WAS_DATE', { field: 'code', value: code.written, proposed: code.code ?? '' }));
  else if (code.code === undefined)
    problems.push(rowProblem('CODE_INVALID', { field: 'code', value: code.written, limit: String(MAX_CODE_LENGTH) }));
  else if (code.code !== code.written.toUpperCase()) {
    problems.push(rowProblem('CODE_REWRITTEN', { field: 'code', value: code.written, proposed: code.code }));
  }
  const name = textOf('name');
  const nameColumn = columnOf('name');
  if (hasLostLetters(name)) problems.push(rowProblem('LETTERS_LOST', { field: 'name', value: name }));
  const expected = cellOf('expected');
  const reached = reachedBy(cellOf, problems);
  const status = cellOf('status');
  return {
    table,
    line: row.line,
    isSection: false,
    section,
    code: code.code ?? '',
    hasCode: code.written !== '',
    name,
    level: undefined,
    levelText: textOf('level'),
    nameHeading: nameColumn?.heading ?? '',
    parentText: textOf('parent'),
    parent: undefined,
    expected: readHeadcount(expected),
    expectedText: cleanLine(shownText(expected)),
    ...reached,
    statusText: status === undefined ? undefined : withoutDashes(cleanLine(shownText(status))),
    problems,
    known: undefined,
  };
}

/** Whom to reach: the contact and the telephone, which may stand in one cell, and the e-mail address. A broken cell says nothing of either. */
function reachedBy(
  cellOf: (field: ListField) => Cell | undefined,
  problems: RowProblem[],
): Pick<Draft, 'contact' | 'phone' | 'email'> {
  const contactCell = cellOf('contact');
  const written = withoutDashes(cleanLine(shownText(contactCell)));
  const cell = cellOf('phone');
  const read = readPhone(cell);
  const doubts = {
    unreadable: 'PHONE_UNREADABLE',
    rounded: 'PHONE_ROUNDED',
    zeroRestored: 'PHONE_ZERO_RESTORED',
  } as const;
  if (read.doubt) problems.push(rowProblem(doubts[read.doubt], { field: 'phone', value: cleanLine(shownText(cell)) }));
  const split = contactCell !== undefined && (read.phone ?? '') === '' ? splitContact(written) : undefined;
  if (split) problems.push(rowProblem('CONTACT_SPLIT', { field: 'contact', value: split.phone }));
  const contact = split?.contact ?? written;
  if (contact.length > ROSTER_LIMITS.name)
    problems.push(
      rowProblem('CONTACT_TOO_LONG', { field: 'contact', value: contact, limit: String(ROSTER_LIMITS.name) }),
    );
  return {
    contact: contactCell !== undefined ? contact.slice(0, ROSTER_LIMITS.name).trimEnd() : undefined,
    phone: cell !== undefined || split ? (split?.phone ?? read.phone ?? '') : undefined,
    email: emailOf(cellOf('email'), problems),
  };
}

/** Undefined without such a column, and where its cell is broken. */
function emailOf(cell: Cell | undefined, problems: RowProblem[]): string | undefined {
  if (cell === undefined) return undefined;
  const written = withoutDashes(cleanLine(shownText(cell)));
  const email = readEmail(written);
  if (email === undefined && written !== '') {
    problems.push(rowProblem('EMAIL_UNREADABLE', { field: 'email', value: written }));
  }
  return written === '' ? '' : email;
}

/** A dash in a cell says that there is nothing. */
function withoutDashes(text: string): string {
  return /^[-–—._/\s]+$/.test(text) ? '' : text;
}

/** Error values as spreadsheets write them into text files, too. */
const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!)$|^Err:\d+$/;

function isBroken(cell: Cell): boolean {
  if (typeof cell === 'string') return ERROR_TEXT.test(cell.trim());
  return cell?.kind === 'error' || cell?.kind === 'uncomputed';
}

function problemsOf(cell: Cell, field: ListField): readonly RowProblem[] {
  if (isBroken(cell)) {
    const isError = typeof cell === 'string' || cell?.kind === 'error';
    return [
      isError
        ? rowProblem('CELL_ERROR', { field, value: shownText(cell).trim() })
        : rowProblem('FORMULA_WITHOUT_VALUE', { field }),
    ];
  }
  const isDate = typeof cell === 'object' && cell?.kind === 'date' && field !== 'code' && field !== 'expected';
  return isDate ? [rowProblem('DATE_IN_CELL', { field, value: shownText(cell) })] : [];
}

function decodingOf({ decoded }: Table, row: FilledRow, { index, field }: MappedColumn): readonly RowProblem[] {
  const value = decoded.before.get(`${row.line}:${index}`);
  if (value === undefined || row.filled.has(index)) return [];
  return [
    rowProblem('OLD_ENCODING', { field, value: cleanLine(value), proposed: cleanLine(shownText(row.cells[index])) }),
  ];
}
