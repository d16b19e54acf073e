import { expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { readSnapshot, type Snapshot, writeSnapshot } from '../../server/src/application/snapshot.ts';
import { CONFERENCE_ID, loadConference } from '../support/memoryConference.ts';
import { liveConference, NOW } from '../testkit/given.ts';
import { TestClock } from '../testkit/testClock.ts';

/** A store whose snapshot of the conference is of the present format. */
async function stored() {
  const store = new MemoryStore();
  const { runtime } = await loadConference(liveConference, store);
  const [entry] = await store.readAfter(CONFERENCE_ID, 0);
  const snapshot: Snapshot = { head: { version: 1, hash: entry?.hash ?? '' }, state: runtime.state };
  await writeSnapshot(store, CONFERENCE_ID, snapshot);
  runtime.close();
  return { store, snapshot };
}

it('reads a snapshot as it was written', async () => {
  const { store, snapshot } = await stored();
  expect(await readSnapshot(store, CONFERENCE_ID)).toStrictEqual(snapshot);
});

it.each([
  ['an earlier', (format: number) => format - 1],
  ['a later', (format: number) => format + 1],
  ['no', () => undefined],
])('ignores a snapshot of %s format and replays the log', async (_, formatOf) => {
  const { store, snapshot } = await stored();
  const { format } = JSON.parse((await store.readSnapshot(CONFERENCE_ID)) ?? '{}') as { format: number };
  // The shape of a state that this version does not know.
  const other = { format: formatOf(format), ...snapshot, state: { ...snapshot.state, conference: 'of another shape' } };
  await store.writeSnapshot(CONFERENCE_ID, JSON.stringify(other));
  expect(await readSnapshot(store, CONFERENCE_ID)).toBeUndefined();
  const state = await ConferenceRuntime.readState(CONFERENCE_ID, store, new TestClock(NOW));
  expect(state).toStrictEqual(snapshot.state);
});

it('ignores a snapshot of an entry that the log lost in a failover, and replays the log', async () => {
  const { store, snapshot } = await stored();
  const state = { ...snapshot.state, conference: { ...snapshot.state.conference, title: 'of the lost entry' } };
  for (const head of [
    { version: 1, hash: 'of the entry that was there before' },
    { version: 2, hash: snapshot.head.hash },
  ]) {
    await writeSnapshot(store, CONFERENCE_ID, { head, state });
    const read = await ConferenceRuntime.readState(CONFERENCE_ID, store, new TestClock(NOW));
    expect(read).toStrictEqual(snapshot.state);
  }
});
