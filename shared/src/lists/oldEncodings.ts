import { countSyllables } from './syllables.ts';

/**
 * Readings of a text whose letters were stored by an old Vietnamese code page, and were later taken for Western letters:
 * `§oµn x·` for `Đoàn xã`. Spreadsheets of the years before Unicode still hold them, drawn by fonts such as .VnTime.
 */
export const OLD_ENCODINGS = ['tcvn3', 'vni', 'utf-8'] as const;

/** A Vietnamese encoding from before Unicode. */
export type OldEncoding = (typeof OLD_ENCODINGS)[number];

/** TCVN 5712:1993, third table (ABC), from A1 to FE; a space where the table has no letter. */
const TCVN3 = 'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

/** VNI Windows writes the mark of a vowel as a second letter. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
const VNI_PAIR = new RegExp(
  `([aeouyôö])([${Object.keys(VNI_MARKS).join('')}])|([${Object.keys(VNI_LETTERS).join('')}])`,
  'giu',
);

/** The letters of windows-1252 from 80 to 9F; the control characters of Latin-1 elsewhere. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** A text read as if its letters had been stored in an old code page. */
export function readAs(encoding: OldEncoding, text: string): string {
  switch (encoding) {
    case 'tcvn3':
      return [...text].map(letterOfTcvn3).join('').normalize('NFC');
    case 'vni':
      return text
        .replace(VNI_PAIR, (pair, vowel?: string, mark?: string) => letterOfVni(pair, vowel, mark))
        .normalize('NFC');
    case 'utf-8':
      return utf8OfWestern(text) ?? text;
  }
}

function letterOfTcvn3(letter: string): string {
  const found = TCVN3[letter.charCodeAt(0) - 0xa1];
  return found === undefined || found === ' ' ? letter : found;
}

function letterOfVni(pair: string, vowel: string | undefined, mark: string | undefined): string {
  if (vowel === undefined || mark === undefined) return inCaseOf(pair, VNI_LETTERS[pair.toLowerCase()] ?? pair);
  const base = VNI_LETTERS[vowel.toLowerCase()] ?? vowel;
  return inCaseOf(vowel, `${base}${VNI_MARKS[mark.toLowerCase()] ?? ''}`.normalize('NFC'));
}

function inCaseOf(model: string, text: string): string {
  return model === model.toLowerCase() ? text.toLowerCase() : text.toUpperCase();
}

/** Undoes UTF-8 that was read as windows-1252; undefined where the bytes are no UTF-8. */
function utf8OfWestern(text: string): string | undefined {
  const bytes = [...text].map(byteOfWestern);
  let read = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? -1;
    if (first < 0) return undefined;
    const length = first < 0x80 ? 1 : first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0;
    const rest = bytes.slice(at + 1, at + length);
    if (length === 0 || rest.length < length - 1 || rest.some((byte) => byte >> 6 !== 2)) return undefined;
    const lead = length === 1 ? first : first & (0x7f >> length);
    read += String.fromCodePoint(rest.reduce((code, byte) => (code << 6) | (byte & 0x3f), lead));
    at += length;
  }
  return read;
}

function byteOfWestern(letter: string): number {
  const code = letter.codePointAt(0) ?? -1;
  // Some programs leave the control characters of Latin-1 in place of the letters from 80 to 9F.
  if (code <= 0xff) return code;
  const place = WESTERN.indexOf(letter);
  return place < 0 ? -1 : 0x80 + place;
}

/**
 * The old encoding of a text, where only that reading makes Vietnamese of it: the words as they stand are none, and
 * those of the reading all are.
 */
export function findOldEncoding(text: string): OldEncoding | undefined {
  if (countSyllables(text).invalid === 0) return undefined;
  return OLD_ENCODINGS.find((encoding) => {
    const read = readAs(encoding, text);
    if (read === text) return false;
    const { valid, invalid } = countSyllables(read);
    return valid > 0 && invalid === 0;
  });
}

/** Whether letters of a text were lost for good: a question mark inside a word, or the sign for an unknown character. */
export function hasLostLetters(text: string): boolean {
  return /\uFFFD|\p{L}\?+\p{L}|(?:^|\s)\?\p{L}/u.test(text);
}
