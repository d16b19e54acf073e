import { INVITE_CODE } from './inviteCode.ts';

/** Letters that people read for digits. The alphabet of codes has none of them. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The keys of the Telex input method, by the mark that each leaves on a letter. */
const TELEX_TONES: Readonly<Record<string, string>> = {
  '\u0301': 'S',
  '\u0300': 'F',
  '\u0309': 'R',
  '\u0303': 'X',
  '\u0323': 'J',
};

/** The same for the marks that make another vowel. `Ư` is a `W` alone: no code has a `U`. */
const TELEX_VOWELS: Readonly<Record<string, string>> = {
  'A\u0306': 'AW',
  'A\u0302': 'AA',
  'E\u0302': 'EE',
  'O\u0302': 'OO',
  'O\u031b': 'OW',
  'U\u031b': 'W',
};

const LETTER = '[\\p{L}\\p{N}\\p{M}]';
/** Letters and digits in groups joined by hyphens; a mail program may break the line behind one. */
const JOINED = new RegExp(`${LETTER}+(?:-\\s*${LETTER}+)*`, 'gu');
const CODE = /^[0-9A-HJKMNP-TV-Z]{12}([0-9A-HJKMNP-TV-Z]{4})?$/;
const GROUP_LETTERS = 4;

/** Whether this is a code's canonical form. */
export function isInviteCode(code: string): boolean {
  return CODE.test(code);
}

/**
 * The invitation code in what somebody typed or pasted: the code itself, a link, or a sentence around either. Returns
 * its canonical form, upper case without separators; without a code, all letters and digits of the text.
 *
 * The look-alikes O, I and L are read as 0, 1 and 1, full-width letters as plain ones, and the letters that a Telex input
 * method makes of a code's are taken apart again. (WIRE-6)
 */
export function readCode(pasted: string): string {
  const text = plainText(pasted);
  const whole = lettersOf(text);
  if (CODE.test(whole)) return whole;
  const behindHash = text.includes('#') ? findCode(text.slice(text.lastIndexOf('#') + 1)) : undefined;
  return behindHash ?? findCode(text) ?? whole;
}

/** Percent signs decoded, full-width letters plain, hyphens of all kinds the same, nothing invisible. */
function plainText(pasted: string): string {
  return pasted
    .replace(/%25(?=[0-9a-f]{2})/giu, '%')
    .replace(/%[2-7][0-9a-f]/giu, (encoded) => String.fromCharCode(Number.parseInt(encoded.slice(1), 16)))
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}|\u2212|_/gu, '-');
}

function findCode(text: string): string | undefined {
  const words = text.match(JOINED) ?? [];
  return words.filter(looksLikeCode).map(lettersOf).find(isInviteCode) ?? findSpaced(words);
}

/** A word of the language in lower case, however long, is none: a code has digits, capitals or hyphens. */
function looksLikeCode(word: string): boolean {
  return /\d|-/u.test(word) || word === word.toUpperCase();
}

/** Groups of four with spaces between, of which the surest are taken: four before three, digits before letters. */
function findSpaced(words: readonly string[]): string | undefined {
  const groups = words.map((word) => ({ letters: lettersOf(word), weight: weightOf(word) }));
  for (const count of [INVITE_CODE.letters / GROUP_LETTERS, INVITE_CODE.slipLetters / GROUP_LETTERS]) {
    const runs = groups
      .map((_, start) => groups.slice(start, start + count))
      .filter((run) => run.length === count && run.every(isGroup))
      .map((run) => ({
        code: run.map(({ letters }) => letters).join(''),
        weight: run.reduce((sum, { weight }) => sum + weight, 0),
      }))
      .filter(({ code }) => isInviteCode(code))
      .sort((left, right) => right.weight - left.weight);
    if (runs[0]) return runs[0].code;
  }
  return undefined;
}

interface Group {
  readonly letters: string;
  readonly weight: number;
}

function isGroup({ letters, weight }: Group): boolean {
  return letters.length === GROUP_LETTERS && weight > 0;
}

/** How surely a word is part of a code and none of the sentence around it. */
function weightOf(word: string): number {
  if (/\d/u.test(word)) return 2;
  return word === word.toUpperCase() ? 1 : 0;
}

/** Upper-case letters and digits, those of Telex taken apart and the look-alikes read as digits. */
function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^ -~]/gu, untelex)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[OIL]/g, (letter) => LOOK_ALIKE[letter] ?? letter);
}

/** The keys that a Telex input method made this letter of: Ử of W and R, Đ of D and D. */
function untelex(letter: string): string {
  const [base = '', ...marks] = letter.toUpperCase().normalize('NFD');
  if (base === 'Đ') return 'DD';
  const vowel = marks.find((mark) => TELEX_VOWELS[base + mark] !== undefined);
  const tone = marks.map((mark) => TELEX_TONES[mark] ?? '').join('');
  return (vowel === undefined ? base : (TELEX_VOWELS[base + vowel] ?? base)) + tone;
}
