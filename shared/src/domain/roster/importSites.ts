import { cleanLine, nameKey } from '../../kernel/cleanText.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { PHONE_PATTERN } from '../../kernel/phoneNumber.ts';
import { VOCABULARY_PRESETS, WORD_LANGUAGES } from '../conference/vocabulary.ts';
import { levelsOfVocabulary } from './levelPresets.ts';
import { isAbove, LEVEL_PLACES, type Levels, type SiteLevel } from './levels.ts';
import { ROSTER_LIMITS } from './limits.ts';
import type { RosterState, Site, SiteRecord } from './state.ts';

/** The columns a list of sites has, in the words of either language. Compared by `nameKey`. */
const COLUMNS = {
  code: ['code', 'mã', 'mã điểm cầu'],
  name: ['name', 'tên', 'tên điểm cầu'],
  level: ['level', 'cấp'],
  parent: ['parent', 'trực thuộc', 'mã cấp trên'],
  contact: ['contact', 'người liên hệ', 'người phụ trách'],
  phone: ['phone', 'điện thoại', 'số điện thoại'],
  expected: ['expected_headcount', 'expected', 'số người', 'số người dự kiến'],
} as const;

type Column = keyof typeof COLUMNS;

const REQUIRED_COLUMNS: readonly Column[] = ['code', 'name', 'level', 'expected'];

/** What places are called whatever the conference calls its levels. Compared by `nameKey`. */
const PLACE_WORDS: Readonly<Record<string, SiteLevel>> = {
  tỉnh: 1,
  'thành phố': 1,
  province: 1,
  huyện: 2,
  quận: 2,
  'thị xã': 2,
  district: 2,
  xã: 3,
  phường: 3,
  'đặc khu': 3,
  'thị trấn': 3,
  commune: 3,
  'đơn vị': 4,
  unit: 4,
};

/**
 * What a list may call the levels, by `nameKey`: the conference's own names; where nobody has set any, also what places are
 * called, and before that the words of other organisations. A word for two levels names neither.
 */
function levelWords({ levels, levelsSet }: RosterState): ReadonlyMap<string, SiteLevel> {
  if (levelsSet) return singleLevels([levels]);
  return new Map([
    ...singleLevels(VOCABULARY_PRESETS.map((preset) => levelsOfVocabulary({ preset }))),
    ...(Object.entries(PLACE_WORDS) as [string, SiteLevel][]),
    ...singleLevels([levels]),
  ]);
}

/** The names of some organisations' levels that name one level in all of them. */
function singleLevels(organisations: readonly Levels[]): ReadonlyMap<string, SiteLevel> {
  const named = new Map<string, SiteLevel>();
  const double = new Set<string>();
  for (const levels of organisations) {
    for (const place of LEVEL_PLACES) {
      for (const name of namesOf(levels[place - 1])) {
        const key = nameKey(name);
        if ((named.get(key) ?? place) !== place) double.add(key);
        named.set(key, place);
      }
    }
  }
  for (const key of double) named.delete(key);
  return named;
}

function namesOf(level: Levels[number] | undefined): readonly string[] {
  return level ? WORD_LANGUAGES.flatMap((language) => [level[language].one, level[language].many]) : [];
}

const CODE_PATTERN = /^[A-Z0-9][A-Z0-9-]{0,23}$/;

/** What can be wrong with a row of a list of sites. */
export const IMPORT_PROBLEM_CODES = [
  'COLUMN_MISSING',
  'CODE_INVALID',
  'CODE_TWICE',
  'NAME_MISSING',
  'NAME_TOO_LONG',
  'NAME_TWICE',
  'LEVEL_UNKNOWN',
  'PARENT_UNKNOWN',
  'PARENT_NOT_ABOVE',
  'CONTACT_TOO_LONG',
  'PHONE_INVALID',
  'HEADCOUNT_INVALID',
  'HEADCOUNT_ZERO',
  'NO_ROWS',
] as const;

/** What is wrong with a row of a list of sites. */
export type ImportProblemCode = (typeof IMPORT_PROBLEM_CODES)[number];

/** A problem with the value that has it. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** What stood in the cell, or the name of the missing column. */
  readonly value: string;
}

/** Whether a row can be taken, can be taken with a warning, or not. */
export type ImportRowState = 'new' | 'changed' | 'unchanged' | 'warning' | 'error';

/** A row of the list with what it would do. */
export interface ImportRow {
  /** The line in the file, the heading being line 1. */
  readonly line: number;
  readonly state: ImportRowState;
  readonly problems: readonly ImportProblem[];
  readonly cells: { readonly code: string; readonly name: string };
  /** Absent where the row has an error. */
  readonly site?: SiteRecord;
}

/** What a list would change, before anybody imports it. */
export interface ImportPreview {
  readonly rows: readonly ImportRow[];
  /** Problems of the file as a whole, such as a missing column. */
  readonly problems: readonly ImportProblem[];
  readonly counts: Readonly<Record<ImportRowState, number>>;
}

/**
 * Reads a table of sites (heading first) against the roster and says, row by row, what importing it would do.
 * Nothing is imported here; a preview with any error must not be confirmed.
 */
export function previewImport(table: readonly (readonly string[])[], roster: RosterState): ImportPreview {
  const [heading = [], ...body] = table;
  const columns = findColumns(heading);
  const missing = REQUIRED_COLUMNS.filter((column) => columns[column] === undefined);
  if (missing.length > 0) {
    return summarise(
      [],
      missing.map((column) => ({ code: 'COLUMN_MISSING', value: COLUMNS[column][0] })),
    );
  }
  const words = levelWords(roster);
  const drafts = body
    .map((cells, index) => readRow(cells, columns, words, index + 2))
    .filter((draft) => draft.text.code !== '' || draft.text.name !== '');
  if (drafts.length === 0) return summarise([], [{ code: 'NO_ROWS', value: '' }]);
  const levels = levelsByCode(drafts, roster);
  const parentRanks = deepestParentRanks(drafts, roster);
  const seen = new Set<string>();
  const names = namesInGroups(drafts, roster);
  return summarise(
    drafts.map((draft) => {
      const { code } = draft.text;
      const twins = { code: seen.has(code), name: names.get(groupedName(draft.text)) !== code };
      seen.add(code);
      return judgeRow(draft, twins, levels, parentRanks, roster);
    }),
    [],
  );
}

/** Whether an earlier site has the same code, or the same name in the same group. */
interface Twins {
  readonly code: boolean;
  readonly name: boolean;
}

/** The code of the site that has a name in its group: of the roster's sites that the list does not name, then of the first row. */
function namesInGroups(drafts: readonly RowDraft[], roster: RosterState): ReadonlyMap<string, string> {
  const listed = new Set(drafts.map(({ text }) => text.code));
  const others = Object.values(roster.sites).filter(({ id }) => !listed.has(id));
  const places = [
    ...others.map(({ id, name, parentId = '' }) => ({ code: id, name, parent: parentId })),
    ...drafts.map(({ text }) => text),
  ];
  const names = new Map<string, string>();
  for (const place of places) {
    const key = groupedName(place);
    if (!names.has(key)) names.set(key, place.code);
  }
  return names;
}

function groupedName({ parent, name }: { readonly parent: string; readonly name: string }): string {
  return `${parent}\n${nameKey(name)}`;
}

interface RowDraft {
  readonly line: number;
  readonly text: Readonly<Record<Column, string>>;
  readonly level: SiteLevel | undefined;
}

function findColumns(heading: readonly string[]): Partial<Record<Column, number>> {
  const names = heading.map(nameKey);
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const index = names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
    if (index >= 0) found[column] = index;
  }
  return found;
}

function readRow(
  cells: readonly string[],
  columns: Partial<Record<Column, number>>,
  words: ReadonlyMap<string, SiteLevel>,
  line: number,
): RowDraft {
  const cell = (column: Column) => cleanLine(cells[columns[column] ?? -1] ?? '');
  const level = cell('level');
  return {
    line,
    text: {
      code: cell('code').toUpperCase(),
      name: cell('name'),
      level,
      parent: cell('parent').toUpperCase(),
      expected: cell('expected'),
      contact: cell('contact'),
      phone: cell('phone'),
    },
    level: readLevel(level, cell('parent'), words),
  };
}

/** A city is a province of its own, unless it belongs to one. */
function readLevel(word: string, parent: string, words: ReadonlyMap<string, SiteLevel>): SiteLevel | undefined {
  const key = nameKey(word);
  if (key === 'thành phố' && parent !== '') return 2;
  return words.get(key);
}

function levelsByCode(drafts: readonly RowDraft[], roster: RosterState): ReadonlyMap<string, SiteLevel> {
  const levels = new Map<string, SiteLevel>();
  for (const site of Object.values(roster.sites)) levels.set(site.id, site.level);
  for (const draft of drafts) if (draft.level) levels.set(draft.text.code, draft.level);
  return levels;
}

/** How deep a site may sink at most, so that it stays above its children in the roster that the list does not name. */
function deepestParentRanks(drafts: readonly RowDraft[], roster: RosterState): ReadonlyMap<string, number> {
  const listed = new Set(drafts.map((draft) => draft.text.code));
  const ranks = new Map<string, number>();
  for (const { id, level, parentId } of Object.values(roster.sites)) {
    if (parentId === undefined || listed.has(id)) continue;
    ranks.set(parentId, Math.min(ranks.get(parentId) ?? Number.POSITIVE_INFINITY, level - 1));
  }
  return ranks;
}

function judgeRow(
  draft: RowDraft,
  twins: Twins,
  levels: ReadonlyMap<string, SiteLevel>,
  parentRanks: ReadonlyMap<string, number>,
  roster: RosterState,
): ImportRow {
  const { line, text, level } = draft;
  const cells = { code: text.code, name: text.name };
  const problems: ImportProblem[] = [];
  if (!CODE_PATTERN.test(text.code)) problems.push({ code: 'CODE_INVALID', value: text.code });
  else if (twins.code) problems.push({ code: 'CODE_TWICE', value: text.code });
  if (text.name === '') problems.push({ code: 'NAME_MISSING', value: '' });
  else if (twins.name) problems.push({ code: 'NAME_TWICE', value: text.name });
  if (text.name.length > ROSTER_LIMITS.name) problems.push({ code: 'NAME_TOO_LONG', value: text.name });
  if (!level) problems.push({ code: 'LEVEL_UNKNOWN', value: text.level });
  if (text.parent !== '') problems.push(...judgeParent(text.parent, level, levels));
  if (text.contact.length > ROSTER_LIMITS.name) problems.push({ code: 'CONTACT_TOO_LONG', value: text.contact });
  if (text.phone !== '' && !PHONE_PATTERN.test(text.phone)) problems.push({ code: 'PHONE_INVALID', value: text.phone });
  const deepest = parentRanks.get(text.code);
  if (level && deepest !== undefined && level > deepest) {
    problems.push({ code: 'PARENT_NOT_ABOVE', value: text.code });
  }
  const expected = readHeadcount(text.expected);
  if (expected === undefined) problems.push({ code: 'HEADCOUNT_INVALID', value: text.expected });
  if (problems.length > 0 || !level || expected === undefined) return { line, state: 'error', problems, cells };
  const site: SiteRecord = {
    id: text.code as SiteId,
    name: text.name,
    level,
    ...(text.parent !== '' && { parentId: text.parent as SiteId }),
    expected,
    ...(text.contact !== '' && { contactName: text.contact }),
    ...(text.phone !== '' && { contactPhone: text.phone }),
  };
  if (expected === 0) {
    return { line, state: 'warning', problems: [{ code: 'HEADCOUNT_ZERO', value: '0' }], cells, site };
  }
  return { line, state: compareWithRoster(site, roster.sites[site.id]), problems, cells, site };
}

function judgeParent(
  parent: string,
  level: SiteLevel | undefined,
  levels: ReadonlyMap<string, SiteLevel>,
): readonly ImportProblem[] {
  const parentLevel = levels.get(parent);
  if (!parentLevel) return [{ code: 'PARENT_UNKNOWN', value: parent }];
  // A parent strictly above also rules out cycles.
  if (level && !isAbove(parentLevel, level)) return [{ code: 'PARENT_NOT_ABOVE', value: parent }];
  return [];
}

function readHeadcount(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const count = Number(text);
  return count <= ROSTER_LIMITS.headcount.max ? count : undefined;
}

function compareWithRoster(site: SiteRecord, known: Site | undefined): ImportRowState {
  if (!known) return 'new';
  const same =
    known.name === site.name &&
    known.level === site.level &&
    known.parentId === site.parentId &&
    known.expected === site.expected &&
    known.contactName === site.contactName &&
    known.contactPhone === site.contactPhone;
  return same ? 'unchanged' : 'changed';
}

function summarise(rows: readonly ImportRow[], problems: readonly ImportProblem[]): ImportPreview {
  const counts: Record<ImportRowState, number> = { new: 0, changed: 0, unchanged: 0, warning: 0, error: 0 };
  for (const row of rows) counts[row.state]++;
  return { rows, problems, counts };
}
