import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { openConnection, type RedisAddress, waitUntilReady } from '../../../server/src/adapters/redis/connection.ts';
import { startPrivateRedis } from '../../../server/src/adapters/redis/privateRedis.ts';
import { freePort } from '../../../tests/testkit/freePort.ts';
import { removeFolder } from '../../../tests/testkit/removeFolder.ts';
import { Crowd } from './crowdHandle.ts';
import { MeasuredProcess } from './measuredProcess.ts';
import { STORM_SIZE, type StormSize } from './plans.ts';
import { planStorm, type Tickets } from './stormConference.ts';

const MAIN = join(import.meta.dirname, '../../../server/src/main.ts');

/** A real server with a conference of a storm's size, the tickets to it, and its crowd, which has not entered yet. */
export interface StormServer {
  readonly server: MeasuredProcess;
  readonly crowd: Crowd;
  readonly port: number;
  readonly tickets: Tickets;
  readonly redis: Redis;
  readonly address: RedisAddress;
}

/** Starts the product with a store of its own, measures it, and leaves nothing behind. */
export async function withStormServer<Measured>(
  measure: (storm: StormServer) => Promise<Measured>,
  size: StormSize = STORM_SIZE,
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'dc-storm-'));
  const store = await startPrivateRedis(join(folder, 'redis'));
  const { address } = store;
  const redis = openConnection(address);
  try {
    await waitUntilReady(redis, 5_000);
    const port = await freePort();
    const tickets = await planStorm(redis, address, `http://127.0.0.1:${port}`, size);
    const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, RTC_PORT: '0', MEDIA_WORKERS: '1' };
    const server = await MeasuredProcess.start(MAIN, { ...settings, REDIS_URL: '', PUBLIC_URL: '' }, 'Ctrl+C');
    const crowd = new Crowd(size);
    try {
      return await measure({ server, crowd, port, tickets, redis, address });
    } finally {
      await crowd.leave();
      await server.stop();
    }
  } finally {
    redis.disconnect();
    await store.stop();
    await removeFolder(folder);
  }
}
