import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { type DumpedGroup, dumpStore } from '../../server/src/adapters/redis/storeDump.ts';
import { StoreWriter } from '../../server/src/adapters/redis/storeWriter.ts';
import { startTestRedis } from '../testkit/redis.ts';

let servers: readonly Awaited<ReturnType<typeof startTestRedis>>[] = [];
let redis: Redis;
let other: Redis;

beforeAll(async () => {
  servers = await Promise.all([startTestRedis(), startTestRedis()]);
  const [one, two] = servers.map(({ address }) => openConnection(address)) as [Redis, Redis];
  [redis, other] = [one, two];
  await Promise.all([one, two].map((each) => waitUntilReady(each, 5_000)));
});

beforeEach(async () => {
  await Promise.all([redis.flushall(), other.flushall()]);
});

afterAll(async () => {
  redis?.disconnect();
  other?.disconnect();
  await Promise.all(servers.map((server) => server.stop()));
});

/** Dumps the store into the other one. `meanwhile` runs after each group, as servers write beside a backup. */
async function copy(meanwhile: (group: DumpedGroup, step: number) => Promise<unknown>): Promise<void> {
  const writer = new StoreWriter(other);
  let step = 0;
  for await (const group of dumpStore(redis)) {
    await writer.write(group);
    await meanwhile(group, step++);
  }
}

async function copied(): Promise<readonly string[]> {
  return (await other.keys('*')).sort();
}

describe('a dump beside running servers', () => {
  it('has a group that grew meanwhile as it was later, and nothing of it that had gone by then', async () => {
    await redis.mset('conf:{a}:key', '1', 'conf:{a}:state', '1', 'conf:{b}:key', '1', 'conf:{b}:state', '1');
    let first = '';
    await copy(async ({ group }, step) => {
      if (step > 0) return;
      first = group;
      await redis.multi().del(`${group}:key`).set(`${group}:tally`, '1').set(`${group}:state`, '2').exec();
    });
    const second = first === 'conf:{a}' ? 'conf:{b}' : 'conf:{a}';
    expect(await copied()).toStrictEqual(
      [`${first}:state`, `${first}:tally`, `${second}:key`, `${second}:state`].sort(),
    );
    expect(await other.get(`${first}:state`)).toBe('2');
  });

  it('has no document that was erased before its conference was dumped again', async () => {
    await redis.mset('conf:{a}:state', '1', 'conf:{a}:doc:x', 'x', 'conf:{a}:doc:y', 'y');
    await copy(async (_, step) => {
      if (step === 2) await redis.multi().del('conf:{a}:doc:x').set('conf:{a}:key', '1').exec();
    });
    expect(await copied()).toStrictEqual(['conf:{a}:doc:y', 'conf:{a}:key', 'conf:{a}:state']);
  });

  it('has a group that had one key at first only as it was later', async () => {
    await redis.set('conf:{a}:state', '1');
    await copy(async (_, step) => {
      if (step === 0) await redis.multi().del('conf:{a}:state').mset('conf:{a}:key', '1', 'conf:{a}:docs', '1').exec();
    });
    expect(await copied()).toStrictEqual(['conf:{a}:docs', 'conf:{a}:key']);
  });

  it('ends while sessions begin all the time, and has those that it saw', async () => {
    await redis.mset('conf:{a}:key', '1', 'conf:{a}:state', '1', 'session:0', '1');
    await copy(async (_, step) => redis.set(`session:${step + 1}`, '1'));
    expect(await copied()).toEqual(
      expect.arrayContaining(['conf:{a}:key', 'conf:{a}:state', 'session:0', 'session:1']),
    );
  });

  it('gives up where a conference changes faster than it can be read', async () => {
    await redis.mset('conf:{a}:key', '1', 'conf:{a}:state', '1');
    const running = copy(async (_, step) => redis.set(`conf:{a}:poll:${step}`, '1'));
    await expect(running).rejects.toThrow('changes faster');
  });
});
