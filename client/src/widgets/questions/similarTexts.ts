import { fold } from '../../i18n/fold.ts';

/** Syllables that nearly every Vietnamese question has, without their tones: they say nothing about its matter. */
const COMMON = new Set(
  'a anh bao cac cach cai can chi cho chua chung co con cua cung da dang de den di do dong duoc gi hay hoi khi khong la lam lai len luc ma may mot nao nay neu nen nhu nhung o ra rat sao se tai the theo thi thoi toi trong tu va vao ve vi voi xin'.split(
    ' ',
  ),
);

/** Fewer syllables than this may mean anything. */
const FEWEST_SYLLABLES = 2;
/** Above this share two texts speak of the same matter; found by trying, see the tests. */
const ALIKE = 0.42;

/**
 * The texts most like a typed one, the most alike first. Tones and case do not count. How alike two texts are is the
 * share of their telling syllables, and of pairs of them, that the shorter one has in common with the other.
 */
export function findSimilar<Item extends { readonly text: string }>(
  typed: string,
  items: readonly Item[],
  most: number,
): readonly Item[] {
  const own = syllablesOf(typed);
  if (own.length < FEWEST_SYLLABLES) return [];
  return items
    .map((item) => ({ item, share: likeness(own, syllablesOf(item.text)) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ item }) => item);
}

function syllablesOf(text: string): readonly string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((syllable) => !COMMON.has(syllable));
}

function likeness(a: readonly string[], b: readonly string[]): number {
  const syllables = shareInCommon(new Set(a), new Set(b));
  const pairs = shareInCommon(pairsOf(a), pairsOf(b));
  return (syllables + pairs) / 2;
}

/** A Vietnamese word is often two syllables: a pair tells more than each alone. */
function pairsOf(syllables: readonly string[]): ReadonlySet<string> {
  return new Set(syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`));
}

function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  let common = 0;
  for (const part of a) if (b.has(part)) common++;
  return common / smaller;
}
