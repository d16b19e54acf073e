import type { PollId, SiteId, Timestamp } from '../../kernel/ids.ts';

export const BALLOT_CHOICES = ['yes', 'no', 'abstain'] as const;

export type BallotChoice = (typeof BALLOT_CHOICES)[number];

/** Ballots by choice. */
export type Tally = Readonly<Record<BallotChoice, number>>;

export const EMPTY_TALLY: Tally = { yes: 0, no: 0, abstain: 0 };

export interface PollResult {
  readonly tally: Tally;
  /** How many sites were entitled to vote when the poll opened. */
  readonly entitled: number;
}

export interface Poll {
  readonly id: PollId;
  readonly title: string;
  readonly phase: 'draft' | 'open' | 'closing' | 'closed';
  readonly createdAt: Timestamp;
  readonly openedAt?: Timestamp;
  readonly closedAt?: Timestamp;
  /** The sites that may vote; frozen at the opening. */
  readonly electorate: readonly SiteId[];
  readonly result?: PollResult;
}

export type PollsState = Readonly<Record<PollId, Poll>>;

export const initialPolls: PollsState = {};

/** How many ballots a tally holds. */
export function ballotsIn(tally: Tally): number {
  return BALLOT_CHOICES.reduce((sum, choice) => sum + tally[choice], 0);
}
