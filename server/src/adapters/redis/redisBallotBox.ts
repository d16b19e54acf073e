import { SECRET_BALLOT } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { ListedBallot } from '@diem-cau/shared/domain/poll/ballotList.ts';
import type { BallotCount, Tally } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type {
  BallotBox,
  BoxRef,
  CastOutcome,
  EntitledVoter,
  OpenCast,
  StandingBallot,
} from '../../application/ballotBox.ts';
import { CAST_SCRIPT } from './castScript.ts';
import { type RedisAddress, storeCall } from './connection.ts';
import { forget, mayForget } from './forget.ts';
import { BALLOTS_CHANNEL, ballotKeys, keys } from './keys.ts';
import { NewsChannel } from './newsChannel.ts';
import { CAST_SECRET_SCRIPT, SEAL_SCRIPT } from './secretScripts.ts';
import { WriteBatches } from './writeBatches.ts';

/** Batching window of open ballots (ms). */
const OPEN_WINDOW_MS = 5;
/** Batching window of secret ballots (ms). Longer, because a larger batch reveals less by its time. */
const SECRET_WINDOW_MS = 100;

/** The number of a voter's casts after its ballot was recorded, or the reason why it was not. */
type OpenOutcome = number | Exclude<CastOutcome, 'recorded'>;

/** A ballot that waits for its batch; `paper` is the value stored in the box. */
interface WaitingBallot extends EntitledVoter {
  readonly paper: string;
}

/** Ballots in Redis, written in micro-batches by one script. */
export class RedisBallotBox implements BallotBox {
  readonly #redis: Redis;
  readonly #news: NewsChannel<[ConferenceId, PollId]>;
  readonly #open = new WriteBatches<BoxRef, WaitingBallot, OpenOutcome>(OPEN_WINDOW_MS, nameOf, (box, batch) => {
    const of = ballotKeys(box);
    const boxKeys = [
      of.box,
      of.electorate,
      of.limits,
      of.weights,
      of.choices,
      of.used,
      of.tally,
      of.sites,
      of.casts,
      doorsOf(box),
    ];
    return this.#write(CAST_SCRIPT, boxKeys, box, batch);
  });
  readonly #secret = new WriteBatches<BoxRef, WaitingBallot, CastOutcome>(SECRET_WINDOW_MS, nameOf, (box, batch) => {
    const of = ballotKeys(box);
    const boxKeys = [of.box, of.electorate, of.limits, of.voted, of.used, of.ballots, doorsOf(box)];
    return this.#write(CAST_SECRET_SCRIPT, boxKeys, box, batch);
  });

  constructor(redis: Redis, address: RedisAddress) {
    this.#redis = redis;
    this.#news = new NewsChannel(address, BALLOTS_CHANNEL, (message) => JSON.parse(message) as [ConferenceId, PollId]);
  }

  async cast(box: BoxRef, voter: EntitledVoter, ballot: string, replaces: number): Promise<OpenCast> {
    const outcome = await this.#open.add(box, { ...voter, paper: `${replaces} ${ballot}` });
    return typeof outcome === 'number' ? { outcome: 'recorded', casts: outcome } : { outcome };
  }

  castSecret(box: BoxRef, voter: EntitledVoter, receipt: string, ballot: string): Promise<CastOutcome> {
    return this.#secret.add(box, { ...voter, paper: `${receipt} ${ballot}` });
  }

  async nonceKey(box: BoxRef): Promise<Buffer | undefined> {
    const key = await storeCall(() => this.#redis.get(ballotKeys(box).key));
    return key ? Buffer.from(key, 'hex') : undefined;
  }

  async count(box: BoxRef): Promise<BallotCount> {
    const of = ballotKeys(box);
    const [fields, perSite, voted] = await storeCall(() =>
      Promise.all([this.#redis.hgetall(of.tally), this.#redis.hgetall(of.sites), this.#redis.zcard(of.voted)]),
    );
    const { '#': votes, ...tally } = numbers(fields);
    if (box.secret) return { tally, votes: votes ?? voted };
    const sum = Object.values(tally).reduce((total, count) => total + count, 0);
    return { tally, votes: votes ?? sum, sites: bySite(numbers(perSite)) };
  }

  async ballotsOf(box: BoxRef, voters: readonly string[]): Promise<ReadonlyMap<string, StandingBallot>> {
    if (voters.length === 0) return new Map();
    const of = ballotKeys(box);
    const [ballots, casts] = box.secret
      ? [await this.#whoVoted(of.voted, voters), []]
      : await storeCall(() =>
          Promise.all([this.#redis.hmget(of.choices, ...voters), this.#redis.hmget(of.casts, ...voters)]),
        );
    return new Map(
      voters.flatMap((voter, index) => {
        const ballot = ballots[index] ?? undefined;
        return ballot === undefined ? [] : [[voter, { ballot, casts: Number(casts[index] ?? 1) }] as const];
      }),
    );
  }

  canForget(): Promise<boolean> {
    return storeCall(() => mayForget(this.#redis));
  }

  async seal(box: BoxRef): Promise<'forgotten' | 'traces'> {
    const of = ballotKeys(box);
    return storeCall(async () => {
      const sealing = [of.box, of.ballots, of.tally, of.voted, of.used, of.key, of.electorate, of.limits];
      const state = await this.#redis.eval(SEAL_SCRIPT, sealing.length, ...sealing);
      if (state !== 'sealed') throw new Error(`A ballot box that is ${state} cannot be sealed.`);
      return forget(this.#redis);
    });
  }

  async list(box: BoxRef): Promise<readonly ListedBallot[]> {
    const of = ballotKeys(box);
    if (!box.secret) {
      const choices = await storeCall(() => this.#redis.hgetall(of.choices));
      return Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1));
    }
    const entries = await storeCall(() => this.#redis.zrange(of.ballots, '0', '-1'));
    return entries.map((entry) => {
      const [receipt = '', choice = ''] = entry.split(' ');
      return [receipt, choice] as const;
    });
  }

  onChanged(listener: (conferenceId: ConferenceId, pollId: PollId) => void): () => void {
    return this.#news.onNews(listener);
  }

  onGap(listener: () => void): () => void {
    return this.#news.onGap(listener);
  }

  close(): void {
    this.#news.close();
  }

  async #whoVoted(key: string, voters: readonly string[]): Promise<readonly (string | null)[]> {
    const scores = await storeCall(() => this.#redis.zmscore(key, ...voters));
    return scores.map((score) => (score === null ? null : SECRET_BALLOT));
  }

  async #write<Outcome>(script: string, boxKeys: readonly string[], box: BoxRef, batch: readonly WaitingBallot[]) {
    const announcement = JSON.stringify([box.conferenceId, box.pollId]);
    const papers = batch.flatMap(({ voter, siteId, paper, asOf }) => [voter, siteId, paper, asOf]);
    return (await storeCall(() =>
      this.#redis.eval(script, boxKeys.length, ...boxKeys, BALLOTS_CHANNEL, announcement, ...papers),
    )) as Outcome[];
  }
}

function nameOf({ conferenceId, pollId }: BoxRef): string {
  return `${conferenceId} ${pollId}`;
}

function doorsOf({ conferenceId }: BoxRef): string {
  return keys.doors(conferenceId);
}

function numbers(fields: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, Number(value)]));
}

/** From fields `<site> <choice>`. */
function bySite(fields: Tally): Readonly<Record<SiteId, Tally>> {
  const sites: Record<SiteId, Record<string, number>> = {};
  for (const [field, votes] of Object.entries(fields)) {
    const [siteId = '', choice = ''] = field.split(' ');
    sites[siteId as SiteId] = { ...sites[siteId as SiteId], [choice]: votes };
  }
  return sites;
}
