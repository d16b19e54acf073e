/** A letter of a word: without accents, and the marks that make another letter of it, such as the hook of `ơ`. */
interface Letter {
  readonly base: string;
  readonly marks: string;
}

/** A word of a text; Vietnamese writes each syllable apart, so that a word has one tone. */
export interface Word {
  readonly letters: readonly Letter[];
  /** The combining character of its tone; empty for the level tone and where none was typed. */
  readonly tone: string;
  /** Where it stands in the text in UTF-16 code units, the end not included. */
  readonly start: number;
  readonly end: number;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STROKE = '\u0335';

/** The words of a text in NFC. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => readWord(word, index));
}

function readWord(text: string, start: number): Word {
  const decomposed = text.toLowerCase().normalize('NFD');
  const letters = [...decomposed.replace(TONES, '').matchAll(/(\P{M})(\p{M}*)/gu)].map(
    ([, base = '', marks = '']): Letter => (base === 'đ' ? { base: 'd', marks: marks + STROKE } : { base, marks }),
  );
  const [tone = ''] = decomposed.match(TONES) ?? [];
  return { letters, tone, start, end: start + text.length };
}

/** Whether a word begins as it was typed. Accents that were typed must be there, others may. Rule SEARCH-1. */
export function begins(word: Word, typed: Word): boolean {
  if (typed.tone !== '' && typed.tone !== word.tone) return false;
  if (typed.letters.length > word.letters.length) return false;
  return typed.letters.every(({ base, marks }, index) => {
    const letter = word.letters[index];
    return letter?.base === base && [...marks].every((mark) => letter.marks.includes(mark));
  });
}
