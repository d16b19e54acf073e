import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { startPrivateRedis } from '../../server/src/adapters/redis/privateRedis.ts';
import type { TestServer } from '../testkit/server.ts';

/** Every byte of the append-only file, and every key with what it holds. */
export async function storedText(server: Pick<TestServer, 'folder'>): Promise<{ file: string; keys: string }> {
  const folder = join(server.folder, 'redis');
  const file = join(folder, 'appendonlydir');
  const parts = await Promise.all((await readdir(file)).map((name) => readFile(join(file, name), 'latin1')));
  const { address } = await startPrivateRedis(folder);
  const redis = openConnection(address);
  await waitUntilReady(redis, 5_000);
  const held: unknown[] = [];
  for (const key of await redis.keys('*')) {
    const type = await redis.type(key);
    const read: Readonly<Record<string, () => Promise<unknown>>> = {
      string: () => redis.get(key),
      hash: () => redis.hgetall(key),
      set: () => redis.smembers(key),
      zset: () => redis.zrange(key, '0', '-1', 'WITHSCORES'),
      stream: () => redis.xrange(key, '-', '+'),
    };
    held.push([key, await read[type]?.()]);
  }
  held.push(await redis.slowlog('GET', 128));
  redis.disconnect();
  return { file: parts.join('\n'), keys: JSON.stringify(held) };
}
