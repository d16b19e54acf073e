import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { Fault } from '../../application/fault.ts';
import type { MediaServer } from '../../application/mediaPort.ts';
import type { MediaOptions } from './mediaOptions.ts';
import { MediasoupRoom } from './mediasoupRoom.ts';
import { WorkerPool } from './workerPool.ts';

/** How much the media server carries now. */
interface MediaStats {
  readonly workers: number;
  readonly rooms: number;
  readonly peers: number;
  readonly producers: number;
  readonly consumers: number;
}

/**
 * Starts the media server. The worker program is the one at `MEDIASOUP_WORKER_BIN`, which mediasoup reads as it
 * is first imported. Rejects with a `Fault` `MEDIA_UNAVAILABLE` when a worker does not start.
 */
export async function createMediaServer(options: MediaOptions): Promise<MediasoupServer> {
  try {
    return new MediasoupServer(options, await WorkerPool.start(options));
  } catch (error) {
    throw new Fault('MEDIA_UNAVAILABLE', 'the media workers do not start', error);
  }
}

/** The media server on mediasoup: a room is a router, on the worker that has the fewest. */
export class MediasoupServer implements MediaServer {
  readonly #options: MediaOptions;
  readonly #pool: WorkerPool;
  readonly #openings = new Map<ConferenceId, Promise<MediasoupRoom>>();
  readonly #rooms = new Set<MediasoupRoom>();
  #closed = false;

  constructor(options: MediaOptions, pool: WorkerPool) {
    this.#options = options;
    this.#pool = pool;
  }

  /** The processes of the live workers. */
  get workerPids(): readonly number[] {
    return this.#pool.workers.map(({ pid }) => pid);
  }

  /** {@inheritDoc MediaServer.openRoom} */
  openRoom(conferenceId: ConferenceId): Promise<MediasoupRoom> {
    const known = this.#openings.get(conferenceId);
    if (known) return known;
    const opening = this.#openRoom().catch((error: unknown) => {
      // The next call tries again.
      this.#openings.delete(conferenceId);
      throw new Fault('MEDIA_UNAVAILABLE', 'the media room does not open', error);
    });
    this.#openings.set(conferenceId, opening);
    return opening;
  }

  /** Counts for the metrics. */
  stats(): MediaStats {
    const counts = [...this.#rooms].map((room) => room.counts);
    return {
      workers: this.#pool.workers.length,
      rooms: this.#rooms.size,
      peers: counts.reduce((sum, { peers }) => sum + peers, 0),
      producers: counts.reduce((sum, { producers }) => sum + producers, 0),
      consumers: counts.reduce((sum, { consumers }) => sum + consumers, 0),
    };
  }

  /** Closes all rooms and ends the workers. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const room of this.#rooms) room.close();
    this.#rooms.clear();
    this.#openings.clear();
    await this.#pool.close();
  }

  async #openRoom(): Promise<MediasoupRoom> {
    if (this.#closed) throw new Error('the media server is closed');
    const { logger, plainPeers } = this.#options;
    const room = await MediasoupRoom.open(this.#pool, logger, plainPeers);
    if (this.#closed) {
      room.close();
      throw new Error('the media server is closed');
    }
    this.#rooms.add(room);
    return room;
  }
}
