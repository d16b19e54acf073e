import type { BallotChoice, Tally } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { BallotBox, CastOutcome } from '../../application/ballotBox.ts';
import { CAST_SCRIPT } from './castScript.ts';
import { openBlockingConnection, type RedisAddress, storeCall } from './connection.ts';
import { BALLOTS_CHANNEL, keys } from './keys.ts';

/** How long ballots wait for company, in milliseconds: one script call for a hundred costs little more than for one. */
const BATCH_WINDOW_MS = 5;
const MAX_BATCH = 500;

interface WaitingBallot {
  readonly voter: SiteId;
  readonly choice: BallotChoice;
  readonly settle: (outcome: CastOutcome) => void;
  readonly fail: (fault: unknown) => void;
}

/** Ballots in Redis, written in micro-batches by one script. */
export class RedisBallotBox implements BallotBox {
  readonly #redis: Redis;
  readonly #news: Redis;
  readonly #waiting = new Map<string, WaitingBallot[]>();
  readonly #listeners = new Set<(conferenceId: ConferenceId, pollId: PollId) => void>();

  constructor(redis: Redis, address: RedisAddress) {
    this.#redis = redis;
    this.#news = openBlockingConnection(address);
    this.#news.on('ready', () => void this.#news.subscribe(BALLOTS_CHANNEL).catch(() => {}));
    this.#news.on('message', (_channel, message) => {
      const [conferenceId, pollId] = JSON.parse(message) as [ConferenceId, PollId];
      for (const listener of this.#listeners) listener(conferenceId, pollId);
    });
  }

  cast(conferenceId: ConferenceId, pollId: PollId, voter: SiteId, choice: BallotChoice): Promise<CastOutcome> {
    const box = JSON.stringify([conferenceId, pollId]);
    return new Promise((settle, fail) => {
      const ballot = { voter, choice, settle, fail };
      const batch = this.#waiting.get(box);
      if (batch && batch.length < MAX_BATCH) {
        batch.push(ballot);
        return;
      }
      const fresh = [ballot];
      this.#waiting.set(box, fresh);
      setTimeout(() => void this.#write(conferenceId, pollId, box, fresh), BATCH_WINDOW_MS);
    });
  }

  async tally(conferenceId: ConferenceId, pollId: PollId): Promise<Tally> {
    const counts = await storeCall(() => this.#redis.hgetall(keys.tally(conferenceId, pollId)));
    return { yes: Number(counts.yes ?? 0), no: Number(counts.no ?? 0), abstain: Number(counts.abstain ?? 0) };
  }

  async ballotsOf(conferenceId: ConferenceId, pollId: PollId, voters: readonly SiteId[]) {
    if (voters.length === 0) return new Map<SiteId, BallotChoice>();
    const choices = await storeCall(() => this.#redis.hmget(keys.choices(conferenceId, pollId), ...voters));
    return new Map(
      voters.flatMap((voter, index) => {
        const choice = choices[index];
        return choice ? [[voter, choice as BallotChoice] as const] : [];
      }),
    );
  }

  onChanged(listener: (conferenceId: ConferenceId, pollId: PollId) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#news.disconnect();
  }

  async #write(conferenceId: ConferenceId, pollId: PollId, box: string, batch: readonly WaitingBallot[]) {
    if (this.#waiting.get(box) === batch) this.#waiting.delete(box);
    try {
      const outcomes = (await storeCall(() =>
        this.#redis.eval(
          CAST_SCRIPT,
          4,
          keys.ballotBox(conferenceId, pollId),
          keys.electorate(conferenceId, pollId),
          keys.choices(conferenceId, pollId),
          keys.tally(conferenceId, pollId),
          BALLOTS_CHANNEL,
          box,
          ...batch.flatMap(({ voter, choice }) => [voter, choice]),
        ),
      )) as CastOutcome[];
      batch.forEach(({ settle }, index) => {
        settle(outcomes[index] ?? 'notOpen');
      });
    } catch (fault) {
      for (const { fail } of batch) fail(fault);
    }
  }
}
