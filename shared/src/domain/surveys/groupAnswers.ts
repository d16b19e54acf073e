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

interface Group {
  readonly members: number[];
  readonly sum: Weights;
}

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
  const groups: Group[] = [];
  /** The groups in which each feature occurs. */
  const groupsWith = new Map<string, Set<Group>>();
  for (const [index, vector] of vectors.entries()) {
    const candidates = new Set([...vector.keys()].flatMap((feature) => [...(groupsWith.get(feature) ?? [])]));
    const group = findLikest(vector, candidates) ?? addGroup(groups);
    group.members.push(index);
    for (const [feature, weight] of vector) {
      group.sum.set(feature, (group.sum.get(feature) ?? 0) + weight);
      const known = groupsWith.get(feature);
      if (known) known.add(group);
      else groupsWith.set(feature, new Set([group]));
    }
  }
  return groups
    .map(({ members }) => ({
      ids: members.map((index) => answers[index]?.id ?? ''),
      reasons: findReasons(members, answers, vectors),
    }))
    .sort((one, other) => other.ids.length - one.ids.length);
}

function addGroup(groups: Group[]): Group {
  const group: Group = { members: [], sum: new Map() };
  groups.push(group);
  return group;
}

function findLikest(vector: Weights, groups: Iterable<Group>): Group | undefined {
  let best: Group | undefined;
  let most = ALIKE;
  for (const group of groups) {
    const likeness = cosine(vector, group.sum);
    if (likeness < most) continue;
    best = group;
    most = likeness;
  }
  return best;
}

function cosine(one: Weights, other: Weights): number {
  let product = 0;
  for (const [feature, weight] of one) product += weight * (other.get(feature) ?? 0);
  return product === 0 ? 0 : product / (lengthOf(one) * lengthOf(other));
}

function lengthOf(vector: Weights): number {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return Math.sqrt(squares);
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

/** The words of a feature as the first text that has them one after another writes them. */
function asWritten(feature: string, texts: readonly string[]): string {
  const wanted = feature.split(' ');
  for (const text of texts) {
    const syllables = syllablesOf(text);
    const at = syllables.findIndex((_, start) =>
      wanted.every((folded, step) => syllables[start + step]?.folded === folded),
    );
    if (at >= 0)
      return syllables
        .slice(at, at + wanted.length)
        .map(({ written }) => written)
        .join(' ');
  }
  return feature;
}
