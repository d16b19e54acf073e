import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPrivateRedis } from '../../server/src/adapters/redis/privateRedis.ts';

/** A real Redis of the test's own. `stop` ends it and removes its data. */
export async function startTestRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'dc-redis-'));
  const redis = await startPrivateRedis(folder);
  return {
    address: redis.address,
    async stop() {
      await redis.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
