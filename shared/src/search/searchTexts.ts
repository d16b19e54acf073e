import { begins, type Word, wordsIn } from './words.ts';

/** A text to be found, and where it leads. */
export interface SearchText<Place> {
  readonly text: string;
  /** What belongs to it and is found with it, such as a site's name. */
  readonly about: readonly (string | undefined)[];
  readonly place: Place;
}

/** Texts with their words, so that each search compares words only. */
export interface SearchIndex<Place> {
  readonly texts: readonly IndexedText<Place>[];
}

interface IndexedText<Place> {
  /** In NFC. */
  readonly text: string;
  readonly about: readonly string[];
  readonly words: readonly Word[];
  readonly aboutWords: readonly Word[];
  readonly place: Place;
}

/** A text that was found. */
export interface Hit<Place> {
  readonly text: string;
  readonly about: readonly string[];
  readonly place: Place;
  /** The words of the text that were found, from start to end in UTF-16 code units. */
  readonly found: readonly (readonly [start: number, end: number])[];
}

/** Fewer letters find too much to be of use. */
const MIN_LETTERS = 2;

/** Prepares texts to be searched. */
export function indexTexts<Place>(texts: readonly SearchText<Place>[]): SearchIndex<Place> {
  return {
    texts: texts.map(({ text, about, place }) => {
      const [own, beside] = [compose(text), about.filter((one) => one !== undefined).map(compose)];
      return { text: own, about: beside, words: wordsIn(own), aboutWords: beside.flatMap(wordsIn), place };
    }),
  };
}

/** The texts with every word that was typed, the best first. Nothing is found by a single letter. Rule SEARCH-2. */
export function searchTexts<Place>({ texts }: SearchIndex<Place>, typed: string): readonly Hit<Place>[] {
  const wanted = wordsIn(compose(typed));
  if (wanted.reduce((sum, { letters }) => sum + letters.length, 0) < MIN_LETTERS) return [];
  const ranked = texts.flatMap((text) => {
    const rank = rankOf(text, wanted);
    return rank === undefined ? [] : [{ rank, text }];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ text }) => hitOf(text, wanted));
}

/** 0: side by side; 1: all in the text; 2: some only beside it. Undefined where one is missing. */
function rankOf<Place>({ words, aboutWords }: IndexedText<Place>, wanted: readonly Word[]): 0 | 1 | 2 | undefined {
  const isIn = (among: readonly Word[]) => (typed: Word) => among.some((word) => begins(word, typed));
  const inText = isIn(words);
  if (!wanted.every((typed) => inText(typed) || isIn(aboutWords)(typed))) return undefined;
  if (!wanted.every(inText)) return 2;
  const sideBySide = words.some((_, from) =>
    wanted.every((typed, index) => {
      const word = words[from + index];
      return word !== undefined && begins(word, typed);
    }),
  );
  return sideBySide ? 0 : 1;
}

function hitOf<Place>({ text, about, words, place }: IndexedText<Place>, wanted: readonly Word[]): Hit<Place> {
  const found = words.filter((word) => wanted.some((typed) => begins(word, typed)));
  return { text, about, place, found: found.map(({ start, end }) => [start, end] as const) };
}

function compose(text: string): string {
  return text.normalize('NFC');
}
