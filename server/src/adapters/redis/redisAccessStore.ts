import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { InviteUse } from '@diem-cau/shared/protocol/messages.ts';
import type { Redis } from 'ioredis';
import {
  type AccessStore,
  type CodeRef,
  codeOf,
  type GoneSessions,
  type Pass,
  type SessionInUse,
} from '../../application/access.ts';
import { sessionLimitsOf } from '../../application/sessionLimits.ts';
import { storeCall } from './connection.ts';
import { keys, SESSIONS_CHANNEL } from './keys.ts';
import { executeReplicated } from './replicatedRedis.ts';

/** Lifetime of the list of a code's sessions after the latest one began (s): as long as any session lasts. */
const LIST_SECONDS = 30 * 24 * 3_600;

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

/**
 * That a session was ended is remembered for longer than a server is cut off from the store while its connections stay
 * open (s).
 */
const ENDED_SECONDS = 7 * 24 * 3_600;

/** Stores a session with its end: a hash with pass, ends (s since 1970) and idle (s). */
const SAVE_SESSION = `
local ends = tonumber(redis.call('TIME')[1]) + tonumber(ARGV[3])
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'ends', ends, 'pass', ARGV[1], 'idle', ARGV[2])
redis.call('EXPIRE', KEYS[1], math.min(tonumber(ARGV[2]), tonumber(ARGV[3])))
`;

/** Gives a session that is there another pass. One of an earlier release gets the ends that a new one has. */
const CHANGE_PASS = `
local kind = redis.call('TYPE', KEYS[1]).ok
if kind == 'none' then return 0 end
local now = tonumber(redis.call('TIME')[1])
if kind == 'string' then redis.call('DEL', KEYS[1]) end
redis.call('HSETNX', KEYS[1], 'ends', now + tonumber(ARGV[3]))
redis.call('HSET', KEYS[1], 'pass', ARGV[1], 'idle', ARGV[2])
local left = tonumber(redis.call('HGET', KEYS[1], 'ends')) - now
redis.call('EXPIRE', KEYS[1], math.max(1, math.min(tonumber(ARGV[2]), left)))
return 1
`;

/** The pass of a session, whose end by disuse is put off. Earlier releases stored the pass alone, with an end of its own. */
const USE_SESSION = `
local kind = redis.call('TYPE', KEYS[1]).ok
if kind == 'none' then return false end
if kind == 'string' then return redis.call('GET', KEYS[1]) end
local fields = redis.call('HMGET', KEYS[1], 'pass', 'ends', 'idle')
local left = tonumber(fields[2]) - tonumber(redis.call('TIME')[1])
redis.call('EXPIRE', KEYS[1], math.max(0, math.min(tonumber(fields[3]), left)))
if left <= 0 then return false end
return fields[1]
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

  async saveSession(tokenHash: string, pass: Pass, mostMs = Number.POSITIVE_INFINITY): Promise<void> {
    const { idleSeconds, absoluteSeconds } = sessionLimitsOf(pass);
    const seconds = Math.max(1, Math.min(absoluteSeconds, Math.floor(mostMs / 1_000)));
    const args = [JSON.stringify(pass), idleSeconds, seconds];
    await storeCall(() => this.#redis.eval(SAVE_SESSION, 1, keys.session(tokenHash), ...args));
  }

  async changePass(tokenHash: string, pass: Pass): Promise<boolean> {
    const { idleSeconds, absoluteSeconds } = sessionLimitsOf(pass);
    const args = [JSON.stringify(pass), idleSeconds, absoluteSeconds];
    return (await storeCall(() => this.#redis.eval(CHANGE_PASS, 1, keys.session(tokenHash), ...args))) === 1;
  }

  async findSession(tokenHash: string): Promise<Pass | undefined> {
    const text = (await storeCall(() => this.#redis.eval(USE_SESSION, 1, keys.session(tokenHash)))) as string | null;
    return text === null ? undefined : (JSON.parse(text) as Pass);
  }

  async dropSession(tokenHash: string): Promise<void> {
    await storeCall(() => this.#redis.del(keys.session(tokenHash)));
  }

  async noteUse(conferenceId: ConferenceId, invitee: ActorId, at: number): Promise<void> {
    const key = keys.uses(conferenceId);
    const uses = this.#redis.multi().hsetnx(key, `first ${invitee}`, at).hset(key, `last ${invitee}`, at);
    await storeCall(() => uses.hincrby(key, `count ${invitee}`, 1).exec());
  }

  async readUses(conferenceId: ConferenceId): Promise<ReadonlyMap<ActorId, InviteUse>> {
    const fields = await storeCall(() => this.#redis.hgetall(keys.uses(conferenceId)));
    const invitees = Object.keys(fields).flatMap((field) => (field.startsWith('first ') ? [field.slice(6)] : []));
    return new Map(
      invitees.map((invitee) => {
        const [firstAt, lastAt, count] = ['first', 'last', 'count'].map((name) => Number(fields[`${name} ${invitee}`]));
        return [invitee as ActorId, { firstAt: firstAt ?? 0, lastAt: lastAt ?? 0, count: count ?? 0 }];
      }),
    );
  }

  async boundSessions({ conferenceId, codeOf }: CodeRef, tokenHash: string, most: number): Promise<void> {
    await storeCall(async () => {
      const key = keys.sessionsOf(conferenceId, codeOf);
      const dropped = (await this.#redis.eval(BOUND_SESSIONS, 1, key, tokenHash, most, LIST_SECONDS)) as string[];
      if (dropped.length > 0) await this.#redis.del(dropped.map((hash) => keys.session(hash)));
    });
  }

  async endSessions(tokenHashes: readonly string[]): Promise<void> {
    if (tokenHashes.length === 0) return;
    await storeCall(async () => {
      const pipeline = this.#redis.multi().del(tokenHashes.map((hash) => keys.session(hash)));
      for (const hash of tokenHashes) pipeline.set(keys.endedSession(hash), '1', 'EX', ENDED_SECONDS);
      await executeReplicated(this.#redis, pipeline);
      await this.#redis.publish(SESSIONS_CHANNEL, JSON.stringify(tokenHashes));
    });
  }

  async touchSessions(sessions: readonly SessionInUse[]): Promise<GoneSessions> {
    return storeCall(async () => {
      const [seconds] = await this.#redis.time();
      const pipeline = this.#redis.pipeline();
      for (const { tokenHash, pass } of sessions) {
        const code = codeOf(pass);
        pipeline.zadd(keys.sessionsOf(code.conferenceId, code.codeOf), 'XX', Number(seconds), tokenHash);
      }
      await pipeline.exec();
      const using = await Promise.all(
        sessions.map(async ({ tokenHash }) => [tokenHash, await this.findSession(tokenHash)] as const),
      );
      const gone = using.flatMap(([tokenHash, pass]) => (pass ? [] : [tokenHash]));
      if (gone.length === 0) return { ended: [], expired: [] };
      const marks = await this.#redis.mget(gone.map((hash) => keys.endedSession(hash)));
      const isEnded = (_: string, index: number) => marks[index] !== null;
      return { ended: gone.filter(isEnded), expired: gone.filter((hash, index) => !isEnded(hash, index)) };
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
