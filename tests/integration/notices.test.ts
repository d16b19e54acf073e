import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { CommitmentId, ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { ChannelSettings } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Redis } from 'ioredis';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createSenders } from '../../server/src/adapters/delivery/senders.ts';
import { createOutgoing } from '../../server/src/adapters/outgoing/outgoing.ts';
import { openConnection, type RedisAddress, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { deliveryKeys } from '../../server/src/adapters/redis/keys.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { redisLetters } from '../../server/src/adapters/redis/redisLetters.ts';
import { redisOffice } from '../../server/src/adapters/redis/redisOffice.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { NoticeClock } from '../../server/src/application/notices/noticeClock.ts';
import { SYSTEM_STAFF } from '../../server/src/application/organisations/organisations.ts';
import { connectToRedisOf } from '../support/serverRedis.ts';
import { Gateway } from '../testkit/gateway.ts';
import { EAST_1, openConference, plannedConference } from '../testkit/given.ts';
import { detailsOf, firstStartToken, StaffBrowser } from '../testkit/office.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { TestServer } from '../testkit/server.ts';
import { TestClock } from '../testkit/testClock.ts';

const SECRET = 'a-secret-of-the-portal-0123456789';
const ORGANISATION = 'org_notices' as OrganisationId;
const CONFERENCE = 'conf_notices' as ConferenceId;
/** Half past eight in the morning in Vietnam. */
const NOW = Date.UTC(2026, 5, 30, 1, 30);
const DAY_MS = 86_400_000;

let server: Awaited<ReturnType<typeof startTestRedis>>;
let redis: Redis;
let portal: Gateway;
let answers: number[];
let clock: TestClock;
let notices: ReturnType<typeof noticeClock>;
let store: RedisEventStore;
/** What a clock could not do. */
let warned: object[];

beforeAll(async () => {
  server = await startTestRedis();
  redis = openConnection(server.address);
  await waitUntilReady(redis, 5_000);
});

afterAll(async () => {
  redis?.disconnect();
  await server?.stop();
});

/** What one server tells portals by, on the same store as any other. */
function noticeClock(
  { organisations }: Pick<ReturnType<typeof redisOffice>, 'organisations'> = redisOffice(
    redis,
    new RedisAccessStore(redis),
    clock,
  ),
) {
  return new NoticeClock({
    organisations,
    ...redisLetters(redis, Buffer.alloc(32, 7)),
    store,
    conferences: {
      read: async (ids) =>
        new Map(
          await Promise.all(ids.map(async (id) => [id, await ConferenceRuntime.readState(id, store, clock)] as const)),
        ),
    },
    senders: createSenders(createOutgoing(['127.0.0.0/8'])),
    clock,
    logger: { info() {}, error() {}, warn: (facts) => warned.push(facts) },
  });
}

beforeEach(async () => {
  await redis.flushall();
  answers = [];
  warned = [];
  await portal?.stop();
  portal = await Gateway.start(() => ({ status: answers.shift() ?? 200 }));
  clock = new TestClock(NOW);
  store = new RedisEventStore(redis, server.address as RedisAddress);
  notices = noticeClock();
  const { organisations } = redisOffice(redis, new RedisAccessStore(redis), clock);
  const administrator = { id: 'acct_admin' as never, name: 'Lan' };
  const details = detailsOf('Tỉnh đoàn');
  await organisations.submit(ORGANISATION, SYSTEM_STAFF, {
    type: 'FoundOrganisation',
    organisationId: ORGANISATION,
    details,
    administrator,
  });
  await organisations.register(ORGANISATION, SYSTEM_STAFF, CONFERENCE);
  const { channels, notices: queue } = redisLetters(redis, Buffer.alloc(32, 7));
  await channels.set(ORGANISATION, 'portal', { url: `http://127.0.0.1:${portal.port}/` }, SECRET);
  await queue.begin(ORGANISATION, NOW);
});

async function happens(...events: readonly DomainEvent[]): Promise<void> {
  const commits = await store.readAfter(CONFERENCE, 0);
  const draft = { commandId: `c-${commits.length}`, actor: SYSTEM_ACTOR, at: clock.wall(), events };
  await store.append(CONFERENCE, commits.at(-1) ?? EMPTY_HEAD, [draft]);
}

interface Told {
  readonly type: string;
  readonly id: string;
  readonly paper?: string;
  readonly commitment?: { readonly dueDate: string };
}

/** What the portal got, each checked as genuine. */
function told(): readonly Told[] {
  return portal.requests.map(({ headers, body }) => {
    // The test's clock is not that of the library, which only takes requests of the last minutes.
    const id = String(headers['webhook-id']);
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    expect(new Webhook(SECRET, { format: 'raw' }).sign(id, at, body)).toBe(headers['webhook-signature']);
    return JSON.parse(body) as Told;
  });
}

const CLOSED: DomainEvent = { type: 'ConferenceClosed', at: NOW };
const APPROVED: DomainEvent = {
  type: 'PaperApproved',
  paper: 'minutes',
  hash: 'a'.repeat(64),
  content: '{}',
  by: 'Chủ trì',
  at: NOW,
};

function promised(dueDate: string): DomainEvent {
  const commitment = {
    id: 'com_000001' as CommitmentId,
    text: 'Lắp đèn đường',
    owner: { kind: 'site', siteId: EAST_1 },
    dueDate,
    source: { kind: 'followUp' },
    madeAt: NOW,
  };
  return { type: 'CommitmentMade', commitment: commitment as never, by: SYSTEM_ACTOR.id, byName: 'Ban tổ chức' };
}

it('ORG-16: a portal is told once of what happens, whichever of two servers looks, and of nothing that was before', async () => {
  clock.set(-DAY_MS);
  await happens(...plannedConference);
  clock.set(DAY_MS);
  await happens({ type: 'ConferenceOpened', at: NOW });
  await Promise.all([notices.look(), noticeClock().look()]);
  await happens(CLOSED);
  await happens(APPROVED);
  await Promise.all([notices.look(), noticeClock().look()]);
  await notices.look();
  expect(warned).toEqual([]);
  expect(told().map(({ type, paper }) => [type, paper])).toEqual([
    ['conference.opened', undefined],
    ['conference.closed', undefined],
    ['paper.approved', 'minutes'],
  ]);
  expect(told()[0]).toMatchObject({
    organisation: { name: 'Tỉnh đoàn' },
    conference: { id: CONFERENCE },
    at: new Date(NOW).toISOString(),
  });
});

it('ORG-16: what is not taken is tried again under the same id, and given up after five hours', async () => {
  await happens(...openConference);
  answers = [503, 500];
  await notices.look();
  await notices.look();
  expect(told()).toHaveLength(1);
  clock.pass(60_000);
  await notices.look();
  clock.pass(5 * 60_000);
  await notices.look();
  const [first, ...again] = told();
  expect(again.map(({ id }) => id)).toEqual([first?.id, first?.id]);
  // A second one is never taken.
  await happens(CLOSED);
  answers = Array.from({ length: 20 }, () => 503);
  for (const minutes of [0, 1, 5, 15, 60, 240, 600]) {
    clock.pass(minutes * 60_000);
    await notices.look();
  }
  expect(told()).toHaveLength(3 + 6);
  const report = await redisLetters(redis, Buffer.alloc(32, 7)).notices.report(ORGANISATION);
  expect(report).toMatchObject({ waiting: 0, fault: 'busy' });
});

it('ORG-16: there is one notice of an open commitment on the day it is due, also after days in which no server ran', async () => {
  await happens(...openConference);
  await happens(promised('2026-07-02'));
  await happens(CLOSED);
  await notices.look();
  const due = () => told().filter(({ type }) => type === 'commitment.due');
  expect(due()).toEqual([]);
  clock.pass(DAY_MS);
  await notices.look();
  expect(due()).toEqual([]);
  clock.pass(3 * DAY_MS);
  for (let look = 0; look < 3; look++) {
    await notices.look();
    clock.pass(3_600_000);
  }
  expect(due()).toMatchObject([{ commitment: { id: 'com_000001', text: 'Lắp đèn đường', dueDate: '2026-07-02' } }]);
});

it('ORG-16: what waits for a portal has no words about anybody; they are those of the conference when it is told', async () => {
  await happens(...openConference);
  await happens(promised('2026-07-01'));
  await happens(CLOSED);
  clock.pass(DAY_MS);
  answers = [503, 503, 503];
  for (let look = 0; look < 3; look++) await notices.look();
  const waiting = await redis.hvals(deliveryKeys.notices(ORGANISATION));
  expect(waiting).toHaveLength(3);
  expect(waiting.join()).not.toContain('Lắp đèn đường');
  clock.pass(60_000);
  await notices.look();
  expect(told().slice(3)).toContainEqual(
    expect.objectContaining({ commitment: { id: 'com_000001', text: 'Lắp đèn đường', dueDate: '2026-07-01' } }),
  );
});

it('ORG-16: a portal that fails is called once a look, and none later than the clock was stopped', async () => {
  await happens(...openConference);
  await happens(CLOSED);
  await happens(APPROVED);
  answers = [503];
  await notices.look();
  expect(told()).toHaveLength(1);
  const [looking] = [notices.look(), notices.close()];
  await looking;
  expect(told()).toHaveLength(1);
});

it('ORG-16: an organisation whose channels cannot be read holds up no other', async () => {
  const { organisations } = redisOffice(redis, new RedisAccessStore(redis), clock);
  const broken = 'org_broken' as OrganisationId;
  await redis.hset(deliveryKeys.channels(broken), 'portal', 'none');
  vi.spyOn(organisations, 'list').mockImplementation(async () => [broken, ORGANISATION]);
  await happens(...openConference);
  await noticeClock({ organisations }).look();
  expect(told()).toHaveLength(1);
  expect(warned).toMatchObject([{ organisation: broken }]);
});

it('ORG-16: an administrator sets the address, tries it and sees how the last notice went', async () => {
  const real = await TestServer.start({ environment: { PRIVATE_TARGETS: '127.0.0.1/32' } });
  try {
    const office = new StaffBrowser(real.url);
    await office.found(firstStartToken(real.output), 'Tỉnh đoàn', 'quan-tri@example.vn');
    const url = `http://127.0.0.1:${portal.port}/tin`;
    const path = '/api/organisation/channels/portal';
    const foreign = { portal: { url: 'http://10.1.2.3/' }, secret: SECRET };
    expect(await office.call('POST', path, foreign)).toMatchObject({ error: { code: 'TARGET_PRIVATE' } });
    expect(await office.call('POST', `${path}/test`)).toMatchObject({ error: { code: 'CHANNEL_NOT_SET' } });
    await office.send('POST', path, { portal: { url }, secret: SECRET });
    expect(await office.send('POST', `${path}/test`)).toEqual({ sent: true, answer: '200' });
    expect(told()).toMatchObject([{ type: 'portal.test', organisation: { name: 'Tỉnh đoàn' } }]);
    const { portal: shown } = await office.send<ChannelSettings>('GET', '/api/organisation/channels');
    expect(shown).toEqual({ url, hasSecret: true, waiting: 0 });
    // A server that died had set the address, and had not begun.
    const stored = await connectToRedisOf(real);
    const [since] = await stored.keys('org:*:notice-marks');
    await stored.del(since ?? '');
    await office.send('POST', path, { portal: { url } });
    expect(await stored.hgetall(since ?? '')).toMatchObject({ since: expect.stringMatching(/^\d+$/) });
    stored.disconnect();
    await office.send('POST', path, {});
    expect(await office.call('POST', `${path}/test`)).toMatchObject({ error: { code: 'CHANNEL_NOT_SET' } });
  } finally {
    await real.stop();
  }
});
