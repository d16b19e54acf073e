import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { Levels } from '@diem-cau/shared/domain/roster/levels.ts';
import { ROSTER_LIMITS } from '@diem-cau/shared/domain/roster/limits.ts';
import { LIST_FIELDS, type ListField } from '@diem-cau/shared/domain/roster/listFields.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { begin } from '../../../i18n/vocabulary.ts';
import { type BookRow, TITLE, tableSheet, WRAPPED } from './cells.ts';

/** What a conference's list is made of. */
export interface ListSource {
  /** The top first. */
  readonly levels: Levels;
  /** The names of its statuses. */
  readonly statuses: readonly { readonly key: string; readonly name: string }[];
  readonly sites: readonly Pick<
    SiteView,
    | 'id'
    | 'name'
    | 'listedName'
    | 'level'
    | 'parentId'
    | 'expected'
    | 'contactName'
    | 'contactPhone'
    | 'email'
    | 'status'
  >[];
}

/** Rows below the list that are ready to be filled in. */
const SPARE_ROWS = 300;
const WIDTHS = {
  code: 14,
  name: 36,
  level: 16,
  parent: 14,
  expected: 10,
  contact: 24,
  phone: 18,
  email: 28,
  status: 16,
} as const satisfies Record<ListField, number>;

/**
 * The list of a conference's sites to fill in: the sites that it has, or one of each level as a pattern, and a sheet that explains
 * every column. Levels and statuses are chosen from lists.
 */
export function listBook(t: TFunction, language: WordLanguage, source: ListSource): readonly WriteSheet[] {
  const levelNames = source.levels.map(({ [language]: { one } }) => begin(one));
  const rows = source.sites.length > 0 ? rowsOfSites(source, levelNames) : patternRows(t, levelNames);
  const columns = LIST_FIELDS.map((field) => ({
    heading: t(`listBook.headings.${field}`),
    width: WIDTHS[field],
    isNumber: field === 'expected',
  }));
  const guide = guideSheet(t, levelNames, source);
  const list = tableSheet(t('listBook.listSheet'), columns, rows, SPARE_ROWS);
  const last = rows.length + SPARE_ROWS + 1;
  const dataValidations = [
    choice(t, 'level', guide.levels, last),
    ...(source.statuses.length > 0 ? [choice(t, 'status', guide.statuses, last)] : []),
    headcount(t, last),
  ];
  return [{ ...list, dataValidations }, guide.sheet];
}

function rowsOfSites({ sites, statuses }: ListSource, levelNames: readonly string[]): readonly BookRow[] {
  return sites.map(({ id, name, listedName, level, parentId, expected, contactName, contactPhone, email, status }) => [
    id,
    listedName ?? name,
    levelNames[level - 1] ?? '',
    parentId ?? '',
    expected,
    contactName ?? '',
    contactPhone ?? '',
    email ?? '',
    statuses.find(({ key }) => key === status)?.name ?? '',
  ]);
}

/** One site of each level, each below the one before. */
function patternRows(t: TFunction, levelNames: readonly string[]): readonly BookRow[] {
  const codeOf = (place: number) => t('listBook.pattern.code', { place });
  return levelNames.map((level, index) => [
    codeOf(index + 1),
    t('listBook.pattern.name', { level }),
    level,
    index === 0 ? '' : codeOf(index),
    30,
    t('listBook.pattern.contact'),
    '0900 000 000',
    'diemcau@example.vn',
    '',
  ]);
}

interface Guide {
  readonly sheet: WriteSheet;
  /** Where the names of the levels and of the statuses stand, as a formula names it. */
  readonly levels: string;
  readonly statuses: string;
}

/** What each column holds, and the words to choose from. */
function guideSheet(t: TFunction, levelNames: readonly string[], { statuses, sites }: ListSource): Guide {
  const name = t('listBook.guideSheet');
  const words = {
    levels: levelNames.join(', '),
    most: ROSTER_LIMITS.headcount.max,
    code: ROSTER_LIMITS.code,
    importing: t('importing.title'),
    structure: t('structure.tab'),
  };
  const rows: (readonly string[])[] = [
    [t('listBook.title')],
    [t(sites.length > 0 ? 'listBook.introSites' : 'listBook.introPattern', words)],
    [],
    ...LIST_FIELDS.map((field) => [
      t(`listBook.headings.${field}`),
      t(`listBook.explained.${field === 'status' && statuses.length === 0 ? 'noStatus' : field}`, words),
    ]),
    [],
  ];
  const listed = (title: string, names: readonly string[]) => {
    rows.push([title, names[0] ?? ''], ...names.slice(1).map((one) => ['', one]));
    return `'${name}'!$B$${rows.length - names.length + 1}:$B$${rows.length}`;
  };
  const levels = listed(t('listBook.levels'), levelNames);
  const statusNames = statuses.map((status) => status.name);
  const statusCells = statuses.length > 0 ? listed(t('listBook.statuses'), statusNames) : '';
  const style = (row: number) => (row === 0 ? TITLE : WRAPPED);
  const cells = new Map(
    rows.flatMap((row, at) => row.map((_, column) => [`${at},${column}`, { style: style(at) }] as const)),
  );
  const sheet = {
    name,
    columns: [{ width: 24 }, { width: 90 }],
    rows: rows.map((row) => row.map((text) => text || null)),
    cells,
    merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: 1 })),
  };
  return { sheet, levels, statuses: statusCells };
}

/** Cells of a column below the heading. */
function rangeOf(field: ListField, last: number): string {
  const letter = String.fromCharCode(65 + LIST_FIELDS.indexOf(field));
  return `${letter}2:${letter}${last}`;
}

/** A list to choose from. Another word is taken after a question: the import reads more words than these. */
function choice(t: TFunction, field: 'level' | 'status', formula1: string, last: number): DataValidation {
  return {
    type: 'list',
    formula1,
    range: rangeOf(field, last),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: t(`listBook.headings.${field}`),
    errorMessage: t('listBook.notListed'),
  };
}

function headcount(t: TFunction, last: number): DataValidation {
  const { min, max } = ROSTER_LIMITS.headcount;
  return {
    type: 'whole',
    operator: 'between',
    formula1: String(min),
    formula2: String(max),
    range: rangeOf('expected', last),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: t('listBook.headings.expected'),
    errorMessage: t('listBook.noNumber', { most: max }),
  };
}
