import { fold, lowerWords } from '../fold.ts';

/** What a cell says of a choice: the options in their order, and the texts that are none of them. */
export interface ReadOptions {
  readonly chosen: readonly number[];
  readonly unknown: readonly string[];
}

/** The words by which forms write the options of a question. */
export class OptionWords {
  readonly #byWords = new Map<string, number>();
  /** Without accents; a word of several options is left out. */
  readonly #byLetters = new Map<string, number | undefined>();

  /** `explained`: the options that a person says texts mean, from 1. */
  constructor(options: readonly string[], explained: Readonly<Record<string, number>> = {}) {
    for (const [index, option] of options.entries()) {
      this.#byWords.set(lowerWords(option), index + 1);
      const letters = fold(option);
      this.#byLetters.set(letters, this.#byLetters.has(letters) ? undefined : index + 1);
    }
    for (const [text, option] of Object.entries(explained)) this.#byWords.set(lowerWords(text), option);
  }

  /** The option that a text says, maybe with a number or letter in front. */
  find(text: string): number | undefined {
    const bare = text.replace(/^\s*(?:\d{1,2}|[a-k])\s*[.)]\s*/i, '');
    for (const one of [text, bare]) {
      const found = this.#byWords.get(lowerWords(one)) ?? this.#byLetters.get(fold(one));
      if (found !== undefined) return found;
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
