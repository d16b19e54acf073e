/** One look at a hall while another is on the stage; both levels from 0 to 1. */
export interface EchoSample {
  /** In ms, of any clock that does not stand still. */
  readonly at: number;
  /** How loud the stage is that the hall plays. */
  readonly heard: number;
  /** How loud its own microphone is. */
  readonly own: number;
}

/** Below these the stage is silent, and the microphone hears a quiet room: what is weaker than −50 dB disturbs nobody. */
const HEARD = 0.01;
const OWN = 0.003;
/** The least level that is told apart from silence, so that a quiet room does not count as changing. */
const FLOOR = 0.002;
/** Sound on the stage for so long, at least (ms); less says nothing. */
const LEAST_HEARD_MS = 2_000;
/** The echo comes back this long after the page has played the sound: a television and its loudspeakers take up to 0.8 s. */
const DELAYS_MS = Array.from({ length: 17 }, (_, step) => step * 50);
/** An effect does not come before its cause: what correlates as well at these delays is chance, or one rhythm of both rooms. */
const BEFORE_MS = Array.from({ length: 14 }, (_, step) => -150 - step * 50);
/** Looks further apart belong to different turns (ms). */
const GAP_MS = 300;
/** What changes more slowly than this is the rise and fall of a speech, which two rooms have in common (ms, either side). */
const SLOW_MS = 1_000;
/** How closely the microphone must follow, as a correlation from −1 to 1. */
const FOLLOWS = 0.55;
/** By so much the delays after must exceed those before. */
const MARGIN = 0.12;
/**
 * Levels of speech are independent after about 170 ms, so that two unrelated rooms have a correlation with the standard deviation
 * 1/√(6 · seconds). The greatest of all delays exceeds 3.7 of them in one of a thousand tests.
 */
const INDEPENDENT_PER_SECOND = 6;
const CHANCE = 3.7;

/**
 * Whether a hall's microphone repeats what its own loudspeakers play: the correlation of both levels, by Pearson over decibels, at
 * some delay, over the time in which others were on the stage. Echo that the browser takes out is none.
 */
export function isEcho(samples: readonly EchoSample[]): boolean {
  const loud = samples.filter(({ heard }) => heard > HEARD);
  const heardMs = lengthOf(samples) * (loud.length / Math.max(1, samples.length));
  if (heardMs < LEAST_HEARD_MS || mean(loud.map(({ own }) => own)) < OWN) return false;
  const heard = quickChanges(samples.map(({ at, heard: level }) => ({ at, level })));
  const own = quickChanges(samples.map(({ at, own: level }) => ({ at, level })));
  const peakOf = (delays: readonly number[]) => Math.max(...delays.map((delay) => correlationAt(heard, own, delay)));
  const follows = peakOf(DELAYS_MS);
  const chance = CHANCE / Math.sqrt((INDEPENDENT_PER_SECOND * lengthOf(samples)) / 1_000);
  return follows > Math.max(FOLLOWS, chance) && follows > peakOf(BEFORE_MS) + MARGIN;
}

interface Level {
  readonly at: number;
  readonly level: number;
}

/** How long was looked, without the gaps (ms). */
function lengthOf(samples: readonly Pick<EchoSample, 'at'>[]): number {
  return samples.reduce((sum, { at }, index) => {
    const step = at - (samples[index - 1]?.at ?? at);
    return sum + (step > GAP_MS ? 0 : step);
  }, 0);
}

/** Levels in decibels, less their mean of the second before and after. */
function quickChanges(levels: readonly Level[]): readonly Level[] {
  const decibels = levels.map(({ at, level }) => ({ at, level: 20 * Math.log10(Math.max(FLOOR, level)) }));
  let [first, next, sum] = [0, 0, 0];
  return decibels.map(({ at, level }) => {
    for (; (decibels[next]?.at ?? Number.POSITIVE_INFINITY) <= at + SLOW_MS; next++) sum += decibels[next]?.level ?? 0;
    for (; (decibels[first]?.at ?? at) < at - SLOW_MS; first++) sum -= decibels[first]?.level ?? 0;
    return { at, level: level - sum / (next - first) };
  });
}

/** The correlation of the microphone with what was heard `delay` ms earlier. */
function correlationAt(heard: readonly Level[], own: readonly Level[], delay: number): number {
  const pairs: (readonly [number, number])[] = [];
  let index = 0;
  for (const { at, level } of own) {
    while ((heard[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= at - delay) index++;
    const [before, after] = [heard[index], heard[index + 1]];
    if (!before || !after || before.at > at - delay || after.at - before.at > GAP_MS) continue;
    const share = (at - delay - before.at) / Math.max(1, after.at - before.at);
    pairs.push([before.level + share * (after.level - before.level), level]);
  }
  return correlation(pairs);
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [oneMean, otherMean] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, other]) => other))];
  let [both, oneSquares, otherSquares] = [0, 0, 0];
  for (const [one, other] of pairs) {
    both += (one - oneMean) * (other - otherMean);
    oneSquares += (one - oneMean) ** 2;
    otherSquares += (other - otherMean) ** 2;
  }
  return both / Math.sqrt(oneSquares * otherSquares || 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
