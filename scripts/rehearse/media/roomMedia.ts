import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { MediaSignalPort } from '../../../client/src/connection/media/mediaSignalPort.ts';

/** A simulated room's part in the media: it receives the stage, and sends what its place on it allows. */
export interface RoomMedia {
  /**
   * Called again and again with the port to the media server, while the participant is in, and with what may be sent now:
   * joins over each new port, starts and stops sources. Never rejects.
   */
  follow(port: MediaSignalPort | undefined, sources: Readonly<Partial<Record<MediaSource, true>>>): Promise<void>;
  /** Ends all of it. */
  close(): void;
}
