import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { organisationKeys } from '../../server/src/adapters/redis/keys.ts';
import { RedisSingleSignOnStore } from '../../server/src/adapters/redis/redisSingleSignOnStore.ts';
import { Seal } from '../../server/src/application/deliveries/sealedText.ts';
import { startTestRedis } from '../testkit/redis.ts';

const ID = 'org_here' as OrganisationId;
const SETTINGS = {
  ...{ issuer: 'https://sso.example.vn', clientId: 'diem-cau', secret: 'khóa của ứng dụng' },
  ...{ domains: ['example.vn'], trusted: false },
};

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

const storeWith = (key: number) => new RedisSingleSignOnStore(redis, new Seal(Buffer.alloc(32, key)));

describe('the secret of an identity provider', () => {
  it('is stored sealed, and read again with the same key only', async () => {
    await storeWith(7).save(ID, SETTINGS);
    expect(await redis.get(organisationKeys.provider(ID))).not.toContain(SETTINGS.secret);
    expect(await storeWith(7).read(ID)).toStrictEqual(SETTINGS);
    expect(await storeWith(8).read(ID)).toStrictEqual({ ...SETTINGS, secret: '' });
  });

  it('is read where it was stored before secrets were sealed, and sealed from then on', async () => {
    await redis.set(organisationKeys.provider(ID), JSON.stringify(SETTINGS));
    expect(await storeWith(7).read(ID)).toStrictEqual(SETTINGS);
    expect(await redis.get(organisationKeys.provider(ID))).not.toContain(SETTINGS.secret);
    expect(await storeWith(7).read(ID)).toStrictEqual(SETTINGS);
  });
});
