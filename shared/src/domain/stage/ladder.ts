/** What a receiver gets, from everything down to the words alone. */
export const RUNGS = ['high', 'low', 'stills', 'audio', 'text'] as const;

/** A quality level of what a receiver gets, from the best to text alone. */
export type Rung = (typeof RUNGS)[number];

/** What is known of a receiver's line at one moment. */
export interface LineMeasures {
  /** Packet loss in percent, before retransmission. */
  readonly lossPercent: number;
  /** In milliseconds. */
  readonly roundTripMs: number;
  /** Whether the estimated bandwidth does for the pictures that are to be forwarded, for smaller ones, or for none. */
  readonly pictures: 'whole' | 'smaller' | 'none';
}

type Verdict = 'bad' | 'fair' | 'good';

/** Where a receiver stands, and what is remembered of its line. Times in milliseconds. */
export interface Ladder {
  readonly rung: Rung;
  readonly verdict: Verdict;
  /** Since when the line has been judged so. */
  readonly judgedAt: number;
  /** How long a line must be good before the next rung up is tried. */
  readonly holdMs: number;
  /** When it last climbed. */
  readonly climbedAt?: number;
}

/** A line is bad for so long before the receiver steps down. In milliseconds. */
const PATIENCE_MS = 3_000;
const FIRST_HOLD_MS = 10_000;
const MAX_HOLD_MS = 120_000;
/** A step down within this time after a step up (ms) doubles the next wait. */
const RELAPSE_MS = 20_000;

/** The most that each rung bears. */
const LIMITS: Readonly<Record<Rung, Pick<LineMeasures, 'lossPercent' | 'roundTripMs'>>> = {
  high: { lossPercent: 8, roundTripMs: 800 },
  low: { lossPercent: 15, roundTripMs: 1_500 },
  stills: { lossPercent: 30, roundTripMs: 3_000 },
  audio: { lossPercent: 50, roundTripMs: 6_000 },
  text: { lossPercent: 100, roundTripMs: Number.POSITIVE_INFINITY },
};

/** Where a receiver begins: a good line must not wait, and a bad one is known within seconds. */
export const topOfLadder: Ladder = { rung: 'high', verdict: 'fair', judgedAt: 0, holdMs: FIRST_HOLD_MS };

/** Where a receiver begins that saves data. Rule LADDER-5 in SPEC.md. */
export const startOfSaving: Ladder = { ...topOfLadder, rung: 'low' };

/**
 * The receiver's place after another look at its line: one rung down once the line has been bad for a while, one up
 * once it has been clearly good for longer, and for longer still where that failed before. `now` in milliseconds.
 */
export function nextRung(ladder: Ladder, measures: LineMeasures, now: number): Ladder {
  const verdict = judgeLine(ladder.rung, measures);
  const judgedAt = verdict === ladder.verdict ? ladder.judgedAt : now;
  const forMs = now - judgedAt;
  const index = RUNGS.indexOf(ladder.rung);
  const below = RUNGS[index + 1];
  const above = RUNGS[index - 1];
  if (verdict === 'bad' && below && forMs >= PATIENCE_MS) return stepDown(ladder, below, now);
  if (verdict === 'good' && above && forMs >= ladder.holdMs) {
    return { rung: above, verdict: 'fair', judgedAt: now, holdMs: ladder.holdMs, climbedAt: now };
  }
  return { ...ladder, verdict, judgedAt };
}

function stepDown(ladder: Ladder, rung: Rung, now: number): Ladder {
  const relapsed = ladder.climbedAt !== undefined && now - ladder.climbedAt < RELAPSE_MS;
  const holdMs = relapsed ? Math.min(2 * ladder.holdMs, MAX_HOLD_MS) : FIRST_HOLD_MS;
  return { rung, verdict: 'fair', judgedAt: now, holdMs };
}

function judgeLine(rung: Rung, measures: LineMeasures): Verdict {
  if (!isWithin(rung, measures, 1)) return 'bad';
  if (rung === 'high' && measures.pictures !== 'whole') return 'bad';
  if (rung === 'low' && measures.pictures === 'none') return 'bad';
  const above = RUNGS[RUNGS.indexOf(rung) - 1];
  // Half of what the rung above bears: a line at its edge would go up and down for ever.
  return above && isWithin(above, measures, 0.5) && measures.pictures === 'whole' ? 'good' : 'fair';
}

function isWithin(rung: Rung, { lossPercent, roundTripMs }: LineMeasures, share: number): boolean {
  const limits = LIMITS[rung];
  return lossPercent <= limits.lossPercent * share && roundTripMs <= limits.roundTripMs * share;
}

/** Whether a receiver on a rung gets moving pictures, or any sound. */
export function isForwarded(rung: Rung, kind: 'audio' | 'video'): boolean {
  if (kind === 'audio') return rung !== 'text';
  return rung === 'high' || rung === 'low';
}
