import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import type { TestServer } from '../testkit/server.ts';

/** The test's connection to a server's private Redis. */
export async function connectToRedisOf(server: TestServer): Promise<Redis> {
  const redis = openConnection({ socketPath: join(server.folder, 'redis', 'redis.sock') });
  await waitUntilReady(redis, 5_000);
  return redis;
}
