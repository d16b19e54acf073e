import type { Timestamp } from '../../kernel/ids.ts';
import type { FloorPace } from './state.ts';

/** What a forecast is made of; the floor of every view has it, and it changes by events only. */
export interface PacedFloor {
  readonly queue: { readonly length: number };
  readonly invited?: object;
  readonly speaking?: { readonly deadline: Timestamp; readonly pausedAt?: Timestamp };
  readonly turnSeconds: number;
  readonly pace: FloorPace;
}

/** How many of the waiting sites will not be heard at the present pace, and what shorter turns would change. */
export interface PaceForecast {
  /** Sites that wait or are invited. */
  readonly waiting: number;
  /** Those of them whose turn would not be over in time at this pace. */
  readonly unheard: number;
  /** How many would be left with shorter turns, by whole minutes, the longest first. Empty where all are heard. */
  readonly shorter: readonly { readonly turnSeconds: number; readonly unheard: number }[];
}

const MINUTE_MS = 60_000;
const MAX_OFFERS = 5;

/**
 * How many waiting sites will not be heard before `until` if turns go on as they did: each as long as the average so
 * far, with the average time in between. Before the first turn, each takes the whole turn time. Rule FLOOR-19 in
 * SPEC.md.
 */
export function paceForecast(floor: PacedFloor, until: Timestamp, now: Timestamp): PaceForecast {
  const waiting = floor.queue.length + (floor.invited ? 1 : 0);
  const room = Math.max(0, until - firstStart(floor, now));
  const turnMs = averageTurnMs(floor);
  const unheardWith = (ms: number) => waiting - Math.min(waiting, turnsIn(room, ms, averageGapMs(floor.pace)));
  const unheard = unheardWith(turnMs);
  const longest = Math.min(MAX_OFFERS, Math.ceil(turnMs / MINUTE_MS) - 1);
  const offers = unheard === 0 ? 0 : Math.max(0, longest);
  const shorter = Array.from({ length: offers }, (_, index) => (longest - index) * MINUTE_MS).map((ms) => ({
    turnSeconds: ms / 1000,
    unheard: unheardWith(ms),
  }));
  return { waiting, unheard, shorter };
}

/** When the turn of the waiting site of this rank, from 1, may begin if turns go on as they did. */
export function expectedStart(floor: PacedFloor, rank: number, now: Timestamp): Timestamp {
  const before = rank - 1 + (floor.invited ? 1 : 0);
  return firstStart(floor, now) + before * (averageTurnMs(floor) + averageGapMs(floor.pace));
}

/** How many whole turns fit; the last needs no time after it. */
function turnsIn(room: number, turnMs: number, gapMs: number): number {
  const eachMs = turnMs + gapMs;
  return eachMs === 0 ? Number.POSITIVE_INFINITY : Math.floor((room + gapMs) / eachMs);
}

/** When the floor will be free for another turn if the running one keeps to its time. */
export function firstStart({ speaking, pace }: PacedFloor, now: Timestamp): Timestamp {
  const gapMs = averageGapMs(pace);
  if (speaking) {
    const left = speaking.deadline - (speaking.pausedAt ?? now);
    return now + Math.max(0, left) + gapMs;
  }
  return pace.lastEndedAt === undefined ? now : Math.max(now, pace.lastEndedAt + gapMs);
}

/** How long a turn takes so far; before the first, the turn time. */
export function averageTurnMs({ pace, turnSeconds }: PacedFloor): number {
  return pace.turns === 0 ? turnSeconds * 1000 : pace.speakingMs / pace.turns;
}

/** The time between two turns so far. */
export function averageGapMs({ gaps, gapMs }: FloorPace): number {
  return gaps === 0 ? 0 : gapMs / gaps;
}
