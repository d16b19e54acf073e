import { ROSTER_LIMITS } from '../domain/roster/limits.ts';
import { cleanLine } from '../kernel/cleanText.ts';
import { asOnKeyboard, readNumber } from '../kernel/readNumber.ts';
import { fold } from './fold.ts';
import { type Cell, shownText } from './listFile.ts';

/** What a headcount cell says: a whole number, maybe an uncertain one; or nothing; or what cannot be read. */
export type ReadHeadcount =
  | { readonly kind: 'count'; readonly count: number; readonly isUncertain: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: ReadHeadcount = { kind: 'unreadable' };
/** What people put behind a number of people: 25 người, 25đ/c, 25 ĐB (dự kiến). */
const PEOPLE =
  '(?:nguoi|ng|dai bieu|db|d c|dong chi|doan vien|dv|can bo|cb|suat|ghe|cho|hv|hoc vien|hoi vien|people|persons|person|delegates|pax)?';
const REMARK = '(?: ?(?:du kien|tham du|tham gia|du|khoang|toi da|tro len))*';
const AMOUNT = new RegExp(`^(?:(so luong|sl|tong|tong so|co) )?(\\d+(?: \\d{3})*) ?${PEOPLE}${REMARK}$`);

/** The largest number that is taken for a headcount in a cell of a day's form: days up to September 1913. */
const MAX_OF_DAYS = ROSTER_LIMITS.headcount.max;

/** Reads `25 người`, `25.0`, `25,0`, `1.200`, `030`, `2.5E1`; `~25`, `20-25` and `hai mươi` as uncertain. */
export function readHeadcount(cell: Cell | undefined): ReadHeadcount {
  if (cell && typeof cell === 'object') {
    if (cell.kind === 'number') return counted(cell.value, false);
    // A number in a cell that has the form of a day; no list of sites has a day of 1913 or before.
    return cell.kind === 'date' && (cell.value ?? Number.NaN) <= MAX_OF_DAYS
      ? counted(cell.value ?? 0, true)
      : UNREADABLE;
  }
  const text = asOnKeyboard(cleanLine(shownText(cell))).replace(/[–—]/g, '-');
  if (text === '' || /^[-.]+$/.test(text)) return { kind: 'blank' };
  const power = /^\d(?:[.,]\d+)?E\+?\d$/i.test(text) ? Number(text.replace(',', '.')) : undefined;
  if (power !== undefined) return counted(power, false);
  const [, remarked, unit = ''] = /^(\d[\d.,]*)\s*([^\d()]*)\(.*\d.*\)$/.exec(text) ?? [];
  if (remarked !== undefined && AMOUNT.test(`1 ${fold(unit)}`.trim())) {
    const value = readNumber(remarked, 'either')?.value;
    return value === undefined ? UNREADABLE : counted(value, true);
  }
  const bare = text.replace(/^[~≈><=]+\s*|^(?:khoảng|chừng|trên|dưới|dự kiến|approx\.?|about)\s+|\+$/giu, '').trim();
  const isUncertain = bare !== text;
  const range = /^(\d{1,4}) ?(?:-|đến|tới|to) ?(\d{1,4})(?!\d)\D*$/iu.exec(bare);
  if (range) return Number(range[1]) < Number(range[2]) ? counted(Number(range[2]), true) : UNREADABLE;
  const [, number = '', rest = ''] = /^(-?\d[\d.,\s]*)(.*)$/su.exec(bare) ?? [];
  if (number === '') return ofWords(bare, isUncertain);
  const value = readNumber(number.trim().replace(/[.,]$/, ''), 'either')?.value;
  if (value === undefined || value < 0) return UNREADABLE;
  if (!AMOUNT.test(`1 ${fold(rest)}`.trim())) return ofWords(bare, isUncertain);
  return counted(value, isUncertain);
}

function ofWords(text: string, isUncertain: boolean): ReadHeadcount {
  const folded = fold(text);
  const amount = AMOUNT.exec(folded);
  // A sign in front of the digits would be lost by folding.
  if (amount && !/[-/]\s*\d/.test(text)) return counted(Number((amount[2] ?? '').replace(/ /g, '')), isUncertain);
  const words = numberOfWords(folded.replace(/ (?:nguoi|dai bieu|dong chi)$/, ''));
  return words === undefined ? UNREADABLE : counted(words, true);
}

function counted(value: number, isUncertain: boolean): ReadHeadcount {
  return Number.isInteger(value) && value >= 0 ? { kind: 'count', count: value, isUncertain } : UNREADABLE;
}

const UNITS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};

/** A number below a thousand in Vietnamese words without accents, such as `hai muoi lam`. */
function numberOfWords(text: string): number | undefined {
  const found = /^(?:(\w+) tram ?)?(?:(?:(\w+) muoi|(muoi)) ?)?(?:(?:le |linh )?(\w+))?$/.exec(text);
  if (text === '' || !found) return undefined;
  const [, hundreds, tens, ten, unit] = found;
  const parts = [hundreds, tens, unit].filter((word) => word !== undefined);
  if (parts.some((word) => UNITS[word] === undefined)) return undefined;
  const digit = (word: string | undefined) => (word === undefined ? 0 : (UNITS[word] ?? 0));
  return digit(hundreds) * 100 + digit(tens) * 10 + (ten === undefined ? 0 : 10) + digit(unit);
}
