import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SupportCounts } from '@diem-cau/shared/domain/dialogue/support.ts';
import type { ActorId, ConferenceId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { SupportBox, SupportChange } from '../../application/supportBox.ts';
import { type RedisAddress, storeCall } from './connection.ts';
import { keys, SUPPORTS_CHANNEL } from './keys.ts';
import { NewsChannel } from './newsChannel.ts';
import { COUNT_SCRIPT, SUPPORT_SCRIPT } from './supportScripts.ts';

/** Batching window of supports (ms). */
const BATCH_WINDOW_MS = 5;
const MAX_BATCH = 500;

type Listener = (conferenceId: ConferenceId, changes: readonly SupportChange[]) => void;

interface WaitingSupport {
  readonly change: SupportChange;
  readonly settle: (outcome: 'recorded' | 'stale') => void;
  readonly fail: (fault: unknown) => void;
}

/** Supports in Redis, written in micro-batches by one script. */
export class RedisSupportBox implements SupportBox {
  readonly #redis: Redis;
  readonly #news: NewsChannel<[ConferenceId, readonly SupportChange[]]>;
  readonly #waiting = new Map<ConferenceId, WaitingSupport[]>();

  constructor(redis: Redis, address: RedisAddress) {
    this.#redis = redis;
    this.#news = new NewsChannel(
      address,
      SUPPORTS_CHANNEL,
      (message) => JSON.parse(message) as [ConferenceId, readonly SupportChange[]],
    );
  }

  change(conferenceId: ConferenceId, change: SupportChange): Promise<'recorded' | 'stale'> {
    return new Promise((settle, fail) => {
      const waiting = { change, settle, fail };
      const batch = this.#waiting.get(conferenceId);
      if (batch && batch.length < MAX_BATCH) {
        batch.push(waiting);
        return;
      }
      const fresh = [waiting];
      this.#waiting.set(conferenceId, fresh);
      setTimeout(() => void this.#write(conferenceId, fresh), BATCH_WINDOW_MS);
    });
  }

  async counts(id: ConferenceId, groups: readonly (readonly QuestionId[])[]): Promise<readonly SupportCounts[]> {
    if (groups.length === 0) return [];
    const kinds = ['sites', 'delegates'] as const;
    const unions = groups.flatMap((group) =>
      kinds.map((kind) => group.map((questionId) => keys.supporters(id, questionId, kind))),
    );
    const sets = unions.flat();
    const counted = (await storeCall(() =>
      this.#redis.eval(COUNT_SCRIPT, sets.length, ...sets, ...unions.map(({ length }) => length)),
    )) as number[];
    return groups.map((_, index) => ({
      sites: counted[2 * index] ?? 0,
      delegates: counted[2 * index + 1] ?? 0,
    }));
  }

  async supportsOf(conferenceId: ConferenceId, voter: ActorId): Promise<readonly QuestionId[]> {
    return (await storeCall(() => this.#redis.smembers(keys.supportsBy(conferenceId, voter)))) as QuestionId[];
  }

  onChanged(listener: Listener): () => void {
    return this.#news.onNews(listener);
  }

  onGap(listener: () => void): () => void {
    return this.#news.onGap(listener);
  }

  close(): void {
    this.#news.close();
  }

  async #write(id: ConferenceId, batch: readonly WaitingSupport[]): Promise<void> {
    if (this.#waiting.get(id) === batch) this.#waiting.delete(id);
    const changes = batch.map(({ change }) => change);
    const sets = changes.flatMap(({ voter, voterKind, questionIds }) => [
      keys.supportsBy(id, voter),
      ...questionIds.map((questionId) => keys.supporters(id, questionId, voterKind)),
    ]);
    const parameters = changes.flatMap(({ voter, supports, questionIds }) => [
      voter,
      supports ? 'support' : 'withdraw',
      questionIds.length,
      ...questionIds,
    ]);
    const news = JSON.stringify([id, changes]);
    const oldest = Math.min(...changes.map(({ asOf }) => asOf));
    const boxKeys = [keys.doors(id), ...sets];
    try {
      const doors = (await storeCall(() =>
        this.#redis.eval(SUPPORT_SCRIPT, boxKeys.length, ...boxKeys, SUPPORTS_CHANNEL, news, oldest, ...parameters),
      )) as number;
      if (doors > 0) return await this.#writeFresh(id, batch, doors);
      // The announcement arrives on another connection at the same time, and is handled before the voters get their
      // reply.
      await nextTurn();
      for (const { settle } of batch) settle('recorded');
    } catch (fault) {
      for (const { fail } of batch) fail(fault);
    }
  }

  /** Writes those of a batch that were decided after the last actor was shut out; the others must be decided again. */
  async #writeFresh(id: ConferenceId, batch: readonly WaitingSupport[], doors: number): Promise<void> {
    const isFresh = ({ change }: WaitingSupport) => change.asOf >= doors;
    for (const { settle } of batch.filter((waiting) => !isFresh(waiting))) settle('stale');
    const fresh = batch.filter(isFresh);
    if (fresh.length > 0) await this.#write(id, fresh);
  }
}
