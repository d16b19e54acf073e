import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { hasErasure } from './erasure/erasureRecord.ts';
import type { Commit, EventStore, Head } from './eventStore.ts';

/** A snapshot is written every so many entries; it bounds the time to load a conference. */
export const SNAPSHOT_EVERY = 500;

/** Raised whenever the shape of the state changes: older snapshots are then ignored and the log is replayed. */
const SNAPSHOT_FORMAT = 24;

/** The state of a conference after the entry `head` of its log. */
export interface Snapshot {
  readonly head: Head;
  readonly state: ConferenceState;
}

/** Reads the stored snapshot; undefined where there is none, or one of another format. Rejects with `STORE_UNAVAILABLE`. */
export async function readSnapshot(store: EventStore, conferenceId: ConferenceId): Promise<Snapshot | undefined> {
  const text = await store.readSnapshot(conferenceId);
  if (text === undefined) return undefined;
  const { format, ...snapshot } = JSON.parse(text) as Snapshot & { format: number };
  return format === SNAPSHOT_FORMAT ? snapshot : undefined;
}

/**
 * The stored snapshot and the entries after it. Without the snapshot where the log has not the entry that it was made at,
 * since a failover to a replica may have lost that one, and where words were erased since from what it was made of. Rejects with `STORE_UNAVAILABLE`.
 */
export async function readFromSnapshot(
  store: EventStore,
  conferenceId: ConferenceId,
): Promise<{ readonly snapshot?: Snapshot; readonly since: readonly Commit[] }> {
  const snapshot = await readSnapshot(store, conferenceId);
  const [last, ...since] = snapshot ? await store.readAfter(conferenceId, snapshot.head.version - 1) : [];
  if (snapshot && last?.hash === snapshot.head.hash && !hasErasure(since)) return { snapshot, since };
  return { since: await store.readAfter(conferenceId, 0) };
}

/** Replaces the stored snapshot. Rejects with `STORE_UNAVAILABLE`. */
export async function writeSnapshot(store: EventStore, conferenceId: ConferenceId, snapshot: Snapshot): Promise<void> {
  await store.writeSnapshot(conferenceId, JSON.stringify({ format: SNAPSHOT_FORMAT, ...snapshot }));
}
