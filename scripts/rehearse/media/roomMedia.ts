import type { MediaSignalPort } from '../../../client/src/connection/media/mediaSignalPort.ts';

/** A simulated room's part in the media: it receives the stage, and sends what the server wants of it. */
export interface RoomMedia {
  /**
   * Called again and again with the port to the media server, while the participant is in: joins over each new port, starts
   * and stops sources. Never rejects.
   */
  follow(port: MediaSignalPort | undefined): Promise<void>;
  /** Ends all of it. */
  close(): void;
}
