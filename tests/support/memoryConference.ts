import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { chair, liveConference, NOW } from '../testkit/given.ts';
import { TestClock } from '../testkit/testClock.ts';

export const CONFERENCE_ID = 'conf_test' as ConferenceId;

/** A conference loaded from a log in memory that holds these events in one entry; its clock stands still at `NOW`. */
export async function loadConference(events: readonly DomainEvent[] = liveConference, store = new MemoryStore()) {
  const clock = new TestClock(NOW);
  await store.append(CONFERENCE_ID, EMPTY_HEAD, [{ commandId: 'all', actor: chair, at: NOW, events }]);
  return { store, clock, runtime: await ConferenceRuntime.load(CONFERENCE_ID, store, clock) };
}
