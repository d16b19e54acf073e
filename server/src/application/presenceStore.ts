import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';

/** Open connections by site; a site without one is absent. */
export type Connections = Readonly<Record<SiteId, number>>;

/** What the servers of one store tell each other of who is connected. Kept for seconds only. */
export interface PresenceStore {
  /**
   * Says which sites are connected to this server, and returns what each other server last said. Must be repeated: a server
   * that has been silent for `SILENCE_MS` counts as dead. Rejects with a `Fault` `STORE_UNAVAILABLE`.
   */
  say(conferenceId: ConferenceId, own: Connections): Promise<readonly Connections[]>;
  /** Takes back what this server said. */
  leave(conferenceId: ConferenceId): Promise<void>;
  /** Calls back when what any server says of a conference has changed. */
  onChanged(listener: (conferenceId: ConferenceId) => void): () => void;
  /** Calls back when changes may have gone unheard, as while the line to the store was down: read anew. */
  onGap(listener: () => void): () => void;
}

/** How often a server repeats itself, in milliseconds. */
export const HEARTBEAT_MS = 4_000;

/** After this long without a word a server is dead, in milliseconds; others notice at their own next word. */
export const SILENCE_MS = 10_000;
