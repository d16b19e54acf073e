import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { AccountId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkRedis } from '../../scripts/doctor/redisCheck.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { ballotKeys, keys, surveyKeys } from '../../server/src/adapters/redis/keys.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisAccountStore } from '../../server/src/adapters/redis/redisAccountStore.ts';
import { onReplicas } from '../../server/src/adapters/redis/replicas.ts';
import { EXAMPLE_ID } from '../../server/src/application/exampleConference.ts';
import { verifyLog } from '../../server/src/application/verifyLog.ts';
import { newId } from '../testkit/ids.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { MASTER, SentinelStore } from '../testkit/sentinels.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const VOTERS = 8;
const FAILOVER_MS = 30_000;

let store: SentinelStore;
let server: TestServer;
let chair: Peer;
let sites: readonly Peer[];

beforeAll(async () => {
  store = await SentinelStore.start();
  server = await TestServer.start({
    // The keys are beside the test's store, as those of all servers that share one.
    redisUrl: `redis://${store.sentinels.split(',')[0]}`,
    environment: { REDIS_URL: '', REDIS_SENTINELS: store.sentinels, REDIS_MASTER: MASTER },
  });
  chair = await Peer.join(server.url, server.codes.chair);
  const invites = (await listInvites(server.url, server.codes.organiser)).filter(({ actor }) => actor.role === 'site');
  sites = await Promise.all(invites.slice(0, VOTERS).map(({ code }) => Peer.join(server.url, code)));
  await chair.act({ type: 'GoLive' });
}, 120_000);

afterAll(async () => {
  for (const peer of [chair, ...(sites ?? [])]) peer?.close();
  await server?.stop();
  await store?.stop();
});

async function opened(secret: boolean): Promise<PollId> {
  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Chỉ tiêu', rules: { ...PLAIN_RULES, secret } });
  await chair.act({ type: 'OpenPoll', pollId });
  return pollId;
}

/** Votes until it is taken. A vote that is repeated counts once. */
async function votes(site: Peer, pollId: PollId, choice: string): Promise<void> {
  const taken = async () => (await site.command({ type: 'CastBallot', pollId, choice })).ok || undefined;
  await waitFor('a ballot to be taken', taken, FAILOVER_MS);
}

/** A connection as a server has it. */
async function connected(): Promise<Redis> {
  const redis = openConnection({ sentinels: store.addresses, master: MASTER, replicas: 1 });
  await waitUntilReady(redis, 5_000);
  return redis;
}

async function closed(pollId: PollId) {
  await chair.act({ type: 'ClosePoll', pollId });
  await chair.sees('control', 'the result', (view) => view.polls[pollId]?.phase === 'closed');
  return chair.view('control').polls[pollId];
}

it('a secret vote leaves no trace of who voted in the files of any replica', async () => {
  const pollId = await opened(true);
  for (const [index, site] of sites.entries()) {
    await site.act({ type: 'CastBallot', pollId, choice: 'yes', nonce: `nonce-of-the-voter-${index}` });
  }
  const { voted } = ballotKeys({ conferenceId: EXAMPLE_ID, pollId });
  await waitFor(
    'the replicas to have the ballots',
    async () => (await store.findInFiles(voted)).size === 3 || undefined,
  );
  expect(await closed(pollId)).toMatchObject({ tally: { yes: VOTERS } });
  expect(await store.findInFiles(voted)).toEqual(new Set());
});

it('a master that answers nothing more, though its connections stay open, is left within ten seconds', async () => {
  const goOn = store.freeze(await store.masterPort());
  const begun = performance.now();
  const declared = async () => (await sites[0]?.command({ type: 'DeclareHeadcount', count: 3 }))?.ok || undefined;
  await waitFor('a command to be taken', declared, FAILOVER_MS);
  expect(performance.now() - begun).toBeLessThan(10_000);
  goOn();
  await store.isWhole();
}, 90_000);

it('a failover in the middle of a vote loses nothing that was acknowledged, and the vote goes on by itself', async () => {
  const pollId = await opened(false);
  // Every site goes on declaring its headcount, and votes on the way.
  const acknowledged: string[] = [];
  const refusals = new Set<string>();
  let isOver = false;
  const work = sites.map(async (site, index) => {
    for (let count = 1; !isOver; ) {
      // What was not answered is sent again under its name, and counts once.
      const commandId = `headcount-${index}-${count}`;
      const reply = await site.command({ type: 'DeclareHeadcount', count }, commandId);
      if (!reply.ok) refusals.add(reply.error.code);
      else {
        acknowledged.push(commandId);
        count++;
      }
    }
  });
  for (const site of sites.slice(0, VOTERS / 2)) await site.act({ type: 'CastBallot', pollId, choice: 'yes' });
  const before = await store.killMaster();
  const another = async () => (await store.masterPort()) !== before || undefined;
  await waitFor('another master', another, FAILOVER_MS);
  const known = acknowledged.length;
  await Promise.all(sites.slice(VOTERS / 2).map((site) => votes(site, pollId, 'no')));
  await waitFor('commands to be taken again', () => acknowledged.length > known + VOTERS || undefined, FAILOVER_MS);
  isOver = true;
  await Promise.all(work);

  expect(await closed(pollId)).toMatchObject({ tally: { yes: VOTERS / 2, no: VOTERS / 2 } });
  expect([...refusals].filter((code) => code !== 'STORE_UNAVAILABLE' && code !== 'RATE_LIMITED')).toEqual([]);
  const master = await store.openMaster();
  const entries = await master.xrange(keys.log(EXAMPLE_ID), '-', '+');
  const stored = entries.map(([, fields]) => ({ bytes: fields[1] ?? '', hash: fields[3] ?? '' }));
  expect(verifyLog(stored)).toEqual([]);
  const ids = new Set(stored.map(({ bytes }) => (JSON.parse(bytes) as { commandId: string }).commandId));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
});

it('a replica that is lost while its files are erased is not waited for', async () => {
  const redis = await connected();
  const [port = 0] = await store.replicaPorts();
  store.freeze(port);
  await (await store.openMaster()).set('written', 'while the replica is away');
  const begun = performance.now();
  const erased = onReplicas(redis, async () => {}).catch(String);
  await store.killReplicas();
  expect(await erased).toContain(`${port} was lost`);
  expect(performance.now() - begun).toBeLessThan(10_000);
  await onReplicas(redis, () => expect.unreachable());
  redis.disconnect();
});

it('without a replica nothing is acknowledged, and the doctor says why', async () => {
  const refused = async () => {
    const reply = await chair.command({ type: 'CreatePoll', pollId: newId.poll(), title: 'Chỉ tiêu' });
    return (!reply.ok && reply.error.code === 'STORE_UNAVAILABLE') || undefined;
  };
  await waitFor('a command to be refused', refused, FAILOVER_MS);
  const redis = await connected();
  const findings = await checkRedis(redis);
  expect(findings.filter(({ level }) => level === 'fail')).toMatchObject([{ found: '0 replicas, 1 must confirm' }]);
  const accounts = new RedisAccountStore(redis);
  const id = 'acct_of_the_test' as AccountId;
  const survey = { conferenceId: EXAMPLE_ID, surveyId: newId.survey() };
  for (const write of [
    () => accounts.setRecoveryCodes(id, ['code']),
    () => accounts.takeRecoveryCode(id, 'code'),
    () => accounts.takeGrant('hash'),
    () => accounts.dropSession(id, 'hash'),
    () => new RedisAccessStore(redis).endSessions(['hash']),
    () => new RedisAccessStore(redis).dropSession('hash'),
    () => redis.hset('hash', 'field', 'value'),
    () => redis.set(surveyKeys(survey).sealed, 'sealed'),
  ]) {
    await expect(write()).rejects.toThrow();
  }
  redis.disconnect();
});

it('without a replica a hundred refused writes do not hold up what is read', async () => {
  const redis = await connected();
  const begun = performance.now();
  const writes = Array.from({ length: 100 }, () => redis.eval('return 1', 0).catch((error: Error) => error.name));
  const read = redis.get('written');
  expect(new Set(await Promise.all(writes))).toEqual(new Set(['NotReplicated']));
  expect(await read).toBe('while the replica is away');
  expect(performance.now() - begun).toBeLessThan(3_000);
  redis.disconnect();
});
