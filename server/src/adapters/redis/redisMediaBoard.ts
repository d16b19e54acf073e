import { randomUUID } from 'node:crypto';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { MEDIA_SILENCE_MS, type MediaBoard, type MediaStatement } from '../../application/mediaBoard.ts';
import { type RedisAddress, storeCall } from './connection.ts';
import { keys, MEDIA_CHANNEL } from './keys.ts';
import { NewsChannel } from './newsChannel.ts';
import { PRESENCE_SCRIPT } from './presenceScript.ts';

/** The media board in Redis: one hash per conference, one field per server, kept as presence is. */
export class RedisMediaBoard implements MediaBoard {
  /** A restarted server is another one: what the killed one said ends by itself. */
  readonly server = randomUUID();
  readonly #redis: Redis;
  readonly #news: NewsChannel<[ConferenceId]>;
  readonly #silenceMs: number;

  constructor(redis: Redis, address: RedisAddress, silenceMs = MEDIA_SILENCE_MS) {
    this.#redis = redis;
    this.#silenceMs = silenceMs;
    this.#news = new NewsChannel(address, MEDIA_CHANNEL, (conferenceId) => [conferenceId as ConferenceId]);
  }

  async say(conferenceId: ConferenceId, own: MediaStatement): Promise<readonly MediaStatement[]> {
    const others = (await storeCall(() =>
      this.#redis.eval(
        PRESENCE_SCRIPT,
        1,
        keys.media(conferenceId),
        this.server,
        JSON.stringify(own),
        this.#silenceMs,
        MEDIA_CHANNEL,
        conferenceId,
      ),
    )) as string[];
    return others.map((said) => JSON.parse(said) as MediaStatement);
  }

  async leave(conferenceId: ConferenceId): Promise<void> {
    await storeCall(async () => {
      await this.#redis.hdel(keys.media(conferenceId), this.server);
      await this.#redis.publish(MEDIA_CHANNEL, conferenceId);
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
