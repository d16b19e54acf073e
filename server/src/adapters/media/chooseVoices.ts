/** How many voices are forwarded at once. */
export const MOST_VOICES = 3;
/** How much louder a voice must be to take another's place, in decibels: two alike must not take turns. */
const MARGIN_DB = 6;

/** How loud a voice is, in dBov: 0 is the loudest there is. */
export interface VoiceLevel {
  readonly id: string;
  readonly level: number;
}

/**
 * The voices to forward of all that are on the stage: those forwarded so far, but for one that a clearly louder one
 * takes the place of. `levels` names those heard of late; who is not named is silent.
 */
export function chooseVoices(
  all: readonly string[],
  current: ReadonlySet<string>,
  levels: readonly VoiceLevel[],
): ReadonlySet<string> {
  if (all.length <= MOST_VOICES) return new Set(all);
  const levelOf = new Map(levels.map(({ id, level }) => [id, level]));
  const loudness = (id: string) => (levelOf.get(id) ?? Number.NEGATIVE_INFINITY) + (current.has(id) ? MARGIN_DB : 0);
  // The sort is stable: among the silent, those forwarded so far stay, and then the first on the stage.
  const kept = [...all].sort((one, other) => Number(current.has(other)) - Number(current.has(one)));
  return new Set(kept.sort((one, other) => compare(loudness(other), loudness(one))).slice(0, MOST_VOICES));
}

/** Two silent ones are alike, although their difference is not a number. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
