import { nameKey } from '../kernel/cleanText.ts';
import { fold } from './fold.ts';
import { levelsOfName, levelsOfWord, type OrganisationLevels } from './levels.ts';
import { codeKey } from './siteCodes.ts';

/** A site that can stand above another: of the list, or of the conference. */
export interface Place {
  readonly code: string;
  readonly name: string;
  /** From the top, 1 the highest; unknown where nothing tells it yet. */
  readonly level: number | undefined;
}

/** What a text says of the place above: one site, several that could be meant, the site itself, or none. */
export type Found<P extends Place> =
  | { readonly kind: 'one'; readonly place: P }
  | { readonly kind: 'several' }
  | { readonly kind: 'self' }
  | { readonly kind: 'none' };

/** Words that say what kind of body or place a site is, and not which. */
const KIND_WORDS = new Set(
  'doan tinh huyen quan thi xa phuong tran thanh pho dac khu tp tx tt p x h q dk uy ban nhan dan ubnd hdnd dang hoi truong truc so ban chap hanh bch btv thuong vu dang bo co quan diem cau tncs thanh nien province district commune ward city town the of office hall'.split(
    ' ',
  ),
);

/** What is left of a name without the words for its kind: `Huyện đoàn Bốn` and `Huyện Bốn` both leave `bon`. */
export function coreOf(name: string): string {
  const words = fold(name).split(' ');
  const last = words.length - 1;
  // "Xã Tân Thành": a word for a kind that ends a name of several words belongs to the name.
  return words
    .filter((word, at) => !KIND_WORDS.has(word) || (at === last && at > 1 && !KIND_WORDS.has(words[at - 1] ?? '')))
    .join(' ');
}

/** Finds sites by what lists call them. */
export class PlaceIndex<P extends Place> {
  readonly #places: readonly P[];
  readonly #levels: OrganisationLevels;
  readonly #byCode = new Map<string, P[]>();
  readonly #byKey = new Map<string, P[]>();

  constructor(places: readonly P[], levels: OrganisationLevels) {
    this.#places = places;
    this.#levels = levels;
    for (const place of places) {
      addTo(this.#byCode, place.code, place);
      for (const key of new Set([
        `name ${nameKey(place.name)}`,
        `fold ${fold(place.name)}`,
        `core ${coreOf(place.name)}`,
      ])) {
        addTo(this.#byKey, key, place);
      }
    }
  }

  /** The place above `child` that a text names: by its code, else by its name, else by the name without the words for its kind. */
  find(text: string, child: P): Found<P> {
    const byCode = this.#byCode.get(codeKey(text) ?? '') ?? [];
    const [first] = byCode;
    if (first) return first === child ? { kind: 'self' } : { kind: 'one', place: first };
    for (const key of [`name ${nameKey(text)}`, `fold ${fold(text)}`]) {
      const found = this.#choose(this.#byKey.get(key) ?? [], child);
      if (found.kind !== 'none') return found;
    }
    return this.#findByCodeAndName(text) ?? this.#findByCore(text, child);
  }

  /** `H01 Huyện đoàn Một`: a code with the name of its site behind it. */
  #findByCodeAndName(text: string): Found<P> | undefined {
    const [, code = '', name = ''] = /^(\S+)[\s:–-]+(\S.*)$/u.exec(text.trim()) ?? [];
    const place = this.#byCode.get(codeKey(code) ?? '')?.[0];
    return place && fold(place.name) === fold(name) ? { kind: 'one', place } : undefined;
  }

  #findByCore(text: string, child: P): Found<P> {
    const told = [...new Set([...levelsOfWord(text, this.#levels), ...levelsOfName(text, this.#levels)])];
    const core = coreOf(text);
    if (core !== '') {
      const named = this.#byKey.get(`core ${core}`) ?? [];
      return this.#choose(told.length > 0 ? named.filter((place) => isOfLevel(place, told)) : named, child);
    }
    // "Tỉnh đoàn" names no place: it means the only site of its level.
    const ofLevel = this.#places.filter((place) => isOfLevel(place, told));
    return ofLevel.length === 1 ? this.#choose(ofLevel, child) : { kind: 'none' };
  }

  /** Of several of the same name, those above the child; a site whose own name is meant is the head of its group. */
  #choose(places: readonly P[], child: P): Found<P> {
    if (places.includes(child)) return { kind: 'self' };
    const above = places.filter(({ level }) => level === undefined || child.level === undefined || level < child.level);
    const [first, second] = above.length > 0 ? above : places;
    if (!first) return { kind: 'none' };
    return second ? { kind: 'several' } : { kind: 'one', place: first };
  }
}

function isOfLevel({ level }: Place, told: readonly number[]): boolean {
  return level !== undefined && told.includes(level);
}

function addTo<P>(index: Map<string, P[]>, key: string, place: P): void {
  const known = index.get(key);
  if (known) known.push(place);
  else index.set(key, [place]);
}
