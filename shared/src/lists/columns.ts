import { ROSTER_LIMITS } from '../domain/roster/limits.ts';
import type { ListColumns, ListField } from '../domain/roster/listFields.ts';
import { type ColumnContent, type ColumnWords, contentOf } from './columnContent.ts';
import { fold } from './fold.ts';
import type { HeadedColumn, Heading } from './headingRow.ts';
import { type HeadingMeaning, meaningsOfHeading, placeRank } from './headingWords.ts';
import { isBlankCell } from './listFile.ts';
import type { FilledRow } from './mergedCells.ts';

/** How it is known what a column holds. */
export const COLUMN_SOURCES = ['heading', 'content', 'choice', 'remembered'] as const;

/** How it is known what a column holds. */
export type ColumnSource = (typeof COLUMN_SOURCES)[number];

/** A column that is read, and as what. */
export interface MappedColumn {
  readonly index: number;
  /** Empty where the column has none. */
  readonly heading: string;
  readonly field: ListField;
  /** The places above are told by names of districts and the like, some of which may be no site of the list. */
  readonly isGroup: boolean;
  /** Whether the heading says so, the cells look like it, a person chose it, or chose it for an earlier list. */
  readonly by: ColumnSource;
}

/** A column that nothing is read from. */
export interface UnreadColumn {
  readonly index: number;
  readonly heading: string;
}

/** What each column of a table holds. */
export interface Columns {
  readonly mapped: readonly MappedColumn[];
  /** Columns with something in them that nothing is read from. */
  readonly unread: readonly UnreadColumn[];
}

/** A person's choice for a column, by its place from 0: a field, or nothing. */
export type ColumnChoices = Readonly<Record<number, ListField | null>>;

interface Candidate {
  readonly column: HeadedColumn;
  readonly meaning: HeadingMeaning;
  readonly score: number;
}

/**
 * Says which column holds what: as a person chose, then as people chose for earlier lists, by the heading's words, and by
 * what stands in the cells. Each field has one column.
 */
export function proposeColumns(
  heading: Heading | undefined,
  body: readonly FilledRow[],
  words: ColumnWords,
  chosen: ColumnChoices = {},
  remembered: ListColumns = {},
): Columns {
  const width = Math.max(
    0,
    ...(heading?.columns ?? []).map(({ index }) => index + 1),
    ...body.map(({ cells }) => cells.length),
  );
  const contents = Array.from({ length: Math.min(width, MAX_COLUMNS) }, (_, index) => contentOf(index, body, words));
  const headed = narrowestFirst(
    contents.map(
      ({ index }): HeadedColumn =>
        heading?.columns.find((column) => column.index === index) ?? { index, heading: '', meanings: [] },
    ),
  );
  const choices = { ...recallColumns(headed, chosen, remembered), ...chosen };
  const mapped: MappedColumn[] = [];
  for (const { index, heading: text } of headed) {
    const field = choices[index];
    const by = chosen[index] === undefined ? 'remembered' : 'choice';
    if (field) mapped.push({ index, heading: text, field, isGroup: isGroupColumn(field, text), by });
  }
  const open = headed.filter(({ index }) => choices[index] === undefined);
  assign(mapped, byHeading(open, contents), 'heading');
  mapped.push(...otherNames(open, body, mapped));
  assign(mapped, byContent(open, contents, mapped, keysByContent(contents)), 'content');
  const read = new Set(mapped.map(({ index }) => index));
  const unread = headed
    .filter(({ index, heading: text }) => !read.has(index) && (text !== '' || (contents[index]?.count ?? 0) > 0))
    .map(({ index, heading: text }) => ({ index, heading: text }));
  return { mapped: mapped.sort((a, b) => a.index - b.index), unread };
}

const MAX_COLUMNS = 100;

/** Of kinds of places beside each other, such as wards and neighbourhoods, the narrowest are the sites, the others their groups. */
function narrowestFirst(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const ranks = columns.map(({ heading }) => placeRank(heading) ?? -1);
  const narrowest = Math.max(...ranks);
  return columns.map((column, at): HeadedColumn => {
    const isWider = (ranks[at] ?? -1) >= 0 && (ranks[at] ?? -1) < narrowest;
    return isWider && column.meanings[0] === 'name' ? { ...column, meanings: ['group', 'name'] } : column;
  });
}

/** What people chose before for columns of these headings; a field that is chosen now is left to its new column. */
function recallColumns(headed: readonly HeadedColumn[], chosen: ColumnChoices, remembered: ListColumns): ColumnChoices {
  const taken = new Set(Object.values(chosen));
  const recalled: Record<number, ListField | null> = {};
  for (const { index, heading } of headed) {
    const key = fold(heading);
    const field = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
    if (key === '' || field === undefined || chosen[index] !== undefined) continue;
    if (field !== null && taken.has(field)) continue;
    recalled[index] = field;
    taken.add(field);
  }
  return recalled;
}

/** Places above in a column that names groups may be no site of the list. */
function isGroupColumn(field: ListField, heading: string): boolean {
  return field === 'parent' && meaningsOfHeading(heading)[0] === 'group';
}

/** Takes the surest candidates first; a column and a field are given once. */
function assign(mapped: MappedColumn[], candidates: readonly Candidate[], by: MappedColumn['by']): void {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || a.column.index - b.column.index);
  for (const { column, meaning } of sorted) {
    const field = meaning === 'group' ? 'parent' : meaning;
    if (field === 'other' || field === 'order') continue;
    if (mapped.some((other) => other.index === column.index || other.field === field)) continue;
    mapped.push({ index: column.index, heading: column.heading, field, isGroup: meaning === 'group', by });
  }
}

function byHeading(columns: readonly HeadedColumn[], contents: readonly ColumnContent[]): readonly Candidate[] {
  const keys = keysOf(columns, contents);
  return columns.flatMap((column) => {
    const content = contents[column.index];
    if (!content) return [];
    return column.meanings
      .map((meaning, rank) => ({ column, meaning, score: 10 - 2 * rank + fitOf(meaning, content, keys) }))
      .filter(({ score }) => score > 5);
  });
}

/** Names in several columns, one for each level: every row has one of them. */
function otherNames(
  columns: readonly HeadedColumn[],
  body: readonly FilledRow[],
  mapped: readonly MappedColumn[],
): readonly MappedColumn[] {
  const name = mapped.find(({ field }) => field === 'name');
  if (!name) return [];
  const read = new Set(mapped.map(({ index }) => index));
  return columns.flatMap((column): MappedColumn | [] => {
    if (read.has(column.index) || column.meanings[0] !== 'name') return [];
    const filled = body.filter(({ cells }) => !isBlankCell(cells[column.index]));
    const beside = filled.filter(({ cells }) => !isBlankCell(cells[name.index]));
    if (filled.length === 0 || beside.length > filled.length * 0.1) return [];
    return { index: column.index, heading: column.heading, field: 'name', isGroup: false, by: 'heading' };
  });
}

/** What codes and names the list has: the values of a column of places above are among them. */
function keysOf(columns: readonly HeadedColumn[], contents: readonly ColumnContent[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { index, meanings } of columns) {
    if (meanings[0] !== 'code' && meanings[0] !== 'name') continue;
    if ((contents[index]?.distinct ?? 0) > 0.9) for (const text of contents[index]?.texts ?? []) keys.add(text);
  }
  return keys;
}

/** Codes and names by what they look like, where no heading names them. */
function keysByContent(contents: readonly ColumnContent[]): ReadonlySet<string> {
  const named = contents.filter(({ codes, siteNames, distinct }) => distinct > 0.9 && (codes > 0.8 || siteNames > 0.6));
  return new Set(named.flatMap(({ texts }) => [...texts]));
}

function sharedWith(keys: ReadonlySet<string>, { texts }: ColumnContent): number {
  return [...texts].filter((text) => keys.has(text)).length / Math.max(1, texts.size);
}

/** How well the cells go with a meaning, from −8 to 3; an empty column goes with any. */
function fitOf(meaning: HeadingMeaning, content: ColumnContent, keys: ReadonlySet<string>): number {
  if (content.count === 0) return 0;
  const shared = sharedWith(keys, content);
  switch (meaning) {
    case 'code':
      return content.distinct > 0.9 ? 1 : -1;
    case 'name':
      if (content.headcounts > 0.8 || content.phones > 0.8) return -6;
      return (content.distinct > 0.9 ? 1 : -1) + content.siteNames - (content.people > 0.8 ? 2 : 0);
    case 'parent':
      return shared > 0.9 && content.distinct < 0.95 ? 3 : content.distinct < 0.7 ? 1 : -1;
    case 'group':
      // Of province, district and commune beside each other, the nearest counts.
      return (content.distinct < 0.95 || content.count < 3 ? 1 : -1) + content.index / MAX_COLUMNS;
    case 'level':
      return content.levelWords > 0.5 ? 2 : content.levelWords === 0 && content.count > 2 ? -2 : 0;
    case 'expected':
      return content.headcounts > 0.5 ? 2 : content.people > 0.5 || content.phones > 0.5 ? -6 : 0;
    case 'contact':
      if (content.contacts > 0.5) return 2;
      return content.phones > 0.8 ? -6 : content.people > 0.5 ? 2 : content.headcounts > 0.8 ? -6 : 0;
    case 'phone':
      return content.phones > 0.5 ? 2 : content.people > 0.5 ? -6 : 0;
    case 'status':
      if (content.statuses > 0.5) return 2;
      // Remarks say something else in each row.
      return content.longest > ROSTER_LIMITS.statusName || content.texts.size > ROSTER_LIMITS.statuses ? -8 : 0;
    case 'email':
    case 'order':
    case 'other':
      return 0;
  }
}

/** Columns without a known heading, by what stands in them. Those whose heading is known stay as they are. */
function byContent(
  columns: readonly HeadedColumn[],
  contents: readonly ColumnContent[],
  mapped: readonly MappedColumn[],
  keys: ReadonlySet<string>,
): readonly Candidate[] {
  const read = new Set(mapped.map(({ index }) => index));
  const open = columns.filter(
    ({ index, meanings }) => !read.has(index) && !['other', 'order', 'status'].includes(meanings[0] ?? ''),
  );
  const hasName = mapped.some(({ field }) => field === 'name');
  return open.flatMap((column): Candidate[] => {
    const content = contents[column.index];
    if (!content || content.count === 0 || content.counts) return [];
    const isUnknown = column.meanings.length === 0;
    const found: Candidate[] = [];
    const propose = (meaning: ListField, score: number) => found.push({ column, meaning, score });
    if (content.phones > 0.6) propose('phone', content.phones);
    if (isUnknown && content.people > 0.6 && content.siteNames < 0.5) propose('contact', content.people);
    if (isUnknown && content.levelWords > 0.8 && content.distinct < 0.8) propose('level', content.levelWords);
    if (isUnknown && content.statuses > 0.8) propose('status', content.statuses);
    if (isUnknown && content.headcounts > 0.8 && column.heading === '') propose('expected', content.headcounts / 2);
    if (isUnknown && content.codes > 0.8 && content.distinct > 0.9 && content.headcounts < 0.5) propose('code', 0.8);
    if (isUnknown && column.heading === '' && sharedWith(keys, content) > 0.9 && content.distinct < 0.95) {
      propose('parent', 0.7);
    }
    // Any text has distinct lines: without a heading, the words of sites must show that it is a list.
    const isLikely = column.heading !== '' || content.siteNames >= 0.3;
    if (
      !hasName &&
      isLikely &&
      content.distinct > 0.8 &&
      content.people < 0.5 &&
      content.headcounts < 0.5 &&
      content.phones < 0.5
    )
      propose('name', content.codes > 0.8 ? 0.1 : 0.3 + content.siteNames);
    return found;
  });
}
