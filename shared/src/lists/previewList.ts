import { ROSTER_LIMITS } from '../domain/roster/limits.ts';
import type { ListColumns } from '../domain/roster/listFields.ts';
import type { Status } from '../domain/roster/statuses.ts';
import { nameKey } from '../kernel/cleanText.ts';
import type { ColumnWords } from './columnContent.ts';
import { columnLetter } from './columnLetter.ts';
import { type Columns, proposeColumns } from './columns.ts';
import { type Draft, type ReadTable, readTable } from './drafts.ts';
import { fold } from './fold.ts';
import { groupBy } from './groupBy.ts';
import { judgeRows } from './judgeRows.ts';
import { levelsOfName, type OrganisationLevels } from './levels.ts';
import { choicesFor, type ListChoices } from './listChoices.ts';
import type { ListFile } from './listFile.ts';
import { withLevelWords } from './organisationLevels.ts';
import { PlaceIndex } from './places.ts';
import { type JudgedRow, type KnownSite, type ListPreview, ROW_STATES, type RowState } from './preview.ts';
import { type FileProblem, fileProblem, rowProblem } from './problems.ts';
import { guessLevels, isKindOnly, settleLevels } from './settleLevels.ts';
import { placesOf, settleParents } from './settleParents.ts';
import { proposeCodes } from './siteCodes.ts';
import { StatusWords } from './statusWords.ts';
import { findTableBeside } from './tableBeside.ts';
import { bodyOf, chooseTables, type Table, tablesOf } from './tables.ts';

/** More sites than any conference has. */
export const MAX_LIST_ROWS = 5_000;

/** The conference that a list is compared with. */
export interface ListContext {
  readonly known: readonly KnownSite[];
  readonly levels: OrganisationLevels;
  /** The conditions that a site may have. */
  readonly statuses?: readonly Status[] | undefined;
  /** What people chose for the columns of earlier lists. */
  readonly columns?: ListColumns | undefined;
}

/**
 * Reads a list of sites as offices make them and says, row by row, what importing it into a conference would do, with
 * everything that is not read. Nothing is imported here. The same file, conference and choices give the same answer.
 */
export function previewList(
  file: ListFile,
  { known, levels: organisation, statuses: present = [], columns: remembered }: ListContext,
  choices: ListChoices = {},
): ListPreview {
  const levels = withLevelWords(organisation, choices.levelWords);
  const statuses = new StatusWords(present, choices.statusWords);
  const words = { levels, statuses };
  const all = tablesOf(file, (name) => choicesFor(choices, name).headingRow);
  const chosen = chooseTables(all, choices.sheet);
  const read = chosen.tables.map((table) => {
    const chosenHere = choicesFor(choices, table.name);
    const columns = proposeColumns(table.heading, bodyOf(table), words, chosenHere.columns, remembered);
    return { table, columns, ...withoutLines(table, readTable(table, columns.mapped), chosenHere.without) };
  });
  const problems = [
    ...chosen.problems,
    ...read.flatMap(({ table, columns }) => {
      return tableProblems(table, columns, choicesFor(choices, table.name).columns !== undefined);
    }),
  ];
  const isReadable = !problems.some(({ severity }) => severity === 'error');
  const drafts = isReadable ? read.flatMap((part) => part.drafts) : [];
  if (isReadable) problems.push(...countProblems(drafts));
  const settled = problems.some(({ severity }) => severity === 'error')
    ? { rows: [], sections: [] }
    : settle(drafts, known, words, read);
  const newStatuses = statuses.added.filter(({ key }) => settled.rows.some(({ site }) => site?.status === key));
  if (present.length + newStatuses.length > ROSTER_LIMITS.statuses) {
    problems.push(fileProblem('STATUSES_TOO_MANY', { limit: String(ROSTER_LIMITS.statuses) }));
  }
  const inSheet = ({ name }: Table) => (read.length > 1 ? { sheet: name } : {});
  return {
    sheets: all.map(({ name }) => name).filter((name) => name !== ''),
    hiddenSheets: all.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    read: chosen.tables.map(({ name }) => name).filter((name) => name !== ''),
    headings: read.map(({ table }) => ({ ...inSheet(table), line: table.heading?.line ?? null })),
    columns: read.flatMap(({ table, columns }) => columns.mapped.map((column) => ({ ...inSheet(table), ...column }))),
    unread: read.flatMap(({ table, columns }) => columns.unread.map((column) => ({ ...inSheet(table), ...column }))),
    encoding: file.encoding ?? read.flatMap(({ table }) => table.decoded.encoding ?? [])[0] ?? null,
    problems: [...problems, ...groupProblems(settled.rows)],
    rows: settled.rows,
    leftOut: leftOutOf(read, settled.sections),
    missing: missingFrom(settled.rows, known),
    newStatuses,
    counts: countStates(settled.rows),
  };
}

interface ReadPart extends ReadTable {
  readonly table: Table;
  readonly columns: Columns;
}

/** Leaves out the rows that a person chose. The title of a section still says where the rows below it belong. */
function withoutLines(table: Table, { drafts, leftOut }: ReadTable, lines: readonly number[] = []): ReadTable {
  const chosen = new Set(lines);
  const dropped = drafts.filter(({ line }) => chosen.has(line));
  return {
    drafts: drafts.filter(({ line }) => !chosen.has(line)),
    leftOut: [...leftOut, ...dropped.map(({ line }) => ({ table, line, why: 'chosen' as const }))],
  };
}

function tableProblems(table: Table, { mapped }: Columns, isChosen: boolean): readonly FileProblem[] {
  const has = (field: string) => mapped.some((column) => column.field === field);
  const problems: FileProblem[] = [];
  if (!has('name') && !has('code')) return [fileProblem('NO_TABLE')];
  if (!has('name')) problems.push(fileProblem('NAME_COLUMN_MISSING'));
  if (!table.heading) problems.push(fileProblem('HEADING_MISSING'));
  if (!has('expected')) problems.push(fileProblem('EXPECTED_COLUMN_MISSING'));
  const beside = isChosen ? undefined : findTableBeside(table);
  if (beside !== undefined) problems.push(fileProblem('TABLES_BESIDE', { value: columnLetter(beside) }));
  const { encoding, sheet } = table.decoded;
  if (encoding) problems.push(fileProblem('OLD_ENCODING_READ', { value: encoding }));
  if (sheet.splitAt !== undefined) problems.push(fileProblem('ONE_COLUMN_SPLIT', { value: sheet.splitAt }));
  return problems;
}

function countProblems(drafts: readonly Draft[]): readonly FileProblem[] {
  if (drafts.filter(({ isSection }) => !isSection).length === 0) return [fileProblem('NO_ROWS')];
  return drafts.length > MAX_LIST_ROWS ? [fileProblem('TOO_MANY_ROWS', { limit: String(MAX_LIST_ROWS) })] : [];
}

/** Finds out what each row means, one step after the other, and judges it. */
function settle(
  rows: readonly Draft[],
  known: readonly KnownSite[],
  { levels, statuses }: ColumnWords,
  parts: readonly ReadPart[],
): { readonly rows: readonly JudgedRow[]; readonly sections: readonly Draft[] } {
  const mapped = parts.flatMap(({ columns }) => columns.mapped);
  const fields = new Set(mapped.map(({ field }) => field));
  matchKnown(rows, known);
  settleLevels(rows, known, levels);
  const { drafts, sections } = keepSections(rows, known, levels);
  giveCodes(drafts, known);
  const readsSheets = parts.length > 1;
  const isGroup = mapped.some((column) => column.isGroup);
  settleParents({ drafts, known, levels, hasColumn: fields.has('parent'), isGroup, readsSheets });
  const places = new Map(placesOf(drafts, known).map((place) => [place.code, place]));
  guessLevels(drafts, (code) => places.get(code)?.level, levels);
  return { rows: judgeRows({ drafts, known, fields, statuses, readsSheets }), sections };
}

/** A row is the conference's site of its code; without a code, the only one of its name. */
function matchKnown(drafts: readonly Draft[], known: readonly KnownSite[]): void {
  const byCode = new Map(known.map((site) => [site.code, site]));
  const byName = groupBy(known, ({ name }) => nameKey(name));
  for (const draft of drafts) {
    if (draft.hasCode) draft.known = byCode.get(draft.code);
    else {
      const named = byName.get(nameKey(draft.name)) ?? [];
      draft.known = named.length === 1 ? named[0] : named.find(({ parent }) => isNamedBy(draft, parent, byCode));
      if (draft.known) draft.code = draft.known.code;
    }
  }
}

function isNamedBy(draft: Draft, parent: string | undefined, byCode: ReadonlyMap<string, KnownSite>): boolean {
  const text = fold(draft.parentText || draft.section?.text || '');
  return (
    parent !== undefined && text !== '' && (text === fold(parent) || text === fold(byCode.get(parent)?.name ?? ''))
  );
}

/** A section's title is a site of its own where it names a place that no row of the list is. */
function keepSections(rows: readonly Draft[], known: readonly KnownSite[], levels: OrganisationLevels) {
  const sites = rows.filter(({ isSection }) => !isSection);
  const index = new PlaceIndex(placesOf(sites, known), levels);
  const sections = rows.filter(({ isSection, name, level }) => {
    if (!isSection) return false;
    const isPlace = level !== undefined && !isKindOnly(name) && levelsOfName(name, levels).length > 0;
    return isPlace && index.find(name, PROBE).kind === 'none';
  });
  for (const section of sections) section.problems.push(rowProblem('SECTION_IS_SITE'));
  const kept = new Set(sections);
  return {
    drafts: rows.filter((row) => !row.isSection || kept.has(row)),
    sections: rows.filter((row) => row.isSection && !kept.has(row)),
  };
}

/** A placeholder for a site that is not in the list. */
const PROBE = { code: '', name: '', level: undefined };

function giveCodes(drafts: readonly Draft[], known: readonly KnownSite[]): void {
  const open = drafts.filter(({ code, hasCode, name }) => code === '' && !hasCode && name !== '');
  const taken = new Set([...drafts.map(({ code }) => code), ...known.map(({ code }) => code)]);
  const codes = proposeCodes(
    open.map(({ name, parentText, section }) => ({ name, beside: parentText || (section?.text ?? '') })),
    taken,
  );
  for (const [index, draft] of open.entries()) draft.code = codes[index] ?? '';
}

/** The groups that no row is, each named once. */
function groupProblems(rows: readonly JudgedRow[]): readonly FileProblem[] {
  const groups = rows.flatMap(({ problems }) => problems.filter(({ code }) => code === 'GROUP_NOT_LISTED'));
  const names = [...new Set(groups.map(({ value = '' }) => value))];
  return names.length > 0 ? [fileProblem('GROUPS_NOT_LISTED', { value: names.join(', ') })] : [];
}

function leftOutOf(parts: readonly ReadPart[], sections: readonly Draft[]): ListPreview['leftOut'] {
  const rows = [
    ...parts.flatMap(({ leftOut }) => leftOut),
    ...sections.map(({ table, line }) => ({ table, line, why: 'section' as const })),
  ];
  const order = parts.map(({ table }) => table);
  return rows
    .sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table) || a.line - b.line)
    .map(({ table, line, why }) => ({ ...(parts.length > 1 && { sheet: table.name }), line, why }));
}

function missingFrom(rows: readonly JudgedRow[], known: readonly KnownSite[]): ListPreview['missing'] {
  const listed = new Set(rows.map(({ code }) => code));
  return known.filter(({ code }) => !listed.has(code)).map(({ code, name }) => ({ code, name }));
}

function countStates(rows: readonly JudgedRow[]): Readonly<Record<RowState, number>> {
  const counts = Object.fromEntries(ROW_STATES.map((state) => [state, 0])) as Record<RowState, number>;
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
