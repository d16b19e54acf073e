import { fold, lowerWords } from './fold.ts';
import type { OrganisationLevel, OrganisationLevels } from './levels.ts';
import { CITY, CLUSTER, COMMUNE, MIDDLE, QUARTER, TOP, UNIT } from './levelWords.ts';

/** What an organisation calls one of its levels. */
export interface NamedLevel {
  /** Its name on the screens. */
  readonly name: string;
  /** Its names in every language, for one site and for many. */
  readonly names: readonly string[];
}

/** What lists call levels of one kind. A name belongs to the first kind that has it. */
const KINDS: readonly (readonly string[])[] = [TOP, MIDDLE, COMMUNE, QUARTER, CLUSTER, UNIT];

/**
 * An organisation's levels with the words that lists have for them: its own names, then those of their kind. The lowest
 * level takes all that is no place of the administration, such as schools. An own name means its own level only.
 */
export function organisationLevels(levels: readonly NamedLevel[]): OrganisationLevels {
  const own = levels.map(({ names }) => [...new Set(names.map(lowerWords))].filter((word) => word !== ''));
  const kinds = levels.map((_, index) => kindOf(own[index] ?? []));
  const hasMiddle = kinds.includes(MIDDLE);
  return levels.map(({ name }, index): OrganisationLevel => {
    const kind = kinds[index] ?? (isBetween(kinds, index) && !hasMiddle ? MIDDLE : undefined);
    const words = [
      ...(kind === UNIT ? [] : (kind ?? [])),
      ...(kind === TOP || kind === MIDDLE ? CITY : []),
      ...(index === levels.length - 1 ? UNIT : []),
    ];
    const others = new Set(own.flatMap((names, other) => (other === index ? [] : names)));
    const mine = own[index] ?? [];
    return { name, words: [...new Set([...mine, ...words.filter((word) => !others.has(word))])] };
  });
}

function kindOf(names: readonly string[]): readonly string[] | undefined {
  return KINDS.find((words) => words.some((word) => names.includes(word)));
}

/** Whether a level without a known name stands between a province and communes: it is what districts were. */
function isBetween(kinds: readonly (readonly string[] | undefined)[], index: number): boolean {
  return kinds.slice(0, index).includes(TOP) && kinds.slice(index + 1).includes(COMMUNE);
}

/** The level that a person gave to a word of the list, by its place; words are compared without case and accents. */
export type LevelWordChoices = Readonly<Record<string, number>>;

/** The levels with the words that a person chose for them: such a word means that level and no other. */
export function withLevelWords(levels: OrganisationLevels, choices: LevelWordChoices = {}): OrganisationLevels {
  const chosen = Object.entries(choices).map(([word, place]) => ({ word: lowerWords(word), place }));
  if (chosen.length === 0) return levels;
  const folded = new Set(chosen.map(({ word }) => fold(word)));
  return levels.map(({ name, words }, index) => ({
    name,
    words: [
      ...chosen.filter(({ place }) => place === index + 1).map(({ word }) => word),
      ...words.filter((word) => !folded.has(fold(word))),
    ],
  }));
}
