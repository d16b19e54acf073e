import type { EndedSessions } from '../../application/access.ts';
import type { RedisAddress } from './connection.ts';
import { SESSIONS_CHANNEL } from './keys.ts';
import { NewsChannel } from './newsChannel.ts';

/** Sessions that any server of this store has ended. */
export class RedisEndedSessions implements EndedSessions {
  readonly #channel: NewsChannel<[tokenHashes: readonly string[]]>;

  constructor(address: RedisAddress) {
    this.#channel = new NewsChannel(address, SESSIONS_CHANNEL, (message) => [JSON.parse(message) as readonly string[]]);
  }

  onEnded(listener: (tokenHashes: readonly string[]) => void): () => void {
    return this.#channel.onNews(listener);
  }

  close(): void {
    this.#channel.close();
  }
}
