import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { type CommitDraft, EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { startTestRedis } from '../testkit/redis.ts';

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

function draft(commandId: string): CommitDraft {
  return { commandId, actor: SYSTEM_ACTOR, at: 1, events: [{ type: 'ConferenceRenamed', title: commandId, at: 1 }] };
}

it('CONF-12: a copy that a failover has left without its last entries takes no log’s place', async () => {
  const id = 'conference-copied' as ConferenceId;
  const store = new RedisEventStore(redis, server.address);
  const outcome = await store.append(id, EMPTY_HEAD, ['one', 'two', 'three'].map(draft));
  if (outcome.kind !== 'appended') throw new Error(outcome.kind);
  const head = outcome.commits[2] ?? EMPTY_HEAD;
  const call = redis.eval.bind(redis) as (...args: readonly unknown[]) => Promise<unknown>;
  const replace = vi.spyOn(redis, 'eval').mockImplementationOnce((async (...args: readonly unknown[]) => {
    await redis.xdel(String(args[3]), '2-0');
    return call(...args);
  }) as never);
  expect(await store.rewrite(id, head, [], draft('erasure'))).toBe(false);
  expect(await store.readAfter(id, 0)).toEqual(outcome.commits);
  expect(await store.rewrite(id, head, [], draft('erasure'))).toBe(true);
  expect(await store.readAfter(id, 0)).toHaveLength(4);
  replace.mockRestore();
});
