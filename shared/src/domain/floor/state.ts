import type { HandId, SiteId, Timestamp } from '../../kernel/ids.ts';

export const HAND_KINDS = ['question', 'comment', 'reply', 'pointOfOrder'] as const;

export type HandKind = (typeof HAND_KINDS)[number];

/** A request for the floor that is still open. Lowered, dismissed and finished hands leave the state; the log keeps them. */
export interface Hand {
  readonly id: HandId;
  readonly siteId: SiteId;
  readonly kind: HandKind;
  readonly raisedAt: Timestamp;
  readonly state: 'waiting' | 'invited';
}

/** The turn that runs now. */
export interface Turn {
  readonly handId: HandId;
  readonly siteId: SiteId;
  readonly kind: HandKind;
  readonly startedAt: Timestamp;
  /** When the time is up; while paused, `deadline - pausedAt` is what was left. */
  readonly deadline: Timestamp;
  readonly pausedAt?: Timestamp;
}

/** How often and how long a site has spoken; pauses count as speaking time. */
export interface SpokenRecord {
  readonly turns: number;
  readonly milliseconds: number;
}

export interface FloorState {
  readonly hands: Readonly<Record<HandId, Hand>>;
  readonly speaking?: Turn;
  readonly spoken: Readonly<Record<SiteId, SpokenRecord>>;
  /** How long a turn may last, in seconds. */
  readonly turnSeconds: number;
}

export const initialFloor: FloorState = { hands: {}, spoken: {}, turnSeconds: 180 };

/** The open hand of a site, of which it has at most one. */
export function findHandOf(floor: FloorState, siteId: SiteId): Hand | undefined {
  return Object.values(floor.hands).find((hand) => hand.siteId === siteId);
}

/** The hand that was invited and has not yet confirmed, of which there is at most one. */
export function findInvited(floor: FloorState): Hand | undefined {
  return Object.values(floor.hands).find((hand) => hand.state === 'invited');
}
