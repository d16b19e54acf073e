import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisBallotBox } from '../../server/src/adapters/redis/redisBallotBox.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import type { BallotBox } from '../../server/src/application/ballotBox.ts';
import type { EventStore } from '../../server/src/application/eventStore.ts';
import { startTestRedis } from '../testkit/redis.ts';

/** A log and the ballot boxes that belong to it. */
export interface LogAndBoxes {
  readonly store: EventStore;
  readonly ballots: BallotBox;
  stop(): Promise<void>;
}

/** Those of a Redis of their own. */
export async function redisStores(): Promise<LogAndBoxes> {
  const server = await startTestRedis();
  const redis = openConnection(server.address);
  await waitUntilReady(redis, 5_000);
  const ballots = new RedisBallotBox(redis, server.address);
  return {
    store: new RedisEventStore(redis, server.address),
    ballots,
    async stop() {
      ballots.close();
      redis.disconnect();
      await server.stop();
    },
  };
}

/** Those in memory. */
export async function memoryStores(): Promise<LogAndBoxes> {
  const memory = new MemoryStore();
  return { store: memory, ballots: memory, stop: async () => {} };
}
