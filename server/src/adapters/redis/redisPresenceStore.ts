import type { Redis } from 'ioredis';
import { type Connections, type PresenceStore, SILENCE_MS } from '../../application/presenceStore.ts';
import type { RedisAddress } from './connection.ts';
import { keys, PRESENCE_CHANNEL } from './keys.ts';
import { ServerBoard } from './serverBoard.ts';

/** Presence in Redis. */
export class RedisPresenceStore extends ServerBoard<Connections> implements PresenceStore {
  constructor(redis: Redis, address: RedisAddress, silenceMs = SILENCE_MS) {
    super(redis, address, { key: keys.presence, channel: PRESENCE_CHANNEL, silenceMs });
  }
}
