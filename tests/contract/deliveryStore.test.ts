import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { ConferenceId, OrganisationId, RespondentId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { defaultLetters } from '@diem-cau/shared/letters/defaultLetters.ts';
import type { Recipient } from '@diem-cau/shared/letters/recipient.ts';
import type { SeenPlan } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { deliveryKeys } from '../../server/src/adapters/redis/keys.ts';
import { RedisDeliveryStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import { afterAttempt, type Delivery, newDelivery } from '../../server/src/application/deliveries/delivery.ts';
import { startTestRedis } from '../testkit/redis.ts';

const ID = 'conf_letters' as ConferenceId;
const QUEUE = { organisationId: 'org_letters' as OrganisationId, channel: 'mail' } as const;
const NOW = Date.UTC(2026, 11, 9, 1);
const UNIT = 'unit_000001' as RespondentId;
const LEASE_MS = 120_000;

const QUEUE_KEY = deliveryKeys.queue(QUEUE.organisationId, QUEUE.channel);

let server: Awaited<ReturnType<typeof startTestRedis>>;
let redis: Redis;
let store: RedisDeliveryStore;

beforeAll(async () => {
  server = await startTestRedis();
  redis = openConnection(server.address);
  await waitUntilReady(redis, 5_000);
  store = new RedisDeliveryStore(redis);
});

beforeEach(async () => {
  await redis.flushall();
});

afterAll(async () => {
  redis?.disconnect();
  await server?.stop();
});

function siteOf(siteId: string): Recipient {
  return { kind: 'site', siteId: siteId as SiteId };
}

function letter(id: string, site: string): Delivery {
  const name = { conferenceId: ID, kind: 'invitation', channel: 'mail', recipient: siteOf(site) } as const;
  return newDelivery(name, { id, organisationId: QUEUE.organisationId, at: NOW, before: undefined });
}

let presses = 0;

function enqueue(
  letters: readonly Delivery[],
  { press = `press-${++presses}`, seen, gapMs = 0 }: { press?: string; seen?: number; gapMs?: number } = {},
) {
  return store.enqueue(ID, { press, seen, now: NOW, queues: [{ queue: QUEUE, gapMs, letters }] });
}

const sent = (delivery: Delivery) => afterAttempt(delivery, 'xa@example.vn', { kind: 'sent', answer: '250' }, NOW);

/** A store between whose reading of the letters and stopping them something else happens. */
function interrupted(meanwhile: () => Promise<unknown>): RedisDeliveryStore {
  return new (class extends RedisDeliveryStore {
    override async list(id: ConferenceId) {
      const letters = await super.list(id);
      await meanwhile();
      return letters;
    }
  })(redis);
}

describe('letters that are stopped', () => {
  it('stay sent where they were sent meanwhile', async () => {
    const [first, second] = [letter('1', 'XA-01'), letter('2', 'XA-02')];
    await enqueue([first, second]);
    expect(await interrupted(() => store.settle(sent(first))).stop(ID, { at: NOW, seen: 9 })).toBe(1);
    const states = new Map((await store.list(ID)).map(({ id, state }) => [id, state]));
    expect(Object.fromEntries(states)).toStrictEqual({ '1': 'sent', '2': 'cancelled' });
  });

  it('leave a newer letter of the same name in the queue', async () => {
    const first = letter('1', 'XA-01');
    await enqueue([first]);
    const resend = async () => {
      await store.settle(sent(first));
      await enqueue([letter('2', 'XA-01')]);
    };
    expect(await interrupted(resend).stop(ID, { at: NOW, seen: 9 })).toBe(0);
    expect(await store.claim(QUEUE, NOW, LEASE_MS)).toMatchObject({ id: '2' });
  });

  it('are given to nobody to send, even where the queue still names them', async () => {
    const [first, second] = [letter('1', 'XA-01'), letter('2', 'XA-02')];
    await enqueue([first]);
    const [member = ''] = await redis.zrange(QUEUE_KEY, 0, '-1');
    await store.stop(ID, { at: NOW, seen: 9 });
    await redis.zadd(QUEUE_KEY, NOW - 1, member);
    await enqueue([second]);
    expect(await store.claim(QUEUE, NOW, LEASE_MS)).toMatchObject({ id: '2' });
    expect(await store.claim(QUEUE, NOW, LEASE_MS)).toBeUndefined();
    expect(await redis.zscore(QUEUE_KEY, member)).toBeNull();
  });
});

describe('a letter that is claimed', () => {
  it('does not take the place of a newer one that was queued after it had been stopped', async () => {
    const first = letter('1', 'XA-01');
    await enqueue([first]);
    await store.claim(QUEUE, NOW, LEASE_MS);
    await store.stop(ID, { at: NOW, seen: 9 });
    await enqueue([letter('2', 'XA-01')]);
    await store.settle(sent(first));
    expect(await store.claim(QUEUE, NOW, LEASE_MS)).toMatchObject({ id: '2' });
  });

  it('goes to one of many that ask at once', async () => {
    await enqueue([letter('1', 'XA-01'), letter('2', 'XA-02')]);
    const claims = await Promise.all(Array.from({ length: 8 }, () => store.claim(QUEUE, NOW, LEASE_MS)));
    expect(claims.flatMap((claim) => claim?.id ?? []).sort()).toStrictEqual(['1', '2']);
  });
});

describe('a press that sends letters', () => {
  it('LETTER-6: sends once, however often it arrives, and is answered alike', async () => {
    const letters = [letter('1', 'XA-01'), letter('2', 'XA-02')];
    const first = await enqueue(letters, { press: 'press-same', seen: 0 });
    await store.settle(sent(letters[0] as Delivery));
    const again = [letter('3', 'XA-01'), letter('4', 'XA-02')];
    expect(first).toStrictEqual({ queued: 2, isRepeated: false });
    expect(await enqueue(again, { press: 'press-same', seen: 0 })).toStrictEqual({ queued: 2, isRepeated: true });
    expect((await store.list(ID)).map(({ id }) => id).sort()).toStrictEqual(['1', '2']);
  });

  it('LETTER-6: sends nothing where another window has sent one of its letters since, and the rest later', async () => {
    await enqueue([letter('1', 'XA-01')], { seen: 0 });
    const claimed = await store.claim(QUEUE, NOW, LEASE_MS);
    if (claimed) await store.settle(sent(claimed));
    expect(await enqueue([letter('2', 'XA-01'), letter('3', 'XA-02')], { seen: 0 })).toBe('stale');
    expect((await store.list(ID)).map(({ id }) => id)).toStrictEqual(['1']);
    expect(await enqueue([letter('3', 'XA-02')], { seen: 0 })).toMatchObject({ queued: 1 });
    expect(await store.countSendings(ID)).toBe(2);
    expect(await enqueue([letter('4', 'XA-01')], { seen: 2 })).toMatchObject({ queued: 1 });
  });

  it('keeps times free for letters that are really queued only', async () => {
    await enqueue([letter('1', 'XA-01'), letter('2', 'XA-02')], { gapMs: 60_000 });
    await enqueue([letter('3', 'XA-01'), letter('4', 'XA-02')], { gapMs: 60_000 });
    await enqueue([letter('5', 'XA-03')], { gapMs: 60_000 });
    const times = Object.fromEntries((await store.list(ID)).map(({ id, nextAt }) => [id, nextAt]));
    expect(times).toStrictEqual({ '1': NOW, '2': NOW + 60_000, '5': NOW + 120_000 });
  });

  it('is stopped by those who have seen it', async () => {
    await enqueue([letter('1', 'XA-01')]);
    await enqueue([letter('2', 'XA-02')]);
    expect(await store.stop(ID, { at: NOW, seen: 1 })).toBe(1);
    expect(await store.claim(QUEUE, NOW, LEASE_MS)).toMatchObject({ id: '2' });
  });
});

describe('the queues', () => {
  it('are one for each server, and an empty one leaves the list', async () => {
    const other = { ...QUEUE, channel: 'gateway' } as const;
    const queues = [
      { queue: QUEUE, gapMs: 0, letters: [letter('1', 'XA-01')] },
      { queue: other, gapMs: 0, letters: [{ ...letter('2', 'XA-01'), channel: 'gateway' as const }] },
    ];
    await store.enqueue(ID, { press: 'press-both', now: NOW, queues });
    expect(await store.listQueues()).toHaveLength(2);
    const claimed = await store.claim(other, NOW, LEASE_MS);
    expect(claimed).toMatchObject({ id: '2' });
    if (claimed) await store.settle(sent(claimed));
    expect(await store.claim(other, NOW, LEASE_MS)).toBeUndefined();
    expect(await store.listQueues()).toStrictEqual([QUEUE]);
  });
});

describe('letters to units', () => {
  const toUnit = newDelivery(
    { conferenceId: ID, kind: 'invitation', channel: 'mail', recipient: { kind: 'unit', respondentId: UNIT } },
    { id: '2', organisationId: QUEUE.organisationId, at: NOW, before: undefined },
  );

  it('wait beside those to sites, and each is kept by its recipient', async () => {
    await enqueue([letter('1', 'XA-01'), toUnit]);
    const claimed = [await store.claim(QUEUE, NOW, LEASE_MS), await store.claim(QUEUE, NOW, LEASE_MS)];
    expect(claimed).toMatchObject([
      { id: '1', recipient: siteOf('XA-01') },
      { id: '2', recipient: toUnit.recipient },
    ]);
    await store.settle(sent(toUnit));
    const kept = (await store.list(ID)).map(({ recipient, state }) => [recipient, state]);
    expect(kept).toContainEqual([toUnit.recipient, 'sent']);
    expect(kept).toHaveLength(2);
  });

  it('leave the letters that an earlier version has queued as they are', async () => {
    // As such a version has written it: the site beside the rest.
    const { recipient: _, ...old } = letter('1', 'XA-01');
    const text = JSON.stringify({ ...old, siteId: 'XA-01', nextAt: NOW, sending: 1 });
    await redis.hset(deliveryKeys.letters(ID), 'invitation mail XA-01', text);
    await redis.zadd(QUEUE_KEY, NOW, `${ID}\ninvitation mail XA-01`);
    await redis.sadd(deliveryKeys.queues, `${QUEUE.organisationId} mail`);
    const claimed = await store.claim(QUEUE, NOW, LEASE_MS);
    expect(claimed).toMatchObject({ id: '1', recipient: siteOf('XA-01') });
    expect(claimed).not.toHaveProperty('siteId');
    if (claimed) await store.settle(sent(claimed));
    expect(await store.list(ID)).toMatchObject([{ recipient: siteOf('XA-01'), state: 'sent' }]);
    expect(await redis.hkeys(deliveryKeys.letters(ID))).toStrictEqual(['invitation mail XA-01']);
    expect(await store.claim(QUEUE, NOW + LEASE_MS, LEASE_MS)).toBeUndefined();
  });
});

describe('what is written', () => {
  const plan: SeenPlan = {
    revision: 0,
    language: 'vi',
    letters: defaultLetters('vi', DEFAULT_WORDS),
    reminders: { minutesBefore: [60], channels: ['mail'] },
  };

  it('LETTER-7: replaces only what its writer has seen', async () => {
    expect(await store.writePlan(ID, plan)).toBe(true);
    expect(await store.writePlan(ID, { ...plan, language: 'en' })).toBe(false);
    expect(await store.readPlan(ID)).toStrictEqual({ ...plan, revision: 1 });
    expect(await store.writePlan(ID, { ...plan, revision: 1, language: 'en' })).toBe(true);
    expect(await store.readPlan(ID)).toMatchObject({ language: 'en', revision: 2 });
  });

  it('is erased with its conference, and no letter that is being sent comes back', async () => {
    await store.writePlan(ID, plan);
    await store.noteReminder(ID, 'start');
    await enqueue([letter('0', 'XA-00'), letter('1', 'XA-01'), letter('2', 'XA-02')]);
    const first = await store.claim(QUEUE, NOW, LEASE_MS);
    if (first) await store.settle(sent(first));
    // Sent a second time: the newer letter takes the place of the first.
    await enqueue([letter('0b', 'XA-00')]);
    const claimed = await store.claim(QUEUE, NOW, LEASE_MS);
    await store.erase(ID);
    if (claimed) await store.settle(sent(claimed));
    expect(await store.claim(QUEUE, NOW + LEASE_MS, LEASE_MS)).toBeUndefined();
    expect(await redis.keys(`*${ID}*`)).toStrictEqual([]);
    expect(await redis.keys('letter*')).toStrictEqual([]);
  });
});
