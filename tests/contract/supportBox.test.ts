import { randomUUID } from 'node:crypto';
import type { ActorId, ConferenceId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemorySupportBox } from '../../server/src/adapters/memory/memorySupportBox.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { RedisSupportBox } from '../../server/src/adapters/redis/redisSupportBox.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import type { SupportBox, SupportChange } from '../../server/src/application/supportBox.ts';
import { EAST_1, moderator, openConference, START } from '../testkit/given.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { waitFor } from '../testkit/waitFor.ts';

const [ONE, TWO] = ['q_000001', 'q_000002'] as [QuestionId, QuestionId];
const SITE = 'site:DD-01' as ActorId;
const PHONE = 'delegate:DD-01:one' as ActorId;

function change(voter: ActorId, supports: boolean, ...questionIds: readonly QuestionId[]): SupportChange {
  return { voter, voterKind: voter.startsWith('site') ? 'sites' : 'delegates', questionIds, supports, asOf: 1 };
}

interface Box {
  readonly box: SupportBox;
  stop(): Promise<void>;
}

async function inRedis(): Promise<Box> {
  const server = await startTestRedis();
  const redis = openConnection(server.address);
  await waitUntilReady(redis, 5_000);
  const box = new RedisSupportBox(redis, server.address);
  return {
    box,
    async stop() {
      box.close();
      redis.disconnect();
      await server.stop();
    },
  };
}

async function inMemory(): Promise<Box> {
  return { box: new MemorySupportBox(), stop: async () => {} };
}

describe.each([
  ['in memory', inMemory],
  ['in Redis', inRedis],
])('supports %s', (_name, open) => {
  let opened: Box;
  let box: SupportBox;
  const conferenceId = () => `conference-${randomUUID()}` as ConferenceId;

  beforeAll(async () => {
    opened = await open();
    box = opened.box;
  });
  afterAll(() => opened.stop());

  it('counts a voter once, however often it comes, and sites and delegates apart', async () => {
    const id = conferenceId();
    const changes = Array.from({ length: 30 }, () => box.change(id, change(PHONE, true, ONE)));
    await Promise.all([...changes, box.change(id, change(SITE, true, ONE))]);
    expect(await box.counts(id, [[ONE], [TWO]])).toEqual([
      { sites: 1, delegates: 1 },
      { sites: 0, delegates: 0 },
    ]);
    expect(await box.supportsOf(id, PHONE)).toEqual([ONE]);
  });

  it('takes a support back, and lets it be given again', async () => {
    const id = conferenceId();
    await box.change(id, change(PHONE, false, ONE));
    await Promise.all([box.change(id, change(PHONE, true, ONE)), box.change(id, change(PHONE, false, ONE))]);
    expect(await box.counts(id, [[ONE]])).toEqual([{ sites: 0, delegates: 0 }]);
    expect(await box.supportsOf(id, PHONE)).toEqual([]);
    await box.change(id, change(PHONE, true, ONE));
    expect(await box.counts(id, [[ONE]])).toEqual([{ sites: 0, delegates: 1 }]);
  });

  it('counts who supported two questions once in their union, and takes both back together', async () => {
    const id = conferenceId();
    await box.change(id, change(PHONE, true, ONE));
    await box.change(id, change(PHONE, true, TWO));
    await box.change(id, change(SITE, true, TWO));
    expect(await box.counts(id, [[TWO, ONE], [ONE]])).toEqual([
      { sites: 1, delegates: 1 },
      { sites: 0, delegates: 1 },
    ]);
    await box.change(id, change(PHONE, false, TWO, ONE));
    expect(await box.counts(id, [[TWO, ONE], [ONE]])).toEqual([
      { sites: 1, delegates: 0 },
      { sites: 0, delegates: 0 },
    ]);
    // Who supports one of a group supports the group already.
    await box.change(id, change(PHONE, true, ONE));
    await box.change(id, change(PHONE, true, TWO, ONE));
    expect(await box.supportsOf(id, PHONE)).toEqual([ONE]);
  });

  it('keeps conferences apart, and counts nothing of no questions', async () => {
    const [one, other] = [conferenceId(), conferenceId()];
    await box.change(one, change(PHONE, true, ONE));
    expect(await box.counts(other, [[ONE]])).toEqual([{ sites: 0, delegates: 0 }]);
    expect(await box.supportsOf(other, PHONE)).toEqual([]);
    expect(await box.counts(one, [])).toEqual([]);
  });

  it('announces what changed', async () => {
    const id = conferenceId();
    const news: SupportChange[] = [];
    const stop = box.onChanged((conference, changes) => {
      if (conference === id) news.push(...changes);
    });
    let supports = false;
    // Subscribing takes a moment that the store does not announce, so the support is changed until it is heard.
    await waitFor('the announcement', async () => {
      supports = !supports;
      await box.change(id, change(PHONE, supports, ONE));
      return news.length > 0 ? true : undefined;
    });
    expect(news[0]).toMatchObject({ voter: PHONE, voterKind: 'delegates', questionIds: [ONE] });
    stop();
  });
});

it('STAGE-14: in Redis takes no support that was decided before somebody was shut out, and the others with it', async () => {
  const server = await startTestRedis();
  const redis = openConnection(server.address);
  await waitUntilReady(redis, 5_000);
  const box = new RedisSupportBox(redis, server.address);
  const log = new RedisEventStore(redis, server.address);
  const id = 'conference' as ConferenceId;
  const removed = { type: 'SiteRemoved', siteId: EAST_1, by: moderator.id, byName: '', at: START } as const;
  const outcome = await log.append(id, EMPTY_HEAD, [
    { commandId: 'c-1', actor: moderator, at: START, events: openConference },
    { commandId: 'c-2', actor: moderator, at: START, events: [removed] },
  ]);
  expect(outcome.kind).toBe('appended');
  const late = box.change(id, { ...change(PHONE, true, ONE), asOf: 1 });
  const fresh = box.change(id, { ...change(SITE, true, ONE), asOf: 2 });
  expect(await Promise.all([late, fresh])).toEqual(['stale', 'recorded']);
  expect(await box.counts(id, [[ONE]])).toEqual([{ sites: 1, delegates: 0 }]);
  box.close();
  redis.disconnect();
  await server.stop();
});
