/** How many microphones are forwarded at once. */
export const MAX_SPEAKERS = 3;
/** Levels below this are room noise (dBov). */
export const SILENCE_DB = -60;
/** Hysteresis (dB): how much louder a speaker must be to replace another, so that two equal ones do not alternate. */
const MARGIN_DB = 6;
/**
 * Decay of a level after a speaker pauses (dB per second). A breath does not lose the place; another speaker takes it some
 * two seconds after the end, and room noise after five.
 */
const RELEASE_DB_PER_S = 5;

/** How loud a voice is, in dBov: 0 is the loudest there is. */
export interface VoiceLevel {
  readonly id: string;
  readonly level: number;
}

/** A voice as it was heard last. `at` in milliseconds, on any clock. */
export interface HeardVoice extends VoiceLevel {
  readonly at: number;
}

/** How loud a voice counts now, in dBov: as it was heard last, and less for each moment since. */
export function levelNow({ level, at }: HeardVoice, now: number): number {
  const left = level - (RELEASE_DB_PER_S * Math.max(0, now - at)) / 1_000;
  return left > SILENCE_DB ? left : Number.NEGATIVE_INFINITY;
}

/** A voice after it has been heard again: a louder word counts at once, a quieter one only as the last is forgotten. */
export function hearAgain(before: HeardVoice | undefined, { id, level }: VoiceLevel, now: number): HeardVoice {
  return { id, level: Math.max(level, before ? levelNow(before, now) : level), at: now };
}

/**
 * The voices to forward of all that are on the stage: those forwarded so far, but for one that a clearly louder one
 * takes the place of. `levels` names those heard of late; who is not named is silent.
 */
export function selectSpeakers(
  all: readonly string[],
  current: ReadonlySet<string>,
  levels: readonly VoiceLevel[],
): ReadonlySet<string> {
  if (all.length <= MAX_SPEAKERS) return new Set(all);
  const levelOf = new Map(levels.map(({ id, level }) => [id, level]));
  const loudness = (id: string) => (levelOf.get(id) ?? Number.NEGATIVE_INFINITY) + (current.has(id) ? MARGIN_DB : 0);
  // The sort is stable: among the silent, those forwarded so far stay, and then the first on the stage.
  const kept = [...all].sort((one, other) => Number(current.has(other)) - Number(current.has(one)));
  return new Set(kept.sort((one, other) => compare(loudness(other), loudness(one))).slice(0, MAX_SPEAKERS));
}

/** Two silent ones are alike, although their difference is not a number. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
