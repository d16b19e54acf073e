import { listDeleted, listExpired } from '@diem-cau/shared/domain/recording/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceRegistry } from './conferences/conferenceRegistry.ts';
import type { Logger } from './logger.ts';
import type { ProvenClock } from './provenClock.ts';
import type { Recordings } from './recordings.ts';
import { RegularLook } from './regularLook.ts';

/** How often the conferences with recordings are looked through (ms); twice within what REC-8 allows. */
const LOOK_MS = 3 * 60 * 60_000;

interface RetentionPorts {
  readonly recordings: Pick<Recordings, 'listConferences' | 'erase'>;
  readonly conferences: Pick<ConferenceRegistry, 'read' | 'find'>;
  readonly provenClock: Pick<ProvenClock, 'read'>;
  readonly logger: Logger;
}

/**
 * Loads each conference that has files on this server which have been kept long enough. What keeps its recordings
 * (`reactors/recordingKeeper.ts`) then deletes them; a conference that nobody opens would keep them for ever (REC-8). Where
 * another server has deleted the parts, the files of this one are erased too.
 */
export class RecordingRetention extends RegularLook {
  readonly #ports: RetentionPorts;

  constructor(ports: RetentionPorts) {
    super(LOOK_MS, { logger: ports.logger, failure: 'The folder of recordings cannot be looked through.' });
    this.#ports = ports;
  }

  /** Looks now and from now on. */
  override start(): void {
    void this.look();
    super.start();
  }

  /** A conference that fails holds up no other. */
  protected async lookThrough(): Promise<void> {
    for (const id of await this.#ports.recordings.listConferences()) {
      if (!this.closed) await this.#lookAt(id);
    }
  }

  async #lookAt(id: ConferenceId): Promise<void> {
    const { conferences, recordings, provenClock, logger } = this.#ports;
    try {
      const state = (await conferences.read([id])).get(id);
      if (!state) return;
      const gone = listDeleted(state.recording);
      if (gone.length > 0) await recordings.erase(id, gone);
      const now = provenClock.read();
      if (now !== undefined && listExpired(state.recording, now).length > 0) await conferences.find(id);
    } catch (error) {
      logger.warn(
        { err: error, conference: id },
        'It could not be looked whether recordings have been kept long enough.',
      );
    }
  }
}
