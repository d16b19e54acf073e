import type { ListedBallot } from '@diem-cau/shared/domain/poll/ballotList.ts';
import type { BallotCount } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';

/**
 * `recorded`: the ballot is in the box, now or since an earlier try. `overBound`: the room has no vote left for it.
 * `alreadyVoted`: another secret ballot of this voter is in the box. `stale`: somebody was shut out since it was decided
 * that this voter may vote; to be decided again on the newest state. `replaced`: the voter has cast another open ballot since
 * the one that this was to replace.
 */
export type CastOutcome = 'recorded' | 'notOpen' | 'notEntitled' | 'overBound' | 'alreadyVoted' | 'stale' | 'replaced';

/** What became of an open ballot. Once it is recorded, `casts` is how often its voter has cast by now. */
export type OpenCast =
  | { readonly outcome: 'recorded'; readonly casts: number }
  | { readonly outcome: Exclude<CastOutcome, 'recorded'> };

/** The ballot that counts for a voter, and how often the voter has cast: always 1 where the ballot is secret. */
export interface StandingBallot {
  readonly ballot: string;
  readonly casts: number;
}

/** One poll's box. Whether it is secret is fixed when the poll is drafted. */
export interface BoxRef {
  readonly conferenceId: ConferenceId;
  readonly pollId: PollId;
  readonly secret: boolean;
}

/** A voter and its room. A site is its own voter. */
export interface Voter {
  readonly voter: string;
  readonly siteId: SiteId;
}

/** A voter who may vote, with the version of the log on which that was decided. */
export interface EntitledVoter extends Voter {
  readonly asOf: number;
}

/**
 * Ballots live beside the log, since they are many. A box is opened and shut by the event store, in the same step as
 * the poll's own events. Every method rejects with a `Fault` `STORE_UNAVAILABLE` when the store does not answer.
 */
export interface BallotBox {
  /**
   * Records an open ballot, replacing an earlier one of the same voter; casting the same again has one effect. `replaces`
   * is how often the voter had cast when it filled this ballot in, so that a delayed ballot never replaces a newer one.
   */
  cast(box: BoxRef, voter: EntitledVoter, ballot: string, replaces: number): Promise<OpenCast>;
  /** Records a secret ballot under its receipt, for good; casting the same again has one effect. */
  castSecret(box: BoxRef, voter: EntitledVoter, receipt: string, ballot: string): Promise<CastOutcome>;
  /** The key that this poll's server nonces are made with; undefined before the opening and once the box is sealed. */
  nonceKey(box: BoxRef): Promise<Buffer | undefined>;
  /** What is in the box: of a secret one only how many, until it is sealed. */
  count(box: BoxRef): Promise<BallotCount>;
  /** The ballots of these voters, as far as they have voted; of a secret box only that they have. */
  ballotsOf(box: BoxRef, voters: readonly string[]): Promise<ReadonlyMap<string, StandingBallot>>;
  /**
   * Counts a shut secret box and keeps nothing but the counts and the list of receipts, also not on the disk.
   * Sealing a sealed box makes sure of the disk again. Resolves to `traces` where the store does not let its disk be
   * cleared, which a repetition would not change.
   */
  seal(box: BoxRef): Promise<'forgotten' | 'traces'>;
  /** Whether the store would let a box be sealed without traces. */
  canForget(): Promise<boolean>;
  /** The ballots of a shut box by voter, or of a sealed secret one by receipt, in the order of those. */
  list(box: BoxRef): Promise<readonly ListedBallot[]>;
  /** Calls back when ballots of a poll have changed on any server. */
  onChanged(listener: (conferenceId: ConferenceId, pollId: PollId) => void): () => void;
  /** Calls back after announcements may have been missed, such as during an outage of the store: read again. */
  onGap(listener: () => void): () => void;
}
