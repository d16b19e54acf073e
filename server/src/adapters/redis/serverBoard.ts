import { randomUUID } from 'node:crypto';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { type RedisAddress, storeCall } from './connection.ts';
import { NewsChannel } from './newsChannel.ts';
import { SAY_SCRIPT } from './sayScript.ts';
import { SilenceWatch, type Statement } from './silenceWatch.ts';

/**
 * Expiry of a board without any server (ms). Redis measures it by a clock that may be set, so it is
 * far longer than any such correction.
 */
const KEPT_MS = 24 * 3_600_000;

interface ServerBoardOptions {
  /** The key of a conference's board. */
  readonly key: (conferenceId: ConferenceId) => string;
  /** Where changes are announced. */
  readonly channel: string;
  /** Heartbeat timeout of a server (ms). */
  readonly silenceMs: number;
}

/**
 * The entries of all servers about a conference, in Redis: one hash per conference, one field per server, kept for
 * seconds.
 */
export class ServerBoard<Said> {
  /** This server's name. A restarted server has a new name; the entry of the killed one expires. */
  readonly server = randomUUID();
  readonly #redis: Redis;
  readonly #options: ServerBoardOptions;
  readonly #news: NewsChannel<[ConferenceId]>;
  readonly #watches = new Map<ConferenceId, SilenceWatch>();

  constructor(redis: Redis, address: RedisAddress, options: ServerBoardOptions) {
    this.#redis = redis;
    this.#options = options;
    this.#news = new NewsChannel(address, options.channel, (conferenceId) => [conferenceId as ConferenceId]);
  }

  /**
   * Writes this server's entry and returns the last entry of each other server. Rejects with a `Fault`
   * `STORE_UNAVAILABLE`.
   */
  async say(conferenceId: ConferenceId, own: Said): Promise<readonly Said[]> {
    const { key, channel } = this.#options;
    const watch = this.#watchOf(conferenceId);
    const [now = '', ...others] = (await storeCall(() =>
      this.#redis.eval(
        SAY_SCRIPT,
        1,
        key(conferenceId),
        this.server,
        JSON.stringify(own),
        KEPT_MS,
        channel,
        conferenceId,
        ...watch.silent.flatMap(({ server, at }) => [server, at]),
      ),
    )) as string[];
    return watch.hear(readStatements(others), Number(now)).map(({ words }) => JSON.parse(words) as Said);
  }

  /** Takes back what this server said. */
  async leave(conferenceId: ConferenceId): Promise<void> {
    const { key, channel } = this.#options;
    this.#watches.delete(conferenceId);
    await storeCall(async () => {
      await this.#redis.hdel(key(conferenceId), this.server);
      await this.#redis.publish(channel, conferenceId);
    });
  }

  /** Calls back when what any server says of a conference has changed. */
  onChanged(listener: (conferenceId: ConferenceId) => void): () => void {
    return this.#news.onNews(listener);
  }

  /** Calls the listener when changes may have been missed: read again. */
  onGap(listener: () => void): () => void {
    return this.#news.onGap(listener);
  }

  close(): void {
    this.#news.close();
  }

  #watchOf(conferenceId: ConferenceId): SilenceWatch {
    const watch = this.#watches.get(conferenceId) ?? new SilenceWatch(this.#options.silenceMs);
    this.#watches.set(conferenceId, watch);
    return watch;
  }
}

/** Name, time and words in turn. */
function readStatements(flat: readonly string[]): readonly Statement[] {
  return Array.from({ length: flat.length / 3 }, (_, index) => {
    const [server = '', at = '', words = ''] = flat.slice(3 * index, 3 * index + 3);
    return { server, at: Number(at), words };
  });
}
