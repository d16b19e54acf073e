import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import {
  MEDIA_SILENCE_MS,
  type MediaBoard,
  type MediaNews,
  type MediaStatement,
  type ServerNews,
} from '../../application/mediaBoard.ts';
import { type RedisAddress, storeCall } from './connection.ts';
import { keys, MEDIA_CHANNEL, MEDIA_NEWS_CHANNEL } from './keys.ts';
import { NewsChannel } from './newsChannel.ts';
import { ServerBoard } from './serverBoard.ts';

/** The media board in Redis. One-time messages are announced and not stored, because every write waits for the disk. */
export class RedisMediaBoard extends ServerBoard<MediaStatement> implements MediaBoard {
  readonly #redis: Redis;
  readonly #told: NewsChannel<[ConferenceId, ServerNews]>;

  constructor(redis: Redis, address: RedisAddress, silenceMs = MEDIA_SILENCE_MS) {
    super(redis, address, { key: keys.media, channel: MEDIA_CHANNEL, silenceMs });
    this.#redis = redis;
    this.#told = new NewsChannel(address, MEDIA_NEWS_CHANNEL, (message) => JSON.parse(message));
  }

  async tell(conferenceId: ConferenceId, news: MediaNews): Promise<void> {
    await storeCall(() =>
      this.#redis.publish(MEDIA_NEWS_CHANNEL, JSON.stringify([conferenceId, { ...news, server: this.server }])),
    );
  }

  onTold(listener: (conferenceId: ConferenceId, news: ServerNews) => void): () => void {
    return this.#told.onNews(listener);
  }

  override close(): void {
    super.close();
    this.#told.close();
  }
}
