import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { ConferenceId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisBallotBox } from '../../server/src/adapters/redis/redisBallotBox.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { RedisPresenceStore } from '../../server/src/adapters/redis/redisPresenceStore.ts';
import { RedisSupportBox } from '../../server/src/adapters/redis/redisSupportBox.ts';
import { RedisSurveyBox } from '../../server/src/adapters/redis/redisSurveyBox.ts';
import { ConferenceRegistry } from '../../server/src/application/conferences/conferenceRegistry.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { assembleSecrets, KEY_BYTES } from '../../server/src/application/secrets.ts';
import { ConferenceFeed } from '../../server/src/projections/conferenceFeed.ts';
import { chair, liveConference, NOW, SITES } from '../testkit/given.ts';
import { startMediaServer } from '../testkit/mediaFixture.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { TestClock } from '../testkit/testClock.ts';

const MINUTES = 60_000;
const POLL = 'poll_000001' as PollId;
const publisher = { toAudience() {}, toActor() {}, isSending: () => false, isCrowded: () => false, disconnect() {} };
const logger = { info() {}, warn() {}, error() {} };

let redis: Awaited<ReturnType<typeof startTestRedis>>;
let media: MediasoupServer;
let store: RedisEventStore;
let conferences: ConferenceRegistry;
let clock: TestClock;
const stops: (() => unknown)[] = [];
let made = 0;

beforeAll(async () => {
  [redis, media] = await Promise.all([startTestRedis(), startMediaServer()]);
});

afterAll(async () => {
  await media?.close();
  await redis?.stop();
});

beforeEach(async () => {
  const { address } = redis;
  const connection = openConnection(address);
  await waitUntilReady(connection, 5_000);
  store = new RedisEventStore(connection, address);
  const [ballots, supports] = [new RedisBallotBox(connection, address), new RedisSupportBox(connection, address)];
  const presence = new RedisPresenceStore(connection, address);
  clock = new TestClock(NOW);
  conferences = new ConferenceRegistry({
    ...{ store, ballots, supports, surveys: new RedisSurveyBox(connection), presence, media, clock, logger },
    access: new RedisAccessStore(connection),
    secrets: assembleSecrets(Buffer.alloc(KEY_BYTES, 1), Buffer.alloc(KEY_BYTES, 2), []),
    createViews: (runtime) => new ConferenceFeed(runtime, publisher, clock),
  });
  stops.push(() => conferences.close());
  for (const part of [ballots, supports, presence]) stops.push(() => part.close());
  stops.push(() => connection.disconnect());
});

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function planned(events: readonly DomainEvent[] = liveConference): Promise<ConferenceId> {
  const id = `conf_idle_${++made}` as ConferenceId;
  await store.append(id, EMPTY_HEAD, [{ commandId: 'all', actor: chair, at: NOW, events }]);
  return id;
}

async function passIdle(minutes: number): Promise<void> {
  clock.pass(minutes * MINUTES);
  await conferences.unloadIdle();
}

it('unloads a conference that nobody has asked for, with its media room, and loads it again on demand', async () => {
  const id = await planned();
  const rooms = media.stats().rooms;
  const first = await conferences.open(id);
  expect(media.stats().rooms).toBe(rooms + 1);
  await passIdle(14);
  expect(conferences.loaded).toEqual([id]);
  await passIdle(1);
  expect(conferences.loaded).toEqual([]);
  expect(media.stats().rooms).toBe(rooms);
  expect(first.runtime.closed.aborted).toBe(true);
  const again = await conferences.find(id);
  expect(again).not.toBe(first);
  expect(again?.runtime.state.conference).toEqual(first.runtime.state.conference);
});

it('keeps a conference while a connection holds it, and its time starts when the last one has gone', async () => {
  const id = await planned();
  const [one, other] = [await conferences.hold(id), await conferences.hold(id)];
  expect(one?.conference).toBe(other?.conference);
  one?.release();
  one?.release();
  await passIdle(600);
  expect(conferences.loaded).toEqual([id]);
  other?.release();
  await passIdle(14);
  expect(conferences.loaded).toEqual([id]);
  await passIdle(1);
  expect(conferences.loaded).toEqual([]);
});

it('keeps a conference whose poll is open, since its deadline may pass while nobody is connected', async () => {
  const id = await planned([
    ...liveConference,
    { type: 'PollCreated', pollId: POLL, title: 'Biểu quyết', rules: PLAIN_RULES, at: NOW },
    { type: 'PollOpened', pollId: POLL, electorate: SITES.map((site) => site.id), deadline: NOW + 1e9, at: NOW },
  ]);
  await conferences.open(id);
  await passIdle(600);
  expect(conferences.loaded).toEqual([id]);
});

it('keeps no more than fifty idle conferences, and those that were used last', async () => {
  const ids: ConferenceId[] = [];
  for (let count = 0; count < 52; count++) {
    const id = await planned();
    ids.push(id);
    await conferences.open(id);
    clock.pass(1);
  }
  await conferences.find(ids[0] as ConferenceId);
  await conferences.unloadIdle();
  expect(conferences.loaded).toHaveLength(50);
  expect(conferences.loaded).toContain(ids[0]);
  expect(conferences.loaded).not.toContain(ids[1]);
  expect(conferences.loaded).not.toContain(ids[2]);
});

it('loads a conference that is being unloaded only when that is done', async () => {
  const id = await planned();
  const rooms = media.stats().rooms;
  const first = await conferences.open(id);
  clock.pass(15 * MINUTES);
  const unloading = conferences.unloadIdle();
  const again = await conferences.find(id);
  expect(first.runtime.closed.aborted).toBe(true);
  await unloading;
  // The older one has closed its own room, not the one that was opened since.
  expect(media.stats().rooms).toBe(rooms + 1);
  expect(again?.runtime.closed.aborted).toBe(false);
});

it('finds no conference that the store has none of', async () => {
  expect(await conferences.find('conf_none' as ConferenceId)).toBeUndefined();
  expect(await conferences.hold('conf_none' as ConferenceId)).toBeUndefined();
  expect(conferences.loaded).toEqual([]);
});
