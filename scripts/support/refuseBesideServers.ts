import type { Redis } from 'ioredis';
import { CONNECTION_NAME } from '../../server/src/adapters/redis/connection.ts';
import { RefusedStart } from '../../server/src/system/refusedStart.ts';

/** Rejects with a `RefusedStart` while a server runs on this store: it would go on with what it has read. */
export async function refuseBesideServers(redis: Redis): Promise<void> {
  const clients = String(await redis.client('LIST').catch(() => ''));
  const own = await redis.client('ID').catch(() => undefined);
  const others = clients.split('\n').filter((line) => line.includes(` name=${CONNECTION_NAME} `));
  if (others.some((line) => !line.startsWith(`id=${own} `))) {
    throw new RefusedStart('A server is running on this store. Stop all its servers first, then run this again.');
  }
}
