import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ActorId, ConferenceId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisBallotBox } from '../../server/src/adapters/redis/redisBallotBox.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { keepDeadlines } from '../../server/src/application/reactors/deadlines.ts';
import { closePolls } from '../../server/src/application/reactors/pollCloser.ts';
import { startTestRedis } from '../testkit/redis.ts';

const CHAIR: Actor = { id: 'chair' as ActorId, role: 'chair', name: 'Chủ trì' };
const POLL = 'poll_closed_runtime' as PollId;
const id = 'conference-closed' as ConferenceId;
const silent = { info() {}, warn() {}, error() {} };
/** Longer than any reactor waits before it tries again. */
const PATIENCE_MS = 1_500;

function pollEvents(deadline: number): readonly DomainEvent[] {
  const at = Date.now();
  return [
    { type: 'ConferenceCreated', conferenceId: id, title: 'Đối thoại', at },
    { type: 'ConferenceOpened', at },
    { type: 'ConferenceWentLive', at },
    { type: 'PollCreated', pollId: POLL, title: 'Chỉ tiêu', at },
    { type: 'PollOpened', pollId: POLL, electorate: ['A' as SiteId], deadline, at },
  ];
}

async function loaded(events: readonly DomainEvent[]): Promise<{ store: MemoryStore; runtime: ConferenceRuntime }> {
  const store = new MemoryStore();
  await store.append(id, EMPTY_HEAD, [{ commandId: 'all', actor: CHAIR, at: 1, events }]);
  return { store, runtime: await ConferenceRuntime.load(id, store, systemClock) };
}

async function phaseIn(store: MemoryStore): Promise<string | undefined> {
  const runtime = await ConferenceRuntime.load(id, store, systemClock);
  const { phase } = runtime.state.polls[POLL] ?? {};
  runtime.close();
  return phase;
}

it('POLL-10: a closed runtime waits for no deadline any more, one that runs does', async () => {
  const idle = await loaded(pollEvents(Date.now() + 300));
  const running = await loaded(pollEvents(Date.now() + 300));
  for (const { runtime } of [idle, running]) keepDeadlines(runtime, silent);
  idle.runtime.close();
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  expect([await phaseIn(idle.store), await phaseIn(running.store)]).toEqual(['open', 'closing']);
  running.runtime.close();
});

it('tries no more to record a result once its runtime is closed, and goes on while it runs', async () => {
  const server = await startTestRedis();
  const redis = openConnection(server.address);
  await waitUntilReady(redis, 5_000);
  const ballots = new RedisBallotBox(redis, server.address);
  const closing: DomainEvent = { type: 'PollClosing', pollId: POLL, at: Date.now() };
  const idle = await loaded([...pollEvents(1), closing]);
  const running = await loaded([...pollEvents(1), closing]);
  redis.disconnect();
  // Both find the box out of reach and wait to look again.
  for (const { runtime } of [idle, running]) closePolls(runtime, ballots, silent);
  await new Promise((resolve) => setTimeout(resolve, 200));
  idle.runtime.close();
  await redis.connect();
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  expect([await phaseIn(idle.store), await phaseIn(running.store)]).toEqual(['closing', 'closed']);
  running.runtime.close();
  ballots.close();
  redis.disconnect();
  await server.stop();
});
