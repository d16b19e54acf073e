import type { AgendaItemId, PollId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { PollRules } from './rules.ts';

/** The choices of a plain poll. */
export const BALLOT_CHOICES = ['yes', 'no', 'abstain'] as const;

/** A choice of a plain poll. */
export type BallotChoice = (typeof BALLOT_CHOICES)[number];

/** Votes by choice: `yes`, `no`, `abstain`; options `o1`, `o2`, …; or marks `r1`, `r2`, … */
export type Tally = Readonly<Record<string, number>>;

/** What a ballot box holds, in votes: a weighted ballot counts its weight, a room's ballot its heads. */
export interface BallotCount {
  readonly tally: Tally;
  /** Votes cast; not the sum of the tally where a ballot names several options. */
  readonly votes: number;
  /** By site, in open polls only. */
  readonly sites?: Readonly<Record<SiteId, Tally>>;
}

/** The counted result of a poll. */
export interface PollResult {
  readonly tally: Tally;
  /** How many votes could have been cast. */
  readonly entitled: number;
  readonly votes?: number;
  readonly sites?: Readonly<Record<SiteId, Tally>>;
  /** SHA-256 of a secret poll's published list, which binds the list to the log. */
  readonly receiptsHash?: string;
  /** SHA-256 of an open poll's ballots by voter, which binds their list to the log. */
  readonly ballotsHash?: string;
  /** Of a secret poll whose store did not let its disk be cleared of what led to the result. */
  readonly traces?: true;
}

/** The life of a poll, in order. While it closes its ballots are counted. */
export const POLL_PHASES = ['draft', 'open', 'closing', 'closed', 'published'] as const;

/** A poll with its rules and, once counted, its result. */
export interface Poll {
  readonly id: PollId;
  readonly title: string;
  readonly phase: (typeof POLL_PHASES)[number];
  readonly rules: PollRules;
  /** The item of the agenda that it is for; absent once that is off the agenda. */
  readonly itemId?: AgendaItemId;
  readonly createdAt: Timestamp;
  /** The chair lets moderators open and close it. */
  readonly moderatorsOpen?: true;
  readonly openedAt?: Timestamp;
  readonly deadline?: Timestamp;
  readonly closedAt?: Timestamp;
  readonly publishedAt?: Timestamp;
  /** The sites that may vote, or whose people may; frozen at the opening. */
  readonly electorate: readonly SiteId[];
  readonly limits?: Readonly<Record<SiteId, number>>;
  readonly weights?: Readonly<Record<SiteId, number>>;
  /** Of a poll of delegates: the number of its opening. Only phones seated before it vote. */
  readonly opening?: number;
  /** Votes of those present, frozen at the close. */
  readonly present?: number;
  readonly result?: PollResult;
}

/** The polls of a conference by their ids. */
export type PollsState = Readonly<Record<PollId, Poll>>;

/** No polls. */
export const initialPolls: PollsState = {};

/** Whether a result is there, told or not. */
export function isCounted(poll: Pick<Poll, 'phase'>): boolean {
  return poll.phase === 'closed' || poll.phase === 'published';
}

/** The sum of a tally. */
export function votesIn(tally: Tally): number {
  return Object.values(tally).reduce((sum, votes) => sum + votes, 0);
}
