import { cleanText } from '../kernel/cleanText.ts';
import { asOnKeyboard } from '../kernel/readNumber.ts';
import type { Cell } from './listFile.ts';
import { shownText } from './listFile.ts';

/** Characters of a telephone number as it is stored and shown, several numbers and a remark among them. */
export const MAX_PHONE_LENGTH = 60;

/** What was made of a cell with a telephone number. */
export interface ReadPhone {
  /** The number as people write it; absent where the cell says none or cannot be read. */
  readonly phone?: string;
  /**
   * Why a person should look at it. `unreadable`: nothing in it is a telephone number. `rounded`: the spreadsheet program
   * kept only the first digits. `zeroRestored`: it took the number for a quantity and dropped the zero in front.
   */
  readonly doubt?: 'unreadable' | 'rounded' | 'zeroRestored';
}

/** One number: 7 to 15 digits (ITU-T E.164 allows 15), with the marks that people put between them. */
const ONE_NUMBER = /\(?\+?\d[\d .()-]*\d/g;
const DIGITS = { min: 7, max: 15 };
const ROUNDED = /^\d(?:[.,]\d+)?E\+?\d+$/i;
const NONE = /^(?:[-–—x.]+|không|không có|ko|chưa có|none|n\/a)$/iu;

/**
 * Reads a telephone cell: brackets, points, hyphens and dashes between digits, two numbers parted by `/`, `;`, `,`, a
 * hyphen or a line break, and remarks are taken. Nothing here is an error: a telephone is optional.
 */
export function readPhone(cell: Cell | undefined): ReadPhone {
  if (cell && typeof cell === 'object' && cell.kind === 'number') return phoneOfNumber(cell.value, cell.shown);
  return phoneOfText(shownText(cell));
}

function phoneOfNumber(value: number, shown: string): ReadPhone {
  if (!Number.isInteger(value) || value < 0) return { doubt: 'unreadable' };
  const digits = String(value);
  // A format such as 0000000000, or one with spaces, shows the number as it is dialled.
  if (/^[+\d][\d .()-]*$/.test(shown) && shown.replace(/\D/g, '').length >= digits.length) return phoneOfText(shown);
  return phoneOfText(digits);
}

function phoneOfText(text: string): ReadPhone {
  const written = asOnKeyboard(cleanText(text))
    .replace(/[–—‐‑‒]/g, '-')
    .replace(/\n+/g, ' / ')
    // Typed before a number, so that the spreadsheet program takes it for text.
    .replace(/^['’`]\s*/, '');
  if (written === '') return {};
  // A letter among the digits is a slip of the hand.
  if (/\d\p{L}\d/u.test(written)) return { doubt: 'unreadable' };
  if (ROUNDED.test(written)) return { doubt: 'rounded' };
  if (NONE.test(written)) return { doubt: 'unreadable' };
  const numbers = (written.match(ONE_NUMBER) ?? []).map((number) => number.replace(/\D/g, ''));
  // "0900000001 - 0900000002" is one run of digits to the pattern, and two numbers to a reader.
  const isRead = numbers.some((digits) => digits.length >= DIGITS.min && digits.length <= 2 * DIGITS.max);
  if (!isRead) return { doubt: 'unreadable' };
  if (written.length > MAX_PHONE_LENGTH) return { phone: cut(written), doubt: 'unreadable' };
  // Vietnamese numbers begin with 0; mobile ones have nine digits behind it, those of
  // lines ten that begin with 2 (Circular 22/2014/TT-BTTTT).
  if (/^(?:[235789]\d{8}|2\d{9})$/.test(written)) return { phone: `0${written}`, doubt: 'zeroRestored' };
  return { phone: written };
}

function cut(text: string): string {
  return text.slice(0, MAX_PHONE_LENGTH).trimEnd();
}

const NUMBER = '\\(?\\+?0\\d[\\d .()-]{6,}\\d';
/** One number or several, with a remark such as `(Zalo)`. */
const NUMBERS = `${NUMBER}(?:\\s*[/;,–-]\\s*${NUMBER})*(?:\\s*\\(\\p{L}[^()\\d]*\\))?`;
const CONTACT_FIRST = new RegExp(
  `^(.*?\\p{L})[\\s,;:.()/–-]*(?:(?:sđt|đt|tel|điện thoại|số)[\\s:.]*)?(${NUMBERS})\\)?\\s*$`,
  'iu',
);
const PHONE_FIRST = new RegExp(`^(${NUMBER})[\\s,;:/–-]*\\(?(\\p{L}[^\\d]*?)\\)?$`, 'u');

/** Telephone numbers in a contact's cell, as in `Nguyễn Văn A - 0900 000 001` and `0900 000 001 (đ/c A)`. */
export function splitContact(text: string): { readonly contact: string; readonly phone: string } | undefined {
  const [, contact = '', phone = ''] = CONTACT_FIRST.exec(text) ?? [];
  if (phone !== '') return { contact, phone };
  const [, first = '', behind = ''] = PHONE_FIRST.exec(text) ?? [];
  return first === '' ? undefined : { contact: behind.trim(), phone: first.trim() };
}

/** The digits to dial for a stored telephone: of several numbers the first. */
export function dialledNumber(phone: string): string {
  const digitsOf = (text: string) => text.replace(/[^\d+]/g, '');
  const numbers = phone
    .split(/\s-\s|[/;,]|\p{L}{2,}/u)
    .map((part) => digitsOf(/\+?\d[\d .()-]*\d/.exec(part)?.[0] ?? ''));
  return numbers.find((digits) => digits.length >= DIGITS.min) ?? digitsOf(phone);
}
