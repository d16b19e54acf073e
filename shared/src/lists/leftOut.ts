import type { ListField } from '../domain/roster/listFields.ts';
import { cleanLine } from '../kernel/cleanText.ts';
import type { MappedColumn } from './columns.ts';
import { fold, lowerWords } from './fold.ts';
import { readHeadcount } from './headcount.ts';
import type { HeadedColumn, Heading } from './headingRow.ts';
import { meaningsOfHeading } from './headingWords.ts';
import { isBlankCell, shownText } from './listFile.ts';
import type { FilledRow } from './mergedCells.ts';
import { MAX_CODE_LENGTH } from './siteCodes.ts';

/** Why a row of the file is no site. */
export const LEFT_OUT_REASONS = [
  'title',
  'blank',
  'total',
  'signature',
  'note',
  'repeatedHeading',
  'columnNumbers',
  'section',
  /** A person chose to leave it out. */
  'chosen',
] as const;

/** Why a row is no site. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A row of the file that is not read, and why. */
export interface LeftOutRow {
  readonly line: number;
  readonly why: LeftOutReason;
}

/** Compared with `lowerWords`: without accents, "Tổng cộng" and "Tổng công ty" could not be told apart. */
const TOTAL =
  /^(?:tổng|tổng cộng(?: .*)?|tổng số(?: .*)?|tổng hợp|cộng(?: (?:các|toàn|theo|cụm|khối|số|huyện|quận|thành phố|thị xã|tỉnh|phần|mục|[ivx\d]+)(?: .*)?)?|tong|tong cong|tong so|cong|(?:grand |sub ?)?totals?(?: .*)?|sum)$/;
const SIGNATURE =
  /^(?:nguoi (?:lap|tong hop|ky|duyet|kiem tra)(?: .*)?|can bo (?:lap|tong hop)(?: .*)?|thu truong(?: .*)?|(?:tm|kt|tl|t m|k t|tuq) (?:ban|bi thu|chu tich|giam doc|thuong truc|thuong vu|uy ban|bch|btv|truong|hieu truong|chanh|dang uy|chi bo|chi uy|doan|hoi|ct|ubnd).*|xac nhan(?: .*)?|noi nhan(?: .*)?|ky ten(?: .*)?|da ky|ky (?:va )?ghi ro ho ten|.*ngay(?: \d+)? thang(?: \d+)? nam(?: \d+)?|(?:pho )?(?:bi thu|chu tich|giam doc|hieu truong|truong ban|chanh van phong)(?: .{0,40})?|lap bieu|prepared by.*|approved by.*|signature.*|signed.*)$/;
const NOTE = /^(?:ghi chu|luu y|chu thich|danh sach (?:nay )?(?:co|gom)|tong so co|note|notes|nguon|source)\b/;

/** A remark below the list: `* Các đơn vị vào phòng trước 30 phút`. */
const BULLET = /^[*•+–-]+\s*\p{L}/u;

/** Which fields a row has something in, beside which it is no site. */
const FACTS: readonly ListField[] = ['level', 'expected', 'phone', 'status'];

/** Looks at the rows below the heading one after the other and says which are sites, titles of sections, or left out. */
export class RowSorter {
  readonly #headings: readonly (HeadedColumn & { readonly folded: string })[];
  readonly #columns: readonly MappedColumn[];
  readonly #rows: readonly FilledRow[];
  /** The last row that is surely a site's; signatures stand behind it. */
  readonly #lastSite: number;
  /** The headcounts of the sites so far, for totals that say nothing but a number. */
  #sum = 0;
  /** Whether the list seems to be over: behind a total, a signature or a gap. */
  #isOver = false;
  #line = 0;

  constructor(heading: Heading | undefined, columns: readonly MappedColumn[], rows: readonly FilledRow[]) {
    const named = (heading?.columns ?? []).filter((column) => column.heading !== '');
    this.#headings = named.map((column) => ({ ...column, folded: fold(column.heading) }));
    this.#columns = columns;
    this.#rows = rows;
    this.#lastSite = rows.findLastIndex((row) => this.#isSite(row));
  }

  /** Why a row is left out; undefined where it is a site's, complete or not. Rows are asked for in their order. */
  reasonFor(row: FilledRow, at: number): LeftOutReason | undefined {
    if (this.#line > 0 && row.line > this.#line + 1) this.#isOver = true;
    this.#line = row.line;
    const why = this.#find(row, at);
    if (why === 'total' || why === 'signature' || why === 'note' || why === 'blank') this.#isOver = true;
    if (why === undefined && at <= this.#lastSite) this.#isOver = false;
    if (why === undefined) this.#sum += this.#headcountOf(row) ?? 0;
    return why;
  }

  #find(row: FilledRow, at: number): LeftOutReason | undefined {
    const texts = row.cells.map((cell) => cleanLine(shownText(cell)));
    const filled = row.cells.flatMap((cell, index) => (isBlankCell(cell) || row.filled.has(index) ? [] : index));
    if (filled.length === 0) return 'blank';
    const words = filled.map((index) => fold(texts[index] ?? ''));
    if (filled.some((index) => isTotal(texts[index] ?? '')) && !this.#hasCodeBesideTotal(row, texts)) return 'total';
    if (this.#isBareTotal(row, filled)) return 'total';
    if (this.#repeatsHeading(texts)) return 'repeatedHeading';
    const isNumbered =
      filled.length > 2 && filled.every((index, place) => isColumnNumber(texts[index] ?? '', place, index));
    if (isNumbered) return 'columnNumbers';
    const isSparse = filled.length <= 3 && !FACTS.some((field) => this.#hasFact(row, field));
    if (isSparse && words.some((text) => SIGNATURE.test(text))) return 'signature';
    if (isSparse && words.some((text) => NOTE.test(text))) return 'note';
    if (filled.length === 1 && at > this.#lastSite && BULLET.test(texts[filled[0] ?? -1] ?? '')) return 'note';
    if (this.#isSectionRow(row, texts, filled) || this.#isSubtotal(row, at, texts, filled)) return 'section';
    const isBehind = this.#isOver && at > this.#lastSite && this.#lastSite >= 0;
    return isBehind && isSparse && !isCodeLike(this.#textOf(row, 'code')) ? 'signature' : undefined;
  }

  /** Numbers alone, of which the headcount is the sum of those above. */
  #isBareTotal(row: FilledRow, filled: readonly number[]): boolean {
    const isBare = filled.every((index) => /^[\d.,\s]+$/.test(shownText(row.cells[index]).trim()));
    const count = this.#headcountOf(row);
    return isBare && count !== undefined && count > 0 && count === this.#sum && this.#textOf(row, 'name') === '';
  }

  /** A section's title with the sum of its rows beside it, and nothing of its own. */
  #isSubtotal(row: FilledRow, at: number, texts: readonly string[], filled: readonly number[]): boolean {
    const count = this.#headcountOf(row);
    const number = sectionNumber(texts[filled[0] ?? -1] ?? '');
    const hasOwn = (['code', 'phone', 'contact', 'level', 'status'] as const).some(
      (field) => !this.#isBlank(row, field),
    );
    if (count === undefined || number === undefined || hasOwn) return false;
    let sum = 0;
    for (const other of this.#rows.slice(at + 1)) {
      const first = cleanLine(
        shownText(other.cells.find((cell, index) => !isBlankCell(cell) && !other.filled.has(index))),
      );
      if (sectionNumber(first) === number || isTotal(first)) break;
      if (!other.cells.some((cell) => isTotal(shownText(cell)))) sum += this.#headcountOf(other) ?? 0;
    }
    return sum > 0 && sum === count;
  }

  #headcountOf(row: FilledRow): number | undefined {
    const column = this.#columns.find(({ field }) => field === 'expected');
    const read = column && readHeadcount(row.cells[column.index]);
    return read?.kind === 'count' ? read.count : undefined;
  }

  /** A row with a name or a code and something beside it. */
  #isSite(row: FilledRow): boolean {
    const own = this.#textOf(row, 'name') || this.#textOf(row, 'code');
    const texts = row.cells.map((cell) => shownText(cell));
    if (own === '' || texts.some((text) => isTotal(text) || SIGNATURE.test(fold(text)))) return false;
    // A signature may have a name in the contacts' column.
    const facts = this.#columns.filter(({ field }) => ['code', ...FACTS].includes(field));
    return facts.length === 0 || facts.some(({ field }) => this.#hasFact(row, field));
  }

  /** Whether a row says something of a site. A signature may stand in the column of headcounts or telephones. */
  #hasFact(row: FilledRow, field: ListField): boolean {
    const column = this.#columns.find((candidate) => candidate.field === field);
    if (!column || this.#isBlank(row, field)) return false;
    const cell = row.cells[column.index];
    if (field === 'code') return isCodeLike(cleanLine(shownText(cell)));
    if (SIGNATURE.test(fold(shownText(cell)))) return false;
    const isCounted = field === 'expected' || field === 'phone';
    return !isCounted || typeof cell !== 'string' || /\d/.test(cell) || readHeadcount(cell).kind === 'count';
  }

  /** "Tổng" may begin a site's name: then the row has a code of its own. */
  #hasCodeBesideTotal(row: FilledRow, texts: readonly string[]): boolean {
    const code = this.#columns.find(({ field }) => field === 'code');
    if (!code || row.filled.has(code.index)) return false;
    const text = texts[code.index] ?? '';
    return text !== '' && !isTotal(text) && /\d/.test(text) && !this.#isBlank(row, 'level');
  }

  #repeatsHeading(texts: readonly string[]): boolean {
    const filled = texts.filter((text) => text !== '').length;
    const repeated = this.#headings.filter(({ index, heading, folded, meanings }) => {
      const text = texts[index] ?? '';
      if (text === '' || text.length > heading.length + 5) return false;
      return fold(text) === folded || (heading.includes(text) && meaningsOfHeading(text)[0] === meanings[0]);
    }).length;
    return repeated >= 2 && repeated >= filled * 0.6;
  }

  /** A title of the rows below: one text, numbered by a letter or a Roman numeral, or merged over the columns. */
  #isSectionRow(row: FilledRow, texts: readonly string[], filled: readonly number[]): boolean {
    if (this.#columns.some(({ field }) => ['contact', ...FACTS].includes(field) && !this.#isBlank(row, field))) {
      return false;
    }
    const [first = -1, second] = filled;
    const text = texts[first] ?? '';
    const numbered = sectionNumber(text) !== undefined && !this.#isCode(first);
    if (filled.length === 2) return numbered && second !== undefined && !/\d{3}/.test(texts[second] ?? '');
    if (filled.length !== 1) return false;
    const name = this.#columns.find(({ field }) => field === 'name');
    const isSpread = row.mergedWidth >= 3 || (row.mergedWidth >= 2 && first !== name?.index);
    return (
      numbered || isSpread || (first < (name?.index ?? 0) && /\p{L}{2}/u.test(text) && this.#isBesideParents(first))
    );
  }

  /** Whether a column holds codes, some of which look like the numbers of sections. */
  #isCode(index: number): boolean {
    if (!this.#columns.some((column) => column.index === index && column.field === 'code')) return false;
    const codes = this.#rows.map(({ cells }) => shownText(cells[index]).trim()).filter((code) => code !== '');
    return codes.filter((code) => sectionNumber(code) !== undefined && code.length <= 3).length > codes.length * 0.4;
  }

  /** A text alone in the column of places above belongs to a row that is not filled in; elsewhere it is a title. */
  #isBesideParents(index: number): boolean {
    return this.#columns.every((column) => column.index !== index);
  }

  #textOf(row: FilledRow, field: ListField): string {
    const own = this.#columns.filter((column) => column.field === field && !row.filled.has(column.index));
    const texts = own.map(({ index }) => cleanLine(shownText(row.cells[index])));
    return texts.find((text) => text !== '') ?? '';
  }

  #isBlank(row: FilledRow, field: ListField): boolean {
    const column = this.#columns.find((candidate) => candidate.field === field);
    return !column || row.filled.has(column.index) || isBlankCell(row.cells[column.index]);
  }
}

/** Whether a text can be meant as a code: it has no blanks, or a digit. */
function isCodeLike(text: string): boolean {
  return (
    text !== '' && text.length <= MAX_CODE_LENGTH && !BULLET.test(text) && (!text.includes(' ') || /\d/.test(text))
  );
}

/** How a section's title is numbered, where its text begins with such a number: `I`, `II.`, `A. Huyện Một`. */
export function sectionNumber(text: string): 'roman' | 'letter' | undefined {
  const [, roman, letter] = /^(?:([IVX]{1,5})|([A-HĐ]))(?:[.)/]?$|\s*[.)/]\s*\p{L}|\s*[-–]\s+\p{L})/u.exec(text) ?? [];
  return roman ? 'roman' : letter ? 'letter' : undefined;
}

/** `(1)`, `2`, `A`: the numbers of the columns, which some forms have below the heading. */
function isColumnNumber(text: string, place: number, index: number): boolean {
  const bare = text.replace(/[()[\]]/g, '').trim();
  const letters = String.fromCharCode(65 + index);
  return (
    bare === String(place + 1) ||
    bare === String(index + 1) ||
    bare === letters ||
    /^\d\s*=/.test(bare) ||
    (/^[A-C]$/.test(bare) && place < 3) ||
    (/^\d$/.test(bare) && Number(bare) <= place + 1)
  );
}

function isTotal(text: string): boolean {
  return TOTAL.test(lowerWords(text));
}
