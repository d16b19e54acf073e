import type { AccountId, ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { accountKeys, keys } from '../../server/src/adapters/redis/keys.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisAccountStore } from '../../server/src/adapters/redis/redisAccountStore.ts';
import { enterByAccount, hashOfSecret, type Pass } from '../../server/src/application/access.ts';
import { AccountSessions } from '../../server/src/application/accounts/accountSessions.ts';
import type { Account } from '../../server/src/application/accounts/accountStore.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { chair } from '../testkit/given.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { TestClock } from '../testkit/testClock.ts';

const CONFERENCE = 'conf_here' as ConferenceId;
let server: Awaited<ReturnType<typeof startTestRedis>>;
let redis: Redis;
let access: RedisAccessStore;
let store: RedisAccountStore;
let sessions: AccountSessions;
let counter = 0;

beforeAll(async () => {
  server = await startTestRedis();
  redis = openConnection(server.address);
  await waitUntilReady(redis, 5_000);
  access = new RedisAccessStore(redis);
  store = new RedisAccountStore(redis);
  sessions = new AccountSessions(store, access, systemClock);
});

afterAll(async () => {
  redis?.disconnect();
  await server?.stop();
});

async function newAccount(): Promise<Account> {
  counter++;
  const id = `acct_${String(counter).padStart(12, '0')}` as AccountId;
  const account = { id, organisationId: 'org_one' as OrganisationId, email: `${counter}@example.vn` };
  expect(await store.create(account)).toBe(true);
  return account;
}

/** A session in a conference that an account's session has opened. */
async function openPeer(account: Account) {
  const openedBy = hashOfSecret(await sessions.begin(account, { agent: 'a browser' }));
  const tokenHash = hashOfSecret(`peer of ${account.id}`);
  const pass: Pass = { conferenceId: CONFERENCE, actor: chair, account };
  await access.saveSession(tokenHash, pass);
  return { openedBy, pass, peer: { tokenHash, openedBy, conferenceId: CONFERENCE, role: 'chair' as const } };
}

describe('an account', () => {
  it('keeps all of several changes at a time', async () => {
    const { id } = await newAccount();
    const append = (letter: string) =>
      store.update(id, (account) => ({ ...account, subject: `${account.subject ?? ''}${letter}` }));
    await Promise.all([...'abcdefgh'].map(append));
    expect([...((await store.find(id))?.subject ?? '')].sort().join('')).toBe('abcdefgh');
  });

  it('is left as it is by a change that finds it otherwise than expected, and stays away once removed', async () => {
    const account = await newAccount();
    expect(await store.update(account.id, () => undefined)).toBeUndefined();
    expect(await store.find(account.id)).toStrictEqual(account);
    const late = store.update(account.id, (newest) => ({ ...newest, subject: 'late' }));
    await Promise.all([late, store.remove(account)]);
    expect(await store.find(account.id)).toBeUndefined();
  });
});

describe('what an account opened in a conference', () => {
  it('ends with the account, also after the session that opened it has expired', async () => {
    const account = await newAccount();
    const { openedBy, peer } = await openPeer(account);
    expect(await sessions.keepPeer(account.id, peer)).toBe(true);
    await redis.del(accountKeys.session(openedBy));
    await sessions.endAll(account.id);
    expect(await access.findSession(peer.tokenHash)).toBeUndefined();
  });

  it('stays with the one session that is kept, and ends with its own', async () => {
    const account = await newAccount();
    const { openedBy, peer } = await openPeer(account);
    await sessions.keepPeer(account.id, peer);
    const other = hashOfSecret(await sessions.begin(account, { agent: 'another browser' }));
    await sessions.end(account.id, other);
    await sessions.endAll(account.id, openedBy);
    expect(await access.findSession(peer.tokenHash)).toBeDefined();
    await sessions.end(account.id, openedBy);
    expect(await access.findSession(peer.tokenHash)).toBeUndefined();
  });

  it('does not outlive a session that ended while it was being opened', async () => {
    const account = await newAccount();
    const { openedBy, peer } = await openPeer(account);
    await sessions.end(account.id, openedBy);
    expect(await sessions.keepPeer(account.id, peer)).toBe(false);
    expect(await access.findSession(peer.tokenHash)).toBeUndefined();
  });

  it('lasts no longer than the sign-in does', async () => {
    const { pass, peer } = await openPeer(await newAccount());
    await access.saveSession(peer.tokenHash, pass, 90_500);
    expect(await redis.ttl(keys.session(peer.tokenHash))).toBeLessThanOrEqual(90);
    // Its use puts off its end by disuse alone.
    await access.findSession(peer.tokenHash);
    expect(await redis.ttl(keys.session(peer.tokenHash))).toBeLessThanOrEqual(90);
  });
});

describe('a session in a conference', () => {
  it('is told to have been ended, and not to have expired, by a server that missed it', async () => {
    const ended = await openPeer(await newAccount());
    const expired = await openPeer(await newAccount());
    const going = await openPeer(await newAccount());
    await access.endSessions([ended.peer.tokenHash]);
    await redis.del(keys.session(expired.peer.tokenHash));
    const inUse = [ended, expired, going].map(({ pass, peer }) => ({ pass, tokenHash: peer.tokenHash }));
    expect(await access.touchSessions(inUse)).toStrictEqual({
      ended: [ended.peer.tokenHash],
      expired: [expired.peer.tokenHash],
    });
  });

  it('is not brought back by a name that was sent before it ended', async () => {
    const { pass, peer } = await openPeer(await newAccount());
    const named = { ...pass, actor: { ...pass.actor, name: 'Bà Lan' } };
    expect(await access.changePass(peer.tokenHash, named)).toBe(true);
    expect(await access.findSession(peer.tokenHash)).toStrictEqual(named);
    await access.endSessions([peer.tokenHash]);
    expect(await access.changePass(peer.tokenHash, named)).toBe(false);
    expect(await access.findSession(peer.tokenHash)).toBeUndefined();
  });
});

describe('a session of an account', () => {
  const HOUR_MS = 3_600_000;
  /** How long the store keeps it, in whole minutes. */
  const minutesLeft = async (hash: string) => Math.round((await redis.pttl(accountKeys.session(hash))) / 60_000);

  it('ends after two hours without use; each use puts that off', async () => {
    const clock = new TestClock(systemClock.wall());
    const used = new AccountSessions(store, access, clock);
    const token = await used.begin(await newAccount(), { agent: 'a browser' });
    const hash = hashOfSecret(token);
    expect(await minutesLeft(hash)).toBe(120);
    await redis.pexpire(accountKeys.session(hash), 10 * 60_000);
    clock.pass(60_000);
    expect(await used.find(token)).toBeDefined();
    expect(await minutesLeft(hash)).toBe(120);
    // As after two hours.
    await redis.pexpireat(accountKeys.session(hash), 1);
    expect(await used.find(token)).toBeUndefined();
  });

  it('ends twelve hours after it began, however much it is used', async () => {
    const clock = new TestClock(systemClock.wall());
    const used = new AccountSessions(store, access, clock);
    const token = await used.begin(await newAccount(), { agent: 'a browser' });
    clock.pass(11.5 * HOUR_MS);
    expect(await used.find(token)).toBeDefined();
    expect(await minutesLeft(hashOfSecret(token))).toBe(30);
    clock.pass(0.5 * HOUR_MS);
    expect(await used.find(token)).toBeUndefined();
  });
});

describe('an account that enters a conference again and again', () => {
  it('keeps its twenty newest sessions there in one part', async () => {
    const account = await newAccount();
    const tokens: string[] = [];
    for (let entry = 0; entry < 25; entry++) {
      const pass = { conferenceId: CONFERENCE, actor: chair, account };
      tokens.push((await enterByAccount(access, pass, 60_000)).token);
    }
    const held = await Promise.all(tokens.map((token) => access.findSession(hashOfSecret(token))));
    expect(held.filter((pass) => pass !== undefined)).toHaveLength(20);
    expect(held.at(-1)).toBeDefined();
  });
});
