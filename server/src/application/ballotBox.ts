import type { BallotChoice, Tally } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';

export type CastOutcome = 'recorded' | 'notOpen' | 'notEntitled';

/**
 * Ballots live beside the log, since they are many. A box is opened and shut by the event store, in the same step as
 * the poll's own events. Every method rejects with a `Fault` `STORE_UNAVAILABLE` when the store does not answer.
 */
export interface BallotBox {
  /** Records one ballot, replacing an earlier one of the same voter; casting the same ballot twice has one effect. */
  cast(conferenceId: ConferenceId, pollId: PollId, voter: SiteId, choice: BallotChoice): Promise<CastOutcome>;
  tally(conferenceId: ConferenceId, pollId: PollId): Promise<Tally>;
  /** The ballots of these voters, as far as they have voted. */
  ballotsOf(
    conferenceId: ConferenceId,
    pollId: PollId,
    voters: readonly SiteId[],
  ): Promise<ReadonlyMap<SiteId, BallotChoice>>;
  /** Calls back when ballots of a poll have changed on any server. */
  onChanged(listener: (conferenceId: ConferenceId, pollId: PollId) => void): () => void;
}
