import { cleanLine } from '../../kernel/cleanText.ts';

/** An open answer to be grouped. */
export interface GroupableAnswer {
  readonly id: string;
  readonly text: string;
}

/** Answers that speak of the same matter. */
export interface AnswerGroup {
  readonly ids: readonly string[];
  /** Why they stand together: the words that most of them share, as the first of them writes them; the most telling first. */
  readonly reasons: readonly string[];
}

/** Syllables that nearly every Vietnamese answer has, without their tones: they say nothing about its matter. */
const COMMON = new Set(
  'a anh bao cac cach cai can chi cho chua chung co con cua cung da dang de den di do don duoc gi hay hoi khi khong la lai len luc ma mot nao nay nen nghi nhat nhieu nhu nhung nua o qua ra rat sao se tai the them theo thi thoi toi trong tu va vao ve vi voi xin'.split(
    ' ',
  ),
);

/** From this likeness on, from 0 to 1, an answer joins a group; found by trying, see the tests. */
const ALIKE = 0.3;
const MAX_REASONS = 3;

/** A Vietnamese word is often two syllables: a pair tells more than each alone. */
const PAIR_WEIGHT = 2;
/** The same syllable with the same accents, beside the syllable without: people type both ways. */
const ACCENT_WEIGHT = 0.5;

type Weights = Map<string, number>;

/**
 * Groups answers that are alike, the largest groups first; one that is like no other is a group of its own. How alike an answer and a
 * group are is the cosine of their syllables and pairs of syllables, each weighing more the fewer answers have it. Answers are taken in their
 * order, so that the same answers give the same groups. Rule SURV-14 in SPEC.md.
 */
export function groupAnswers(answers: readonly GroupableAnswer[]): readonly AnswerGroup[] {
  const features = answers.map(({ text }) => featuresOf(text));
  const frequency = new Map<string, number>();
  for (const feature of features.flatMap((of) => [...of.keys()]))
    frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const vectors = features.map((of) => weigh(of, frequency, answers.length));
  const groups = new Groups();
  for (const [index, vector] of vectors.entries()) groups.add(index, vector);
  return groups.members
    .map((members) => ({
      ids: members.map((index) => answers[index]?.id ?? ''),
      reasons: findReasons(members, answers, vectors),
    }))
    .sort((one, other) => other.ids.length - one.ids.length);
}

/**
 * Why two texts may be about the same matter: the longest runs of telling words that both have, as the first writes them. Words that stand
 * alone are no reason; without a run there is none.
 */
export function commonWords(one: string, other: string): readonly string[] {
  const all = syllablesOf(one);
  const own = [...all.keys()].filter((at) => isTelling(all[at]));
  const theirs = syllablesOf(other).filter(isTelling);
  const pairs = new Set(theirs.slice(1).map(({ folded }, index) => `${theirs[index]?.folded} ${folded}`));
  const runs: number[][] = [];
  for (const [index, at] of own.entries()) {
    const before = all[own[index - 1] ?? -1];
    if (before && pairs.has(`${before.folded} ${all[at]?.folded}`)) runs.at(-1)?.push(at);
    else runs.push([at]);
  }
  const shared = runs.filter((run) => run.length > 1).toSorted((run, next) => next.length - run.length);
  const words = shared.map((run) => all.slice(run[0], (run.at(-1) ?? 0) + 1).map(({ written }) => written));
  return [...new Set(words.map((run) => run.join(' ')))].slice(0, MAX_REASONS);
}

function isTelling(syllable: Syllable | undefined): boolean {
  return syllable !== undefined && !COMMON.has(syllable.folded);
}

/** The weight that each group has of one feature; a group has the same place in all three. */
interface Posting {
  readonly groups: number[];
  readonly weights: number[];
  readonly places: Map<number, number>;
}

/**
 * Groups by the sums of their members' weights. An answer is compared with the groups that share a feature alone, feature by feature, over
 * plain lists of numbers: a thousand answers make a million of such steps.
 */
class Groups {
  /** The answers of each group, by their places. */
  readonly members: number[][] = [];
  /** The square of the length of each group's sum. */
  readonly #squares: number[] = [];
  /** Of the answer that is compared: its product with each group. */
  readonly #products: number[] = [];
  readonly #postings = new Map<string, Posting>();

  /** Puts an answer into the group that it is likest to, or into a new one. */
  add(index: number, vector: Weights): void {
    const group = this.#findLikest(vector) ?? this.#open();
    this.members[group]?.push(index);
    let squares = this.#squares[group] ?? 0;
    for (const [feature, weight] of vector) {
      const posting = this.#postings.get(feature) ?? { groups: [], weights: [], places: new Map() };
      this.#postings.set(feature, posting);
      const place = posting.places.get(group) ?? posting.groups.length;
      const before = posting.weights[place] ?? 0;
      posting.groups[place] = group;
      posting.weights[place] = before + weight;
      posting.places.set(group, place);
      squares += (before + weight) ** 2 - before ** 2;
    }
    this.#squares[group] = squares;
  }

  #open(): number {
    this.#squares.push(0);
    this.#products.push(0);
    return this.members.push([]) - 1;
  }

  #findLikest(vector: Weights): number | undefined {
    const products = this.#products.fill(0);
    let ownSquares = 0;
    for (const [feature, weight] of vector) {
      ownSquares += weight * weight;
      const { groups = [], weights = [] } = this.#postings.get(feature) ?? {};
      for (let place = 0; place < groups.length; place++) {
        const group = groups[place] ?? 0;
        products[group] = (products[group] ?? 0) + weight * (weights[place] ?? 0);
      }
    }
    let best: number | undefined;
    let most = ALIKE;
    for (const [group, product] of products.entries()) {
      const likeness = product / Math.sqrt(ownSquares * (this.#squares[group] ?? 1));
      if (product === 0 || likeness < most) continue;
      best = group;
      most = likeness;
    }
    return best;
  }
}

/** Syllables without accents, with them (behind a mark), and pairs without them, each with its weight in one answer. */
function featuresOf(text: string): Weights {
  const found: Weights = new Map();
  const syllables = syllablesOf(text).filter(({ folded }) => !COMMON.has(folded));
  for (const [index, { folded, written }] of syllables.entries()) {
    found.set(folded, 1);
    if (written !== folded) found.set(`=${written}`, ACCENT_WEIGHT);
    const next = syllables[index + 1];
    if (next) found.set(`${folded} ${next.folded}`, PAIR_WEIGHT);
  }
  return found;
}

function weigh(features: Weights, frequency: ReadonlyMap<string, number>, answers: number): Weights {
  return new Map(
    [...features].map(([feature, weight]) => [feature, weight * Math.log(1 + answers / (frequency.get(feature) ?? 1))]),
  );
}

interface Syllable {
  readonly written: string;
  readonly folded: string;
}

function syllablesOf(text: string): readonly Syllable[] {
  const words =
    cleanLine(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((written) => ({ written, folded: foldWord(written) }));
}

function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

/** The pairs and syllables that at least half of the members have, and two of them; no syllable that stands in a named pair. */
function findReasons(
  members: readonly number[],
  answers: readonly GroupableAnswer[],
  vectors: readonly Weights[],
): readonly string[] {
  const shared = new Map<string, { count: number; weight: number }>();
  for (const index of members) {
    for (const [feature, weight] of vectors[index] ?? []) {
      if (feature.startsWith('=')) continue;
      const known = shared.get(feature) ?? { count: 0, weight };
      known.count++;
      shared.set(feature, known);
    }
  }
  const telling = [...shared]
    .filter(([, { count }]) => count >= Math.max(2, members.length / 2))
    .sort(([, one], [, other]) => other.count * other.weight - one.count * one.weight)
    .map(([feature]) => feature);
  const named: string[] = [];
  for (const feature of telling) {
    if (named.length === MAX_REASONS) break;
    if (!named.some((reason) => reason.split(' ').includes(feature))) named.push(feature);
  }
  const texts = members.map((index) => answers[index]?.text ?? '');
  return named.map((feature) => asWritten(feature, texts));
}

/** The words of a feature as the first text that has them writes them, with the common syllables that stand between them. */
function asWritten(feature: string, texts: readonly string[]): string {
  const wanted = feature.split(' ');
  for (const text of texts) {
    const all = syllablesOf(text);
    const telling = [...all.keys()].filter((at) => !COMMON.has(all[at]?.folded ?? ''));
    const start = telling.findIndex((_, from) =>
      wanted.every((folded, step) => all[telling[from + step] ?? -1]?.folded === folded),
    );
    const [first, last] = [telling[start], telling[start + wanted.length - 1]];
    if (first === undefined || last === undefined) continue;
    return all
      .slice(first, last + 1)
      .map(({ written }) => written)
      .join(' ');
  }
  return feature;
}
