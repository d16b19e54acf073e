import { join, resolve } from 'node:path';
import type { Redis } from 'ioredis';
import { openConnection, type RedisAddress, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { startPrivateRedis } from '../../server/src/adapters/redis/privateRedis.ts';
import { readConfig } from '../../server/src/config.ts';
import { ensurePrivateFolder } from '../../server/src/system/privateFolder.ts';

const READY_TIMEOUT_MS = 5_000;

/**
 * Runs a script with the product's store: the Redis that the settings name, or the private one under `dataFolder`, which
 * is started if it does not run and left running if it does. Rejects with `STORE_UNAVAILABLE`, and with a `RefusedStart` where
 * `dataFolder` is another user's.
 */
export async function withRedis<Result>(
  dataFolder: string,
  work: (redis: Redis, address: RedisAddress) => Promise<Result>,
  where: RedisAddress | 'private' = readConfig(process.env, []).redis ?? 'private',
): Promise<Result> {
  // As another user than the server's, this would make a folder that the server cannot use.
  if (where === 'private') await ensurePrivateFolder(resolve(dataFolder));
  const own = where === 'private' ? await startPrivateRedis(join(resolve(dataFolder), 'redis')) : undefined;
  const address = own?.address ?? (where as RedisAddress);
  const redis = openConnection(address);
  try {
    await waitUntilReady(redis, READY_TIMEOUT_MS);
    return await work(redis, address);
  } finally {
    redis.disconnect();
    // A server that runs beside the script continues to use its Redis.
    if (own?.adopted) own.release();
    else await own?.stop();
  }
}
