import { randomUUID } from 'node:crypto';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { type Connections, type PresenceStore, SILENCE_MS } from '../../application/presenceStore.ts';
import { type RedisAddress, storeCall } from './connection.ts';
import { keys, PRESENCE_CHANNEL } from './keys.ts';
import { NewsChannel } from './newsChannel.ts';
import { PRESENCE_SCRIPT } from './presenceScript.ts';

/** Presence in Redis: one hash per conference, one field per server. */
export class RedisPresenceStore implements PresenceStore {
  readonly #redis: Redis;
  readonly #news: NewsChannel<[ConferenceId]>;
  /** A restarted server is another one: what the killed one said ends by itself. */
  readonly #server = randomUUID();
  readonly #silenceMs: number;

  constructor(redis: Redis, address: RedisAddress, silenceMs = SILENCE_MS) {
    this.#redis = redis;
    this.#silenceMs = silenceMs;
    this.#news = new NewsChannel(address, PRESENCE_CHANNEL, (conferenceId) => [conferenceId as ConferenceId]);
  }

  async beat(conferenceId: ConferenceId, own: Connections): Promise<readonly Connections[]> {
    const others = (await storeCall(() =>
      this.#redis.eval(
        PRESENCE_SCRIPT,
        1,
        keys.presence(conferenceId),
        this.#server,
        JSON.stringify(own),
        this.#silenceMs,
        PRESENCE_CHANNEL,
        conferenceId,
      ),
    )) as string[];
    return others.map((said) => JSON.parse(said) as Connections);
  }

  async leave(conferenceId: ConferenceId): Promise<void> {
    await storeCall(async () => {
      await this.#redis.hdel(keys.presence(conferenceId), this.#server);
      await this.#redis.publish(PRESENCE_CHANNEL, conferenceId);
    });
  }

  onChanged(listener: (conferenceId: ConferenceId) => void): () => void {
    return this.#news.onNews(listener);
  }

  onGap(listener: () => void): () => void {
    return this.#news.onGap(listener);
  }

  close(): void {
    this.#news.close();
  }
}
