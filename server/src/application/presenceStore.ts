import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SitePresence } from '@diem-cau/shared/views/source.ts';

/** The open pages by site; a site without one is absent. */
export type Connections = Readonly<Record<SiteId, SitePresence>>;

/** What the servers of one store tell each other of who is connected. Kept for seconds only. */
export interface PresenceStore {
  /**
   * Publishes which sites are connected to this server, and returns the last statement of each other server. Must be
   * repeated: a server that was silent for `SILENCE_MS` counts as dead. Rejects with a `Fault` `STORE_UNAVAILABLE`.
   */
  say(conferenceId: ConferenceId, own: Connections): Promise<readonly Connections[]>;
  /** Withdraws this server's statement. */
  leave(conferenceId: ConferenceId): Promise<void>;
  /** Calls back when what any server says of a conference has changed. */
  onChanged(listener: (conferenceId: ConferenceId) => void): () => void;
  /** Calls back after announcements may have been missed, such as during an outage of the store: read again. */
  onGap(listener: () => void): () => void;
}

/** Heartbeat interval (ms). */
export const HEARTBEAT_MS = 4_000;

/** Heartbeat timeout (ms): a server silent for longer counts as dead. Others notice at their own next heartbeat. */
export const SILENCE_MS = 10_000;
