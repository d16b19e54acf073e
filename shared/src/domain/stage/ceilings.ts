import type { MediaSource } from './places.ts';

/**
 * The most that one sender may send of each source, all simulcast layers together, in bits a second. About twice what
 * the product's own pages send, so that an encoder may overshoot while a scene changes.
 */
export const CEILING_OF_SOURCE: Readonly<Record<MediaSource, number>> = {
  camera: 4_000_000,
  screen: 4_000_000,
  microphone: 256_000,
  screenSound: 256_000,
  thumbnail: 400_000,
  roomSound: 256_000,
};

/** The most that one sender may send of everything together, in bits a second. */
export const CEILING_OF_SENDER = Object.values(CEILING_OF_SOURCE).reduce((sum, ceiling) => sum + ceiling, 0);

/** At so many times the ceiling a second counts threefold: what floods every receiver is not watched for long. */
const GROSS_FACTOR = 4;
const LOWER_AT = 3;
const CLOSE_AT = 6;

/** What is to be done about a source: nothing, have the sender send less, or close it. */
export type ExcessAct = 'none' | 'lower' | 'close';

/**
 * Judges one second's measurement, CEILING-1: `points` is the result of the second before, 0 at first. A second over
 * the ceiling adds one, far over it three, and a second under it takes one away.
 */
export function judgeRate(
  points: number,
  source: MediaSource,
  bitsPerSecond: number,
): { readonly points: number; readonly act: ExcessAct } {
  const times = bitsPerSecond / CEILING_OF_SOURCE[source];
  const step = times <= 1 ? -1 : times > GROSS_FACTOR ? 3 : 1;
  const next = Math.max(0, points + step);
  if (next >= CLOSE_AT) return { points: next, act: 'close' };
  return { points: next, act: step > 0 && points < LOWER_AT && next >= LOWER_AT ? 'lower' : 'none' };
}

/** How long a source that was closed for its size stays refused the first time, and at most, in milliseconds. */
const FIRST_BLOCK_MS = 30_000;
const MAX_BLOCK_MS = 10 * 60_000;

/**
 * How long a sender is refused a source after it was closed for the nth time, in milliseconds: twice as long each time.
 */
export function blockMs(times: number): number {
  return Math.min(MAX_BLOCK_MS, FIRST_BLOCK_MS * 2 ** (times - 1));
}
