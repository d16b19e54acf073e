import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { Fault } from '../../../application/fault.ts';
import type { MediaServer } from '../../../application/mediaPort.ts';
import type { MediaOptions } from '../mediaOptions.ts';
import { WorkerPool } from '../workers/workerPool.ts';
import { MediasoupRoom } from './mediasoupRoom.ts';
import type { RoomCounts } from './roomForwarding.ts';

/** How much the media server carries now. */
interface MediaStats extends RoomCounts {
  readonly workers: number;
  readonly rooms: number;
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

/** The media server on mediasoup: a room is spread over its workers. */
export class MediasoupServer implements MediaServer {
  readonly #options: MediaOptions;
  readonly #pool: WorkerPool;
  readonly #rooms = new Map<ConferenceId, MediasoupRoom>();
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
  async openRoom(conferenceId: ConferenceId): Promise<MediasoupRoom> {
    if (this.#closed) throw new Fault('MEDIA_UNAVAILABLE', 'the media server is closed');
    const room = this.#rooms.get(conferenceId) ?? new MediasoupRoom(conferenceId, this.#pool, this.#options);
    this.#rooms.set(conferenceId, room);
    return room;
  }

  /** {@inheritDoc MediaServer.closeRoom} */
  async closeRoom(conferenceId: ConferenceId): Promise<void> {
    const room = this.#rooms.get(conferenceId);
    this.#rooms.delete(conferenceId);
    await room?.close();
  }

  /** Counts for the metrics. */
  stats(): MediaStats {
    const counts = [...this.#rooms.values()].map((room) => room.counts);
    const total = (kind: keyof RoomCounts) => counts.reduce((sum, count) => sum + count[kind], 0);
    return {
      workers: this.#pool.workers.length,
      rooms: this.#rooms.size,
      peers: total('peers'),
      producers: total('producers'),
      consumers: total('consumers'),
      pipes: total('pipes'),
      serverPipes: total('serverPipes'),
      silentServerPipes: total('silentServerPipes'),
    };
  }

  /** Closes all rooms and ends the workers. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#rooms.values()].map((room) => room.close()));
    this.#rooms.clear();
    await this.#pool.close();
  }
}
