import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Channel } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Redis } from 'ioredis';
import { storeCall } from './connection.ts';
import { deliveryKeys } from './keys.ts';

/** Latency (s), memory and queue of the store. Rejects with `STORE_UNAVAILABLE`; memory is 0 where `INFO` is forbidden. */
export async function sampleStore(redis: Redis) {
  const begun = performance.now();
  const queues = await storeCall(() => redis.smembers(deliveryKeys.queues));
  const latencySeconds = (performance.now() - begun) / 1_000;
  const lettersWaiting = await countLetters(redis, queues);
  const info = await redis.info('memory').catch(() => '');
  const read = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  return { latencySeconds, lettersWaiting, memoryBytes: read('used_memory'), memoryLimitBytes: read('maxmemory') };
}

/** `queues`: their names, `organisation channel`. */
async function countLetters(redis: Redis, queues: readonly string[]): Promise<number> {
  const counts = queues.map((name) => {
    const [organisationId = '', channel = ''] = name.split(' ');
    return storeCall(() => redis.zcard(deliveryKeys.queue(organisationId as OrganisationId, channel as Channel)));
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
