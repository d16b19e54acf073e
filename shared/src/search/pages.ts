import { begins, type Word, wordsIn } from './words.ts';

/** The text of each page of a document, from the first; in NFC. */
export type PageTexts = readonly string[];

/** A place in a document where the words that were typed stand. */
export interface PageHit {
  /** From 1. */
  readonly page: number;
  /** The words that were found, from start to end in UTF-16 code units of the page's text. */
  readonly found: readonly (readonly [start: number, end: number])[];
}

/** Fewer letters find too much to be of use. */
const MIN_LETTERS = 2;

/** Pages with their words, so that each search compares words only. */
export interface PageIndex {
  readonly pages: readonly (readonly Word[])[];
}

/** Prepares the pages of a document to be searched. */
export function indexPages(texts: PageTexts): PageIndex {
  return { pages: texts.map(wordsIn) };
}

/**
 * Every place where the typed words stand side by side, page by page. Where they nowhere do, the pages that have all of
 * them, each with the first place of every word. At most `most` hits. Rule SEARCH-6.
 */
export function searchPages({ pages }: PageIndex, typed: string, most: number): readonly PageHit[] {
  const wanted = wordsIn(typed.normalize('NFC'));
  if (wanted.reduce((sum, { letters }) => sum + letters.length, 0) < MIN_LETTERS) return [];
  const together = collect(pages, most, (words) => placesSideBySide(words, wanted));
  return together.length > 0 ? together : collect(pages, most, (words) => placeOfAll(words, wanted));
}

function collect(
  pages: PageIndex['pages'],
  most: number,
  placesOf: (words: readonly Word[]) => readonly (readonly Word[])[],
): readonly PageHit[] {
  const hits: PageHit[] = [];
  for (const [index, words] of pages.entries()) {
    if (hits.length >= most) break;
    for (const place of placesOf(words)) {
      hits.push({ page: index + 1, found: place.map(({ start, end }) => [start, end] as const) });
    }
  }
  return hits.slice(0, most);
}

function placesSideBySide(words: readonly Word[], wanted: readonly Word[]): readonly (readonly Word[])[] {
  return words.flatMap((_, from) => {
    const place = words.slice(from, from + wanted.length);
    const fits = place.length === wanted.length && wanted.every((typed, index) => fitsAt(place, index, typed));
    return fits ? [place] : [];
  });
}

function fitsAt(place: readonly Word[], index: number, typed: Word): boolean {
  const word = place[index];
  return word !== undefined && begins(word, typed);
}

/** The first place of every word, where a page has all of them. */
function placeOfAll(words: readonly Word[], wanted: readonly Word[]): readonly (readonly Word[])[] {
  const first = wanted.map((typed) => words.find((word) => begins(word, typed)));
  const known = first.filter((word) => word !== undefined);
  return known.length === wanted.length ? [known.toSorted((one, other) => one.start - other.start)] : [];
}

/** A part of a page's text around a hit, with the places of its words in it. */
export interface Excerpt {
  readonly text: string;
  readonly found: readonly (readonly [start: number, end: number])[];
}

/** What stands around a hit: `around` code units on each side of its first word, cut between words. */
export function excerptOf(text: string, { found }: PageHit, around: number): Excerpt {
  const [first, last] = [found[0]?.[0] ?? 0, found[0]?.[1] ?? 0];
  const from = first <= around ? 0 : text.indexOf(' ', first - around) + 1 || first;
  const cut = text.lastIndexOf(' ', last + around);
  const to = last + around >= text.length ? text.length : Math.max(last, cut);
  const start = Math.min(from, first);
  const inside = found.filter(([begin, end]) => begin >= start && end <= to);
  return {
    text: text.slice(start, to).replaceAll('\n', ' '),
    found: inside.map(([begin, end]) => [begin - start, end - start] as const),
  };
}
