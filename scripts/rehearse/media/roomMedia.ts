import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { Peer } from '../../../tests/testkit/peer.ts';

/** A simulated room's part in the media: it receives the stage, and sends what its place on it allows. */
export interface RoomMedia {
  /**
   * Called again and again with the connection, while there is one, and with what may be sent now: joins over each new
   * connection, begins to send and ends. Never rejects.
   */
  follow(peer: Peer | undefined, sources: Readonly<Partial<Record<MediaSource, true>>>): Promise<void>;
  /** Ends all of it. */
  close(): void;
}
