import { cleanLine } from './cleanText.ts';

/** The language a number is read in; `either` where the writer's language is unknown. */
export type NumberLanguage = 'vi' | 'en' | 'either';

/** A number read from text. */
export interface ReadNumber {
  readonly value: number;
  /**
   * The single mark before the last three digits, as in `1.234`, which one language reads as a thousands separator and
   * the other as the decimal mark, and how it was read. Absent where both languages agree.
   */
  readonly doubt?: 'thousands' | 'decimal';
}

type Mark = '.' | ',';

const GROUP_MARK: Readonly<Record<'vi' | 'en', Mark>> = { vi: '.', en: ',' };
/** Digits in groups of three with one kind of mark or with spaces between them, or in one run. */
const GROUPED = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)$/;
/** Longer numbers would lose precision in a double. */
const MAX_DIGITS = 15;

/**
 * Reads a decimal number as people type it: `15`, `66,7`, `66.7`, `1.000,5`, `1,000.5`, `1 234`, `+5`, `−3`, also in
 * fullwidth characters. Digits are grouped by three with points, commas or spaces; the last of two different marks is
 * the decimal one. A single mark with three digits after it is read by the language (Vietnamese groups thousands with a
 * point, English with a comma), and as thousands where that is `either`. Undefined for everything else, such as an
 * exponent, a number that is not finished (`1,`), wrong groups (`1.00.0`), two numbers, or digits of other scripts.
 */
export function readNumber(text: string, language: NumberLanguage): ReadNumber | undefined {
  const [, sign = '', body = ''] = /^([+-]?) ?(.*)$/.exec(asOnKeyboard(cleanLine(text))) ?? [];
  if (!/^[\d., ]*\d$/.test(body) || body.replace(/\D/g, '').length > MAX_DIGITS) return undefined;
  const split = splitAtDecimal(body, language);
  if (!split || !(GROUPED.test(split.whole) || (split.whole === '' && split.fraction !== undefined))) return undefined;
  if (split.fraction !== undefined && !/^\d+$/.test(split.fraction)) return undefined;
  const size = Number(`${split.whole.replace(/\D/g, '') || '0'}.${split.fraction ?? '0'}`);
  // Minus zero is zero.
  const value = sign === '-' && size !== 0 ? -size : size;
  return split.doubt === undefined ? { value } : { value, doubt: split.doubt };
}

interface Split {
  readonly whole: string;
  readonly fraction?: string;
  readonly doubt?: ReadNumber['doubt'];
}

function splitAtDecimal(body: string, language: NumberLanguage): Split | undefined {
  const marks = [...body].filter((character): character is Mark => character === '.' || character === ',');
  const last = marks.at(-1);
  if (last === undefined) return { whole: body };
  const at = body.lastIndexOf(last);
  const decimal: Split = { whole: body.slice(0, at), fraction: body.slice(at + 1) };
  if (marks.some((mark) => mark !== last)) return marks.indexOf(last) === marks.length - 1 ? decimal : undefined;
  if (marks.length > 1) return { whole: body };
  // In no language is it a thousands separator after a zero, after four digits, or beside groups separated by spaces.
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(body)) return decimal;
  const parts = language === 'either' || GROUP_MARK[language] === last;
  return parts ? { whole: body, doubt: 'thousands' } : { ...decimal, doubt: 'decimal' };
}

/** Replaces fullwidth characters and the typographic minus by their keyboard forms; superscripts stay. */
export function asOnKeyboard(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, '-');
}
