import type { Redis } from 'ioredis';
import type { KeyFingerprints, KeyRecord } from '../../application/secrets.ts';
import { storeCall } from './connection.ts';
import { keys } from './keys.ts';

/** The fingerprints of the keys in Redis. */
export class RedisKeyRecord implements KeyRecord {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async find(): Promise<KeyFingerprints | undefined> {
    const text = await storeCall(() => this.#redis.get(keys.keyFingerprints));
    return text === null ? undefined : (JSON.parse(text) as KeyFingerprints);
  }

  async claim(fingerprints: KeyFingerprints): Promise<KeyFingerprints> {
    await storeCall(() => this.#redis.setnx(keys.keyFingerprints, JSON.stringify(fingerprints)));
    return (await this.find()) ?? fingerprints;
  }

  async replace(fingerprints: KeyFingerprints): Promise<void> {
    await storeCall(() => this.#redis.set(keys.keyFingerprints, JSON.stringify(fingerprints)));
  }

  async findFormerSecret(): Promise<Buffer | undefined> {
    const text = await storeCall(() => this.#redis.get(keys.formerSecret));
    return text === null ? undefined : Buffer.from(text, 'hex');
  }

  async forgetFormerSecret(): Promise<void> {
    await storeCall(() => this.#redis.del(keys.formerSecret));
    // Redis' append-only file contains the command that stored the secret: it is rewritten without it.
    // If this user may not request a rewrite, or one is running, the next automatic rewrite removes it.
    await this.#redis.bgrewriteaof().catch(() => {});
  }
}
