import type { Redis } from 'ioredis';
import { openBlockingConnection, type RedisAddress } from './connection.ts';

/** One pub/sub channel on its own connection, which reconnects automatically. */
export class NewsChannel<News extends readonly unknown[]> {
  readonly #redis: Redis;
  readonly #listeners = new Set<(...news: News) => void>();
  readonly #gapListeners = new Set<() => void>();

  constructor(address: RedisAddress, channel: string, read: (message: string) => News) {
    this.#redis = openBlockingConnection(address);
    this.#redis.on('ready', () => void this.#subscribe(channel));
    this.#redis.on('message', (_channel, message) => {
      const news = read(message);
      for (const listener of this.#listeners) listener(...news);
    });
  }

  /** Calls the listener with every announcement until the returned function is called. */
  onNews(listener: (...news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls the listener after every subscription, also the first: announcements before it may have been missed. */
  onGap(listener: () => void): () => void {
    this.#gapListeners.add(listener);
    return () => this.#gapListeners.delete(listener);
  }

  close(): void {
    this.#redis.disconnect();
  }

  async #subscribe(channel: string): Promise<void> {
    try {
      await this.#redis.subscribe(channel);
    } catch {
      // The connection is gone again; the next one subscribes.
      return;
    }
    // Only after subscribing: a value read earlier could change without an announcement.
    for (const listener of this.#gapListeners) listener();
  }
}
