import type { HandId, QuestionId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { SaidSpeech } from './speech.ts';

/** A hand waits until it is invited; then its site confirms. */
export const HAND_STATES = ['waiting', 'invited'] as const;

/** What a site can raise its hand for. */
export const HAND_KINDS = ['question', 'comment', 'reply', 'pointOfOrder'] as const;

/** What a hand was raised for. */
export type HandKind = (typeof HAND_KINDS)[number];

/** By what hands of one class are compared, where the chair has put it in the order. */
export const FLOOR_CRITERIA = ['neverSpokenFirst', 'balanceGroups', 'longestWait'] as const;

/** What the speaking order may depend on. */
export type FloorCriterion = (typeof FLOOR_CRITERIA)[number];

/**
 * How waiting hands are ordered inside a class: by criteria, the weightiest first, or as raised and then moved by hand.
 */
export type FloorPolicy = 'manual' | readonly FloorCriterion[];

/** A moderator's override: the hand stands behind those of `ahead` that still wait, regardless of later hands. */
export interface HandMove {
  readonly ahead: readonly HandId[];
  readonly byName: string;
  readonly reason?: string;
  readonly at: Timestamp;
}

/**
 * A request for the floor that is still open. Lowered, dismissed and finished hands leave the state; the log keeps
 * them.
 */
export interface Hand extends SaidSpeech {
  readonly id: HandId;
  readonly siteId: SiteId;
  readonly kind: HandKind;
  readonly raisedAt: Timestamp;
  readonly state: (typeof HAND_STATES)[number];
  readonly invitedAt?: Timestamp;
  /** What a `reply` replies to. */
  readonly questionId?: QuestionId;
  readonly moved?: HandMove;
  /** The desk called the site, which had not raised its hand. */
  readonly called?: true;
  /** The time of its turn, where it has one of its own. */
  readonly seconds?: number;
  /** How many of its invitations were not confirmed in time. */
  readonly lapses?: number;
}

/** What may become of a hand that was not heard. */
export const UNHEARD_OUTCOMES = ['answeredInWriting', 'telephoned', 'dropped'] as const;

/** What became of a hand that was not heard. */
export type UnheardOutcome = (typeof UNHEARD_OUTCOMES)[number];

/** How an unheard hand was settled, and by whom. */
export interface UnheardSettlement {
  readonly outcome: UnheardOutcome;
  /** Of a dropped one: why. */
  readonly note?: string;
  readonly byName: string;
  readonly at: Timestamp;
}

/** A hand that was still raised when the conference closed. */
export interface UnheardHand extends Omit<Hand, 'state' | 'invitedAt' | 'moved' | 'seconds' | 'lapses'> {
  /** Absent while something is left to be done about it. */
  readonly settled?: UnheardSettlement;
}

/** The turn that runs now. */
export interface Turn extends SaidSpeech {
  readonly handId: HandId;
  readonly siteId: SiteId;
  readonly kind: HandKind;
  readonly startedAt: Timestamp;
  /** When the time is up; while paused, `deadline - pausedAt` is what was left. */
  readonly deadline: Timestamp;
  /** The turn got less than a whole turn's time, since its group has no more left. */
  readonly limitedBy?: 'group';
  readonly pausedAt?: Timestamp;
}

/** A turn that has ended. */
export interface PastTurn extends SaidSpeech {
  readonly handId: HandId;
  readonly siteId: SiteId;
  readonly kind: HandKind;
  readonly startedAt: Timestamp;
  readonly endedAt: Timestamp;
}

/** How often and how long a site has spoken; pauses count as speaking time. */
export interface SpokenRecord {
  readonly turns: number;
  readonly milliseconds: number;
}

/** How turns have followed one another so far; what lies between two agenda items is not counted. */
export interface FloorPace {
  readonly turns: number;
  readonly speakingMs: number;
  /** From the end of a turn to the beginning of the next. */
  readonly gaps: number;
  readonly gapMs: number;
  readonly lastEndedAt?: Timestamp;
}

/** No turn has been taken yet. */
export const NO_PACE: FloorPace = { turns: 0, speakingMs: 0, gaps: 0, gapMs: 0 };

/** Hands, the running turn, and the rules of the speaking order. */
export interface FloorState {
  readonly hands: Readonly<Record<HandId, Hand>>;
  readonly speaking?: Turn;
  readonly spoken: Readonly<Record<SiteId, SpokenRecord>>;
  /** Who has spoken when, numbered from 1. */
  readonly pastTurns: Readonly<Record<string, PastTurn>>;
  /** How long a turn may last, in seconds. */
  readonly turnSeconds: number;
  /** How long each group may speak in all, in seconds; without it there is no such bound. */
  readonly groupSeconds?: number;
  readonly policy: FloorPolicy;
  /** No new hands but points of order. */
  readonly listClosed: boolean;
  readonly pace: FloorPace;
  /** How long an invited site has to confirm, in seconds; without it as long as it takes. */
  readonly invitationSeconds?: number;
  /** How often each site has raised its hand. */
  readonly raised: Readonly<Record<SiteId, number>>;
  /** Hands that were still raised at the close. */
  readonly unheard: Readonly<Record<HandId, UnheardHand>>;
}

/** A floor without hands, with turns of three minutes. */
export const initialFloor: FloorState = {
  hands: {},
  spoken: {},
  pastTurns: {},
  turnSeconds: 180,
  policy: FLOOR_CRITERIA,
  listClosed: false,
  pace: NO_PACE,
  raised: {},
  unheard: {},
};

/** The open hand of a site, of which it has at most one. */
export function findHandOf(floor: FloorState, siteId: SiteId): Hand | undefined {
  return Object.values(floor.hands).find((hand) => hand.siteId === siteId);
}

/** The hand that was invited and has not yet confirmed, of which there is at most one. */
export function findInvited(floor: FloorState): Hand | undefined {
  return Object.values(floor.hands).find((hand) => hand.state === 'invited');
}

/**
 * When the standing invitation lapses; undefined where nobody is invited, nothing bounds it, or somebody still speaks:
 * the time to confirm begins when the floor is free. Rule FLOOR-26 in SPEC.md.
 */
export function lapsesAt(floor: FloorState): Timestamp | undefined {
  const invited = findInvited(floor);
  const { invitationSeconds, speaking, pastTurns } = floor;
  if (invited?.invitedAt === undefined || invitationSeconds === undefined || speaking) return undefined;
  const last = pastTurns[Object.keys(pastTurns).length];
  return Math.max(invited.invitedAt, last?.endedAt ?? 0) + invitationSeconds * 1000;
}

/** Who spoke last at a hand's id: the number of that turn among those that have ended. */
export function findPastTurn({ pastTurns }: FloorState, handId: HandId): string | undefined {
  return Object.keys(pastTurns).findLast((number) => pastTurns[number]?.handId === handId);
}
