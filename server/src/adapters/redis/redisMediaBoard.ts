import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import {
  MEDIA_SILENCE_MS,
  type MediaBoard,
  type MediaStatement,
  type SharedStill,
} from '../../application/mediaBoard.ts';
import { type RedisAddress, storeCall } from './connection.ts';
import { keys, MEDIA_CHANNEL, STILLS_CHANNEL } from './keys.ts';
import { NewsChannel } from './newsChannel.ts';
import { ServerBoard } from './serverBoard.ts';

/** The media board in Redis. Stills are announced and kept nowhere. */
export class RedisMediaBoard extends ServerBoard<MediaStatement> implements MediaBoard {
  readonly #redis: Redis;
  readonly #stills: NewsChannel<[ConferenceId, SharedStill]>;

  constructor(redis: Redis, address: RedisAddress, silenceMs = MEDIA_SILENCE_MS) {
    super(redis, address, { key: keys.media, channel: MEDIA_CHANNEL, silenceMs });
    this.#redis = redis;
    this.#stills = new NewsChannel(address, STILLS_CHANNEL, (message) => JSON.parse(message));
  }

  async passStill(conferenceId: ConferenceId, still: SharedStill): Promise<void> {
    await storeCall(() => this.#redis.publish(STILLS_CHANNEL, JSON.stringify([conferenceId, still])));
  }

  onStill(listener: (conferenceId: ConferenceId, still: SharedStill) => void): () => void {
    return this.#stills.onNews(listener);
  }

  override close(): void {
    super.close();
    this.#stills.close();
  }
}
