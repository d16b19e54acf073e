import { nameKey } from '../../kernel/cleanText.ts';
import { fold, lowerWords } from '../fold.ts';

/** What a cell says of a choice: the options in their order, and the texts that are none of them. */
export interface ReadOptions {
  readonly chosen: readonly number[];
  readonly unknown: readonly string[];
}

/** Signs by which options can differ that have the same words: `< 5`, `> 5`. */
const SIGNS = /[<>≤≥=+]/g;

/** How a text is compared with the options, the nearest way first: letter by letter, by its words, by its letters without accents. */
const KEYS: readonly ((text: string) => string)[] = [
  nameKey,
  (text) => signed(text, lowerWords(text)),
  (text) => signed(text, fold(text)),
];

function signed(text: string, words: string): string {
  return words === '' ? '' : `${text.match(SIGNS)?.join('') ?? ''}${words}`;
}

/** The words by which forms write the options of a question. */
export class OptionWords {
  /** By each key; what several options have in common is none of them. */
  readonly #byKey: readonly ReadonlyMap<string, number | undefined>[];
  readonly #explained: ReadonlyMap<string, number>;

  /** `explained`: the options that a person says texts mean, from 1. */
  constructor(options: readonly string[], explained: Readonly<Record<string, number>> = {}) {
    this.#byKey = KEYS.map((keyOf) => {
      const known = new Map<string, number | undefined>();
      for (const [index, key] of options.map(keyOf).entries()) known.set(key, known.has(key) ? undefined : index + 1);
      known.delete('');
      return known;
    });
    this.#explained = new Map(Object.entries(explained).map(([text, option]) => [nameKey(text), option]));
  }

  /** The option that a person says a text means. */
  explained(text: string): number | undefined {
    return this.#explained.get(nameKey(text));
  }

  /** The option that a text says, maybe with a number or letter in front. */
  find(text: string): number | undefined {
    const explained = this.explained(text);
    if (explained !== undefined) return explained;
    const bare = text.replace(/^\s*(?:\d{1,2}|[a-k])\s*[.)]\s*/i, '');
    for (const one of [text, bare]) {
      for (const [place, keyOf] of KEYS.entries()) {
        const found = this.#byKey[place]?.get(keyOf(one));
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** The options of a cell, between semicolons, line breaks or commas; an option may have commas itself. */
  findSeveral(text: string): ReadOptions {
    const whole = this.find(text);
    if (whole !== undefined) return { chosen: [whole], unknown: [] };
    const chosen = new Set<number>();
    const unknown: string[] = [];
    for (const part of text.split(/[;|\n]/)) {
      if (part.trim() === '') continue;
      const found = this.#findInCommas(part);
      for (const option of found.chosen) chosen.add(option);
      unknown.push(...found.unknown);
    }
    return { chosen: [...chosen].sort((one, other) => one - other), unknown };
  }

  #findInCommas(text: string): ReadOptions {
    const pieces = text.split(',');
    const chosen: number[] = [];
    const unknown: string[] = [];
    let from = 0;
    while (from < pieces.length) {
      let to = pieces.length;
      let found: number | undefined;
      for (; to > from && found === undefined; to--) found = this.find(pieces.slice(from, to).join(','));
      if (found !== undefined) {
        chosen.push(found);
        from = to + 1;
      } else {
        const piece = pieces[from]?.trim() ?? '';
        if (piece !== '') unknown.push(piece);
        from += 1;
      }
    }
    return { chosen, unknown };
  }
}
