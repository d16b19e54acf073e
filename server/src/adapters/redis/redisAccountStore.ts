import { createHash } from 'node:crypto';
import type { AccountId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type {
  Account,
  AccountStore,
  MailRecord,
  OneTimeGrant,
  PeerSession,
  StoredAccountSession,
} from '../../application/accounts/accountStore.ts';
import { newSalt } from '../../application/accounts/passwords.ts';
import { storeCall } from './connection.ts';
import { accountKeys as keys } from './keys.ts';
import { executeReplicated } from './replicatedRedis.ts';

/** Used codes of the second factor are remembered longer than they are taken (s). */
const STEP_SECONDS = 180;
/** Sessions in conferences are remembered after the last one was opened for longer than any conference lasts (s). */
const PEERS_SECONDS = 7 * 24 * 3_600;
/** Read in place of the account of an address that nobody has, so that the store does the same work. */
const NOBODY = 'acct_nobody' as AccountId;
/** An address gets its salt with its first account; until then passwords are hashed with this one. */
const NO_SALT = newSalt();

/** Adds an account to its address unless one of the same organisation is there. */
const CLAIM_MAIL = `
redis.call('HSETNX', KEYS[1], 'salt', ARGV[1])
return redis.call('HSETNX', KEYS[1], ARGV[2], ARGV[3])
`;

/** Writes an account unless it is another than the one that was read, or gone. */
const REPLACE = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
return 1
`;

/** Accounts in Redis. An address is stored as a hash with its salt and, by organisation, its accounts. */
export class RedisAccountStore implements AccountStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  create(account: Account): Promise<boolean> {
    const { id, organisationId, email } = account;
    return storeCall(async () => {
      // The account first: a crash in between leaves an account that nothing leads to, and not an address without one.
      await this.#redis.set(keys.account(id), JSON.stringify(account));
      const claimed = await this.#redis.eval(CLAIM_MAIL, 1, mailKey(email), newSalt(), organisationId, id);
      if (claimed === 1) return true;
      await this.#redis.del(keys.account(id));
      return false;
    });
  }

  async find(id: AccountId): Promise<Account | undefined> {
    const text = await storeCall(() => this.#redis.get(keys.account(id)));
    return text === null ? undefined : (JSON.parse(text) as Account);
  }

  async findByEmail(email: string): Promise<MailRecord> {
    const { salt = NO_SALT, ...ids } = await storeCall(() => this.#redis.hgetall(mailKey(email)));
    const known = Object.values(ids) as AccountId[];
    const found = await Promise.all((known.length > 0 ? known : [NOBODY]).map((id) => this.find(id)));
    return { salt, accounts: found.filter((account) => account !== undefined) };
  }

  async update(id: AccountId, change: (account: Account) => Account | undefined): Promise<Account | undefined> {
    for (;;) {
      const present = await storeCall(() => this.#redis.get(keys.account(id)));
      const changed = present === null ? undefined : change(JSON.parse(present) as Account);
      if (present === null || !changed) return undefined;
      const args = [present, JSON.stringify(changed)];
      // Another change came in between: this one is made again on what that has left. One of them always gets through.
      if ((await storeCall(() => this.#redis.eval(REPLACE, 1, keys.account(id), ...args))) === 1) return changed;
    }
  }

  async remove({ id, organisationId, email }: Account): Promise<void> {
    await storeCall(async () => {
      await this.#redis.hdel(mailKey(email), organisationId);
      await this.#redis.del(keys.account(id), keys.recovery(id), keys.grants(id), keys.sessions(id), keys.peers(id));
    });
  }

  async claimTotpStep(id: AccountId, step: number): Promise<boolean> {
    return (await storeCall(() => this.#redis.set(keys.step(id, step), '1', 'EX', STEP_SECONDS, 'NX'))) === 'OK';
  }

  async setRecoveryCodes(id: AccountId, hashes: readonly string[]): Promise<void> {
    await storeCall(async () => {
      const transaction = this.#redis.multi().del(keys.recovery(id));
      if (hashes.length > 0) transaction.sadd(keys.recovery(id), [...hashes]);
      await executeReplicated(this.#redis, transaction);
    });
  }

  async takeRecoveryCode(id: AccountId, hash: string): Promise<boolean> {
    return (await storeCall(() => this.#redis.srem(keys.recovery(id), hash))) === 1;
  }

  countRecoveryCodes(id: AccountId): Promise<number> {
    return storeCall(() => this.#redis.scard(keys.recovery(id)));
  }

  async saveGrant(hash: string, grant: OneTimeGrant, lifetimeMs: number): Promise<void> {
    await storeCall(async () => {
      await this.#redis.set(keys.grant(hash), JSON.stringify(grant), 'PX', lifetimeMs);
      if (grant.kind !== 'password') return;
      await this.#redis.sadd(keys.grants(grant.accountId), hash);
      await this.#redis.pexpire(keys.grants(grant.accountId), lifetimeMs);
    });
  }

  async findGrant(hash: string): Promise<OneTimeGrant | undefined> {
    return readGrant(await storeCall(() => this.#redis.get(keys.grant(hash))));
  }

  async takeGrant(hash: string): Promise<OneTimeGrant | undefined> {
    return readGrant(await storeCall(() => this.#redis.getdel(keys.grant(hash))));
  }

  async dropGrantsOf(id: AccountId): Promise<void> {
    await storeCall(async () => {
      const hashes = await this.#redis.smembers(keys.grants(id));
      await this.#redis.del(keys.grants(id), ...hashes.map((hash) => keys.grant(hash)));
    });
  }

  async saveSession(hash: string, session: StoredAccountSession, idleMs: number): Promise<void> {
    await this.#putSession(hash, session, idleMs, false);
  }

  async touchSession(hash: string, session: StoredAccountSession, idleMs: number): Promise<void> {
    await this.#putSession(hash, session, idleMs, true);
  }

  async findSession(hash: string): Promise<StoredAccountSession | undefined> {
    const text = await storeCall(() => this.#redis.get(keys.session(hash)));
    return text === null ? undefined : (JSON.parse(text) as StoredAccountSession);
  }

  async listSessions(id: AccountId): Promise<ReadonlyMap<string, StoredAccountSession>> {
    const hashes = await storeCall(() => this.#redis.smembers(keys.sessions(id)));
    const found = await Promise.all(hashes.map(async (hash) => [hash, await this.findSession(hash)] as const));
    const ended = found.flatMap(([hash, session]) => (session ? [] : [hash]));
    if (ended.length > 0) await storeCall(() => this.#redis.srem(keys.sessions(id), ended));
    return new Map(found.flatMap(([hash, session]) => (session ? [[hash, session] as const] : [])));
  }

  async dropSession(id: AccountId, hash: string): Promise<void> {
    const transaction = this.#redis.multi().del(keys.session(hash)).srem(keys.sessions(id), hash);
    await storeCall(() => executeReplicated(this.#redis, transaction));
  }

  async notePeer(id: AccountId, peer: PeerSession): Promise<void> {
    const key = keys.peers(id);
    const transaction = this.#redis.multi().hset(key, peer.tokenHash, JSON.stringify(peer)).expire(key, PEERS_SECONDS);
    await storeCall(() => executeReplicated(this.#redis, transaction));
  }

  async listPeers(id: AccountId): Promise<readonly PeerSession[]> {
    const peers = await storeCall(() => this.#redis.hvals(keys.peers(id)));
    return peers.map((peer) => JSON.parse(peer) as PeerSession);
  }

  async forgetPeers(id: AccountId, tokenHashes: readonly string[]): Promise<void> {
    if (tokenHashes.length > 0) await storeCall(() => this.#redis.hdel(keys.peers(id), ...tokenHashes));
  }

  async #putSession(hash: string, session: StoredAccountSession, idleMs: number, existing: boolean): Promise<void> {
    const lifetimeMs = Math.max(1, Math.min(idleMs, session.endsAt - session.lastUsedAt));
    const text = JSON.stringify(session);
    await storeCall(async () => {
      if (existing) await this.#redis.set(keys.session(hash), text, 'PX', lifetimeMs, 'XX');
      else await this.#redis.set(keys.session(hash), text, 'PX', lifetimeMs);
      await this.#redis.sadd(keys.sessions(session.accountId), hash);
    });
  }
}

function mailKey(email: string): string {
  const address = email.normalize('NFC').trim().toLowerCase();
  return keys.mail(createHash('sha256').update(address).digest('base64url'));
}

function readGrant(text: string | null): OneTimeGrant | undefined {
  return text === null ? undefined : (JSON.parse(text) as OneTimeGrant);
}
