import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAuditStore } from '../../server/src/adapters/redis/redisAuditStore.ts';
import { RedisOrganisationStore } from '../../server/src/adapters/redis/redisOrganisationStore.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { AuditTrail } from '../../server/src/application/organisations/auditTrail.ts';
import { Organisations } from '../../server/src/application/organisations/organisations.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { TestClock } from '../testkit/testClock.ts';
import { waitFor } from '../testkit/waitFor.ts';

const ORGANISATION = 'org_222222222222' as OrganisationId;
let server: Awaited<ReturnType<typeof startTestRedis>>;
let redis: Redis;

beforeAll(async () => {
  server = await startTestRedis();
  redis = openConnection(server.address);
  await waitUntilReady(redis, 5_000);
});

afterAll(async () => {
  redis?.disconnect();
  await server?.stop();
});

it('a flood of refused sign-ins is a few lines and a count, and pushes nothing else out', async () => {
  const clock = new TestClock(0);
  const trail = new AuditTrail(
    new RedisAuditStore(redis),
    new Organisations(new RedisOrganisationStore(redis), systemClock),
    clock,
  );
  const read = () => trail.read(ORGANISATION, async () => new Map());
  await trail.record(ORGANISATION, { at: 1, act: 'SignedIn', outcome: 'ok', by: 'Lan' });
  const refused = { act: 'SignIn', outcome: 'refused', about: 'lan@example.vn', address: '203.0.113.7' } as const;
  for (let at = 2; at < 30_002; at++) await trail.record(ORGANISATION, { ...refused, at });
  await trail.record(ORGANISATION, { ...refused, at: 9, address: '203.0.113.8' });
  clock.pass(60_000);
  trail.close();
  const lines = await waitFor('the count', async () => {
    const newest = await read();
    return newest.some(({ repeated }) => repeated !== undefined) ? newest : undefined;
  });
  const of = (address: string) => lines.filter((line) => line.address === address);
  expect(of('203.0.113.7').map(({ repeated }) => repeated ?? 1)).toStrictEqual(expect.arrayContaining([29_995]));
  expect(of('203.0.113.7')).toHaveLength(6);
  expect(of('203.0.113.8')).toHaveLength(1);
  expect(lines).toContainEqual({ at: 1, act: 'SignedIn', outcome: 'ok', by: 'Lan' });
});
