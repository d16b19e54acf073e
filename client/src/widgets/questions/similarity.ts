import { fold } from '../../i18n/fold.ts';

/** Trigrams of a text's folded words; texts that share many of them say much the same. */
export type Trigrams = ReadonlySet<string>;

/** A text with how alike it is: 0 shares nothing, 1 everything. */
export interface Likeness<Item> {
  readonly item: Item;
  readonly likeness: number;
}

/** From here on two questions are worth being read side by side. */
export const WORTH_COMPARING = 0.4;

/** The trigrams of a text, without tones, marks and punctuation: halls spell in haste. */
export function trigramsOf(text: string): Trigrams {
  const words = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const trigrams = new Set<string>();
  for (let start = 0; start + 3 <= words.length; start++) trigrams.add(words.slice(start, start + 3));
  return trigrams;
}

/** How much two texts share (Dice): twice the common trigrams over all of both, from 0 to 1. */
export function likenessOf(a: Trigrams, b: Trigrams): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const trigram of few) if (many.has(trigram)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Compares items by their text; each text is taken apart once, since views keep the identity of what did not change. */
export class Similarity<Item extends { readonly text: string }> {
  readonly #known = new WeakMap<Item, Trigrams>();

  /** The others from the likest on, none less alike than `least`. */
  rank(item: Item, others: readonly Item[], least = WORTH_COMPARING): readonly Likeness<Item>[] {
    const own = this.#trigramsOf(item);
    return others
      .map((other) => ({ item: other, likeness: likenessOf(own, this.#trigramsOf(other)) }))
      .filter(({ item: other, likeness }) => other !== item && likeness >= least)
      .sort((a, b) => b.likeness - a.likeness);
  }

  #trigramsOf(item: Item): Trigrams {
    const known = this.#known.get(item) ?? trigramsOf(item.text);
    this.#known.set(item, known);
    return known;
  }
}
