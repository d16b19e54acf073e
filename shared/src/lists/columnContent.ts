import { cleanLine } from '../kernel/cleanText.ts';
import { fold } from './fold.ts';
import { readHeadcount } from './headcount.ts';
import { levelsOfName, levelsOfWord, type OrganisationLevels } from './levels.ts';
import { type Cell, isBlankCell, shownText } from './listFile.ts';
import type { FilledRow } from './mergedCells.ts';
import { readPhone, splitContact } from './phone.ts';
import type { StatusWords } from './statusWords.ts';

/** What the cells of a column look like: shares of its cells with something in them, from 0 to 1. */
export interface ColumnContent {
  readonly index: number;
  readonly count: number;
  /** Different texts among all. */
  readonly distinct: number;
  readonly phones: number;
  /** A person's name with a telephone. */
  readonly contacts: number;
  readonly headcounts: number;
  readonly levelWords: number;
  /** One short word of letters, digits and hyphens, with a digit or all in capitals. */
  readonly codes: number;
  /** Names of sites, by the words that tell their level. */
  readonly siteNames: number;
  readonly people: number;
  /** Whether it counts the rows: 1, 2, 3. */
  readonly counts: boolean;
  /** Names of the conference's statuses, and words that a person explained. */
  readonly statuses: number;
  /** The length of the longest text. */
  readonly longest: number;
  /** The texts, folded. */
  readonly texts: ReadonlySet<string>;
}

/** The conference's own words, by which columns are told. */
export interface ColumnWords {
  readonly levels: OrganisationLevels;
  readonly statuses: StatusWords;
}

/** Of `Thành phố trực thuộc tỉnh`. */
const MAX_LEVEL_WORDS = 5;

/** Enough to tell what a column holds. */
const ROWS_LOOKED_AT = 300;

/** The commonest family names (95 of 100 people bear one of them), folded. */
const FAMILY_NAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh truong mai cao lam luong ha dao doan to ta thai luu quach tang chau vuong kieu la ton thach'.split(
    ' ',
  ),
);

/** What the cells of a column look like, judged by its first rows. */
export function contentOf(index: number, rows: readonly FilledRow[], { levels, statuses }: ColumnWords): ColumnContent {
  const cells = rows
    .slice(0, ROWS_LOOKED_AT)
    .filter(({ filled }) => !filled.has(index))
    .map(({ cells: all }) => all[index] ?? null)
    .filter((cell) => !isBlankCell(cell));
  const texts = cells.map((cell) => cleanLine(shownText(cell)));
  const folded = new Set(texts.map(fold));
  const share = (test: (text: string, cell: Cell) => boolean) =>
    cells.length === 0 ? 0 : cells.filter((cell, at) => test(texts[at] ?? '', cell)).length / cells.length;
  return {
    index,
    count: cells.length,
    distinct: cells.length === 0 ? 0 : folded.size / cells.length,
    phones: share((_, cell) => isPhone(cell)),
    contacts: share((text) => splitContact(text) !== undefined),
    headcounts: share((_, cell) => isHeadcount(cell)),
    // A name of several words begins with such a word, too.
    levelWords: share(
      (text) =>
        text.length < 30 &&
        text.split(' ').length <= MAX_LEVEL_WORDS &&
        levelsOfWord(text, levels).length > 0 &&
        !/\d/.test(text),
    ),
    codes: share((text) => /^(?=.*[\dA-ZĐ])[\dA-ZĐ][\dA-ZĐ._-]{0,23}$/u.test(text)),
    siteNames: share((text) => levelsOfName(text, levels).length > 0 && text.includes(' ')),
    people: share((text) => isPerson(text) && levelsOfName(text, levels).length === 0),
    counts: cells.length > 1 && texts.every((text, at) => Number(text.replace(/\.$/, '')) === at + 1),
    statuses: share((text) => statuses.find(text) !== undefined),
    longest: Math.max(0, ...texts.map(({ length }) => length)),
    texts: folded,
  };
}

function isPhone(cell: Cell): boolean {
  const { phone = '' } = readPhone(cell);
  const digits = phone.replace(/\D/g, '').length;
  return digits >= 9 && digits > phone.replace(/[^\p{L}]/gu, '').length;
}

function isHeadcount(cell: Cell): boolean {
  const read = readHeadcount(cell);
  return read.kind === 'count' && !read.isUncertain && read.count <= 5_000;
}

function isPerson(text: string): boolean {
  const words = fold(text.replace(/^(?:đ\/?c|đồng chí|ông|bà|anh|chị)\.?\s+/iu, '')).split(' ');
  return words.length >= 2 && words.length <= 6 && FAMILY_NAMES.has(words[0] ?? '');
}
