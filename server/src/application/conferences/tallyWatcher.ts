import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { BallotBox } from '../ballotBox.ts';
import { boxOf, voterOf } from '../commands/castBallot.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { Logger } from '../logger.ts';
import { wakeAfter } from '../reactors/wake.ts';
import type { ConferenceViews } from './conferenceViews.ts';

/** Batching window (ms) for changed ballots of one poll, before its tally is read again. */
const TALLY_WINDOW_MS = 50;
/** Delay (ms) before a failed read is retried. */
const RETRY_MS = 1_000;

type CountedViews = Pick<ConferenceViews, 'setTally' | 'setBallot' | 'followedActors'>;

/** Keeps the tallies that one conference's screens show equal to the boxes. */
export class TallyWatcher {
  readonly #runtime: ConferenceRuntime;
  readonly #views: CountedViews;
  readonly #ballots: Pick<BallotBox, 'count' | 'ballotsOf'>;
  readonly #logger: Logger;
  readonly #due = new Set<PollId>();

  constructor(
    runtime: ConferenceRuntime,
    views: CountedViews,
    ballots: Pick<BallotBox, 'count' | 'ballotsOf'>,
    logger: Logger,
  ) {
    this.#runtime = runtime;
    this.#views = views;
    this.#ballots = ballots;
    this.#logger = logger;
  }

  /** Handles an announcement that ballots of a poll have changed, on this server or another. */
  onChanged(pollId: PollId): void {
    if (this.#due.has(pollId)) return;
    this.#due.add(pollId);
    wakeAfter(TALLY_WINDOW_MS, this.#runtime.closed, () => {
      this.#due.delete(pollId);
      this.#refresh(pollId).catch((error) => {
        this.#logger.warn({ err: error, pollId }, 'A tally could not be read yet.');
        wakeAfter(RETRY_MS, this.#runtime.closed, () => this.onChanged(pollId));
      });
    });
  }

  /**
   * Reads the boxes of all polls that are open or being counted: after loading, or after announcements may have been
   * missed. Rejects with `STORE_UNAVAILABLE`.
   */
  async countAll(): Promise<void> {
    for (const poll of Object.values(this.#runtime.state.polls)) {
      if (poll.phase === 'open' || poll.phase === 'closing') await this.#count(poll);
    }
  }

  async #refresh(pollId: PollId): Promise<void> {
    const poll = this.#runtime.state.polls[pollId];
    if (poll) await this.#count(poll);
  }

  async #count(poll: Poll): Promise<void> {
    const box = boxOf(this.#runtime.id, poll);
    this.#views.setTally(poll.id, await this.#ballots.count(box));
    // A site may have several screens, on several servers. A phone has one, which its acknowledgement has told.
    const sites = this.#views.followedActors.filter(({ role }) => role === 'site');
    const voters = sites.flatMap((actor) => {
      const voter = voterOf(poll, actor)?.voter;
      return voter === undefined ? [] : [{ id: actor.id, voter }];
    });
    const cast = await this.#ballots.ballotsOf(
      box,
      voters.map(({ voter }) => voter),
    );
    for (const { id, voter } of voters) {
      const ballot = cast.get(voter);
      if (ballot !== undefined) this.#views.setBallot(id, poll.id, ballot);
    }
  }
}
