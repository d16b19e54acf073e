import { cleanLine } from '../kernel/cleanText.ts';
import { fold } from './fold.ts';
import { type Cell, shownText } from './listFile.ts';

/** The most characters of a site's code. */
export const MAX_CODE_LENGTH = 24;
const CODE = /^[A-Z0-9][A-Z0-9-]{0,23}$/;

/** A code as a list gives it, and as the conference takes it. */
export interface ReadCode {
  readonly written: string;
  /** Empty where there is none; undefined where nothing usable can be made of it. */
  readonly code: string | undefined;
  readonly wasDate: boolean;
}

/** Months by their English and Vietnamese short forms, as spreadsheets show days. */
const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, index) => [name, index + 1]),
);

/** Reads a code: capitals, digits and hyphens. Other signs between them become hyphens, and Vietnamese letters lose their marks. */
export function readCode(cell: Cell | undefined): ReadCode {
  if (cell && typeof cell === 'object') {
    if (cell.kind === 'date') {
      const code = dayOfText(cell.shown) ?? `${cell.day}-${cell.month}`;
      return { written: cell.shown, code, wasDate: true };
    }
    if (cell.kind === 'number') return codeOfNumber(cell.value, cell.shown);
  }
  const written = cleanLine(shownText(cell)).replace(/^['’`](?=[\dA-Za-z])/, '');
  const date = dayOfText(written);
  if (date) return { written, code: date, wasDate: true };
  return { written, code: written === '' ? '' : codeOfText(written), wasDate: false };
}

function codeOfNumber(value: number, shown: string): ReadCode {
  const plain =
    /^[\dA-Za-z][\dA-Za-z.-]*$/.test(shown) && !/E\+/i.test(shown) && !/[.,]\d*$/.test(shown) ? shown : String(value);
  return { written: plain, code: codeOfText(plain), wasDate: false };
}

/** A code that a spreadsheet made a day of, and that was saved as text after that: `1-Feb`, `01-thg 2`, `2026-02-01`. */
function dayOfText(text: string): string | undefined {
  const english = /^(\d{1,2})-([A-Z][a-z]{2})(?:-\d{2,4})?$/.exec(text);
  const month = english && MONTHS[(english[2] ?? '').toLowerCase()];
  if (english && month) return `${Number(english[1])}-${month}`;
  const yearly = /^([A-Z][a-z]{2})-(\d{2,4})$/.exec(text);
  const ofYear = yearly && MONTHS[(yearly[1] ?? '').toLowerCase()];
  if (yearly && ofYear) return `${ofYear}-${yearly[2]}`;
  const vietnamese = /^(\d{1,2})-(?:thg|th) ?(\d{1,2})(?:-\d{2,4})?$/i.exec(text);
  if (vietnamese) return `${Number(vietnamese[1])}-${Number(vietnamese[2])}`;
  const iso = /^\d{4}-(\d{2})-(\d{2})(?:[ T]00:00(?::00)?.*)?$/.exec(text);
  return iso ? `${Number(iso[2])}-${Number(iso[1])}` : undefined;
}

function codeOfText(text: string): string | undefined {
  const capitals = text.toUpperCase();
  if (CODE.test(capitals)) return capitals;
  const rewritten = fold(text).toUpperCase().replace(/[ #]+/g, '-');
  return CODE.test(rewritten) ? rewritten : undefined;
}

/** The code that a place above is looked for by; undefined where the text is no code. */
export function codeKey(text: string): string | undefined {
  return codeOfText(cleanLine(text));
}

/** A site that needs a code: its name, and what tells it from others of an equal name. */
export interface Nameless {
  readonly name: string;
  readonly beside: string;
}

/**
 * Codes made from names, the same for the same names in any order: `Phường Hai` becomes `PHUONG-HAI`; of a long name the
 * first words keep their initials. Sites of equal short forms get a few more letters made from what tells them apart.
 */
export function proposeCodes(sites: readonly Nameless[], taken: ReadonlySet<string>): readonly string[] {
  const forms = sites.map(({ name }) => shortForm(name));
  const used = new Set(taken);
  return sites.map(({ name, beside }, index) => {
    const form = forms[index] ?? '';
    const isAlone = forms.indexOf(form) === forms.lastIndexOf(form) && !used.has(form);
    const base = isAlone
      ? form
      : `${form.slice(0, MAX_CODE_LENGTH - 5).replace(/-$/, '')}-${checkLetters(`${name}\n${beside}`)}`;
    let code = base;
    for (let count = 2; used.has(code); count++) code = `${base.slice(0, MAX_CODE_LENGTH - 4)}-${count}`;
    used.add(code);
    return code;
  });
}

function shortForm(name: string): string {
  const words = fold(name)
    .replace(/[^a-z0-9 ]/g, '')
    .toUpperCase()
    .split(' ')
    .filter((word) => word !== '');
  for (let short = 0; short < words.length; short++) {
    const initials = words
      .slice(0, short)
      .map((word) => word.charAt(0))
      .join('');
    const code = [initials, ...words.slice(short)].filter((part) => part !== '').join('-');
    if (code.length <= MAX_CODE_LENGTH) return code;
  }
  return words.join('-').slice(0, MAX_CODE_LENGTH).replace(/-+$/, '') || 'DC';
}

/** Four letters and digits that follow from a text. */
function checkLetters(text: string): string {
  let sum = 5381;
  for (const letter of fold(text)) sum = (sum * 33 + (letter.codePointAt(0) ?? 0)) % 1_679_616;
  return sum.toString(36).toUpperCase().padStart(4, '0');
}
