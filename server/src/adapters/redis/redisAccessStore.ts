import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { AccessStore, CodeRef, Pass } from '../../application/access.ts';
import { storeCall } from './connection.ts';
import { keys } from './keys.ts';

/** Lifetime of a session after its exchange (s): 30 days. */
const SESSION_SECONDS = 30 * 24 * 3600;

/**
 * Adds a session as most recently used, removes the least recently used above the limit, and returns the removed
 * hashes.
 */
const BOUND_SESSIONS = `
local time = redis.call('TIME')
redis.call('ZADD', KEYS[1], time[1] .. string.format('.%06d', time[2]), ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[3])
local surplus = redis.call('ZCARD', KEYS[1]) - tonumber(ARGV[2])
if surplus <= 0 then return {} end
local dropped = {}
for _, hash in ipairs(redis.call('ZRANGE', KEYS[1], 0, surplus)) do
  if hash ~= ARGV[1] and #dropped < surplus then dropped[#dropped + 1] = hash end
end
redis.call('ZREM', KEYS[1], unpack(dropped))
return dropped
`;

/** Gives a name to a session unless another session took it meanwhile, and releases the session's earlier names. */
const CLAIM_NAME = `
local holder = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if holder ~= ARGV[2] then return 0 end
local all = redis.call('HGETALL', KEYS[1])
for index = 1, #all, 2 do
  if all[index + 1] == ARGV[3] then redis.call('HDEL', KEYS[1], all[index]) end
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
`;

/** Invites and sessions in Redis, under the hashes of their codes and tokens. */
export class RedisAccessStore implements AccessStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async saveInvites(invites: readonly { readonly codeHash: string; readonly pass: Pass }[]): Promise<void> {
    await storeCall(async () => {
      const pipeline = this.#redis.pipeline();
      for (const { codeHash, pass } of invites) pipeline.set(keys.invite(codeHash), JSON.stringify(pass));
      await pipeline.exec();
    });
  }

  async dropInvites(): Promise<void> {
    await storeCall(async () => {
      for await (const found of this.#redis.scanStream({ match: keys.invite('*'), count: 1_000 })) {
        const names = found as string[];
        if (names.length > 0) await this.#redis.unlink(names);
      }
    });
  }

  findInvite(codeHash: string): Promise<Pass | undefined> {
    return this.#findPass(keys.invite(codeHash));
  }

  async saveSession(tokenHash: string, pass: Pass): Promise<void> {
    await storeCall(() => this.#redis.set(keys.session(tokenHash), JSON.stringify(pass), 'EX', SESSION_SECONDS));
  }

  findSession(tokenHash: string): Promise<Pass | undefined> {
    return this.#findPass(keys.session(tokenHash));
  }

  async dropSession(tokenHash: string): Promise<void> {
    await storeCall(() => this.#redis.del(keys.session(tokenHash)));
  }

  async boundSessions({ conferenceId, codeOf }: CodeRef, tokenHash: string, most: number): Promise<void> {
    await storeCall(async () => {
      const key = keys.sessionsOf(conferenceId, codeOf);
      const dropped = (await this.#redis.eval(BOUND_SESSIONS, 1, key, tokenHash, most, SESSION_SECONDS)) as string[];
      if (dropped.length > 0) await this.#redis.del(dropped.map((hash) => keys.session(hash)));
    });
  }

  async touchSessions(sessions: readonly (CodeRef & { readonly tokenHash: string })[]): Promise<void> {
    await storeCall(async () => {
      const [seconds] = await this.#redis.time();
      const pipeline = this.#redis.pipeline();
      for (const { conferenceId, codeOf, tokenHash } of sessions) {
        pipeline.zadd(keys.sessionsOf(conferenceId, codeOf), 'XX', Number(seconds), tokenHash);
      }
      await pipeline.exec();
    });
  }

  claimName(conferenceId: ConferenceId, key: string, tokenHash: string): Promise<boolean> {
    const names = keys.names(conferenceId);
    return storeCall(async () => {
      const holder = await this.#redis.hget(names, key);
      const isHeld = holder !== null && holder !== tokenHash && (await this.#redis.exists(keys.session(holder))) === 1;
      if (isHeld) return false;
      // Two concurrent requests saw the same holder; the script accepts the first.
      return (await this.#redis.eval(CLAIM_NAME, 1, names, key, holder ?? '', tokenHash)) === 1;
    });
  }

  async #findPass(key: string): Promise<Pass | undefined> {
    const text = await storeCall(() => this.#redis.get(key));
    return text === null ? undefined : (JSON.parse(text) as Pass);
  }
}
