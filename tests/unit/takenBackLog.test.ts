import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import type { Commit } from '../../server/src/application/eventStore.ts';
import { CONFERENCE_ID, loadConference } from '../support/memoryConference.ts';
import { chair, liveConference, NOW } from '../testkit/given.ts';
import { TestClock } from '../testkit/testClock.ts';

/** A store whose master is lost: the replica that follows lacks the last entries, and another server has gone on there. */
class FailedOverStore extends MemoryStore {
  #replica: MemoryStore | undefined;
  #onCommits: (commits: readonly Commit[]) => void = () => {};

  failOver(replica: MemoryStore): void {
    this.#replica = replica;
  }

  /** What the tail brings of the replica's log. */
  async bring(after: number): Promise<void> {
    this.#onCommits(await this.readAfter(CONFERENCE_ID, after));
  }

  override tail(...[, , onCommits]: Parameters<MemoryStore['tail']>): () => void {
    this.#onCommits = onCommits;
    return () => {};
  }

  override readAfter(id: ConferenceId, version: number): Promise<readonly Commit[]> {
    return this.#replica?.readAfter(id, version) ?? super.readAfter(id, version);
  }

  override append(...args: Parameters<MemoryStore['append']>): ReturnType<MemoryStore['append']> {
    return this.#replica?.append(...args) ?? super.append(...args);
  }
}

/** A vote that is only planned. */
const draft = (name: string) =>
  ({
    commandId: name,
    actor: chair,
    command: { type: 'CreatePoll', pollId: `poll_${name}` as never, title: name },
  }) as const;

let store: FailedOverStore;
let runtime: ConferenceRuntime;
let losses: number;

/** This server knows two entries; of the replica's three the first is the same one. */
beforeEach(async () => {
  store = new FailedOverStore();
  ({ runtime } = await loadConference(liveConference, store));
  losses = 0;
  runtime.onLoss(() => losses++);
  await runtime.submit(draft('lost'));
  expect(runtime.version).toBe(2);
  const replica = new MemoryStore();
  const { runtime: other } = await loadConference(liveConference, replica);
  await other.submit(draft('first'));
  await other.submit(draft('second'));
  expect(other.version).toBe(3);
  other.close();
  store.failOver(replica);
});

it.each<[string, () => Promise<unknown>]>([
  ['brought by the tail', () => store.bring(2)],
  ['read for a decision', () => runtime.readNewest()],
  ['that an append meets', () => runtime.submit(draft('third'))],
])(
  'a log that was taken back and goes on otherwise is noticed by its entries %s, and nothing of it is taken over',
  async (_, meet) => {
    const before = runtime.state;
    await expect(meet()).rejects.toMatchObject({ code: 'STORE_CONFLICT' });
    expect(losses).toBe(1);
    expect(runtime.state).toBe(before);
    expect(runtime.version).toBe(2);
    runtime.close();
  },
);

it('a server that starts on such a log has its state', async () => {
  const state = await ConferenceRuntime.readState(CONFERENCE_ID, store, new TestClock(NOW));
  expect(Object.keys(state.polls)).toHaveLength(Object.keys(runtime.state.polls).length + 1);
});
