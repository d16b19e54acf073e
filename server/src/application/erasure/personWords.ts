/** What stands where words about a person were. */
export const ERASED_MARK = '[đã xóa]';

/** A text without the words, and how often something like them stands in it still. */
interface ErasedText {
  readonly text: string;
  readonly left: number;
}

/** Takes the words about one person out of texts. */
export type WordEraser = (text: string) => ErasedText;

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
/** What follows a name on its line as a further part of it: `Nguyễn Văn An` is not `Nguyễn Văn An Bình`, nor `Lê Như` `Lê Như Ý`. */
const FURTHER_NAME = /^[^\S\n\r]+\p{Lu}(?:\p{Ll}|(?![\p{L}\p{M}\p{N}]))/u;
/** What follows one in capital letters. */
const FURTHER_CAPITALS = /^[^\S\n\r]+\p{Lu}/u;

/**
 * Finds words that name a person or lead to one (name, telephone number, e-mail address) as whole words, without regard to
 * case and to how many blanks separate them. A name with another capitalised word behind it on the same line is another
 * person's: it is left and counted. Of a telephone number the digits count, with blanks, dots, hyphens and brackets between them.
 */
export function wordEraser(words: readonly string[]): WordEraser {
  const patterns = words.map(patternOf);
  return (text) => {
    let left = 0;
    const erased = patterns.reduce(
      (rest, { pattern, isName }) =>
        rest.replace(pattern, (found: string, at: number, whole: string) => {
          if (!isName || at + found.length === whole.length) return ERASED_MARK;
          const further = found === found.toUpperCase() ? FURTHER_CAPITALS : FURTHER_NAME;
          if (!further.test(whole.slice(at + found.length))) return ERASED_MARK;
          left++;
          return found;
        }),
      text.normalize('NFC'),
    );
    // What has none of the words stays as it is, byte by byte.
    return erased.includes(ERASED_MARK) && erased !== text.normalize('NFC') ? { text: erased, left } : { text, left };
  };
}

function patternOf(word: string): { readonly pattern: RegExp; readonly isName: boolean } {
  const clean = word.normalize('NFC').trim();
  const isPhone = /^[+(\d][\d\s().-]+$/.test(clean);
  const body = isPhone
    ? clean
        .replace(/[\s().-]/g, '')
        .split('')
        .map(escaped)
        .join(String.raw`[\s().\-]{0,3}`)
    : clean.split(/\s+/).map(escaped).join(String.raw`\s+`);
  return { pattern: new RegExp(`(?<!${LETTER})${body}(?!${LETTER})`, 'giu'), isName: !isPhone && !clean.includes('@') };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
