import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { deliveryKeys } from '../../server/src/adapters/redis/keys.ts';
import { RedisDeliveryStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import { afterAttempt, type Delivery, newDelivery } from '../../server/src/application/deliveries/delivery.ts';
import { startTestRedis } from '../testkit/redis.ts';

const ID = 'conf_letters' as ConferenceId;
const NOW = Date.UTC(2026, 11, 9, 1);
const LEASE_MS = 120_000;

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

function letter(id: string, site: string, nextAt = NOW): Delivery {
  const name = { conferenceId: ID, kind: 'invitation', channel: 'mail', siteId: site as SiteId } as const;
  return newDelivery(name, { id, at: NOW, nextAt, before: undefined });
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
    await store.enqueue([first, second]);
    expect(await interrupted(() => store.settle(sent(first))).stop(ID, NOW)).toBe(1);
    const states = new Map((await store.list(ID)).map(({ id, state }) => [id, state]));
    expect(Object.fromEntries(states)).toStrictEqual({ '1': 'sent', '2': 'cancelled' });
  });

  it('leave a newer letter of the same name in the queue', async () => {
    const first = letter('1', 'XA-01');
    await store.enqueue([first]);
    const resend = async () => {
      await store.settle(sent(first));
      await store.enqueue([letter('2', 'XA-01')]);
    };
    expect(await interrupted(resend).stop(ID, NOW)).toBe(0);
    expect(await store.claim(NOW, LEASE_MS)).toMatchObject({ id: '2' });
  });

  it('are given to nobody to send, even where the queue still names them', async () => {
    const [first, second] = [letter('1', 'XA-01', NOW - 1), letter('2', 'XA-02')];
    await store.enqueue([first]);
    const [member = ''] = await redis.zrange(deliveryKeys.queue, 0, '-1');
    await store.stop(ID, NOW);
    await redis.zadd(deliveryKeys.queue, NOW - 1, member);
    await store.enqueue([second]);
    expect(await store.claim(NOW, LEASE_MS)).toMatchObject({ id: '2' });
    expect(await store.claim(NOW, LEASE_MS)).toBeUndefined();
    expect(await redis.zscore(deliveryKeys.queue, member)).toBeNull();
  });
});

describe('a letter that is claimed', () => {
  it('does not take the place of a newer one that was queued after it had been stopped', async () => {
    const first = letter('1', 'XA-01');
    await store.enqueue([first]);
    await store.claim(NOW, LEASE_MS);
    await store.stop(ID, NOW);
    await store.enqueue([letter('2', 'XA-01')]);
    await store.settle(sent(first));
    expect(await store.claim(NOW, LEASE_MS)).toMatchObject({ id: '2' });
  });

  it('goes to one of many that ask at once', async () => {
    await store.enqueue([letter('1', 'XA-01'), letter('2', 'XA-02')]);
    const claims = await Promise.all(Array.from({ length: 8 }, () => store.claim(NOW, LEASE_MS)));
    expect(claims.flatMap((claim) => claim?.id ?? []).sort()).toStrictEqual(['1', '2']);
  });
});
