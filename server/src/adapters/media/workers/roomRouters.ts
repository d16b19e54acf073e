import { ortc } from 'mediasoup';
import type { Router, RtpCapabilities } from 'mediasoup/types';
import type { MediaWorker } from './mediaWorker.ts';
import { ROUTER_CODECS } from './routerCodecs.ts';
import type { WorkerPool } from './workerPool.ts';

/** All routers have the same. */
const CAPABILITIES: RtpCapabilities = ortc.generateRouterRtpCapabilities(ROUTER_CODECS);

/** A conference's router on one worker. */
export interface RoomRouter {
  readonly router: Router;
  readonly worker: MediaWorker;
}

/** One conference's routers: one on each worker that somebody of it is placed on, opened when the first is. */
export class RoomRouters {
  readonly #pool: WorkerPool;
  readonly #onDied: (worker: MediaWorker) => void;
  readonly #openings = new Map<MediaWorker, Promise<RoomRouter>>();
  #closed = false;

  /** `onDied` is called when a worker has taken the conference's media on it along. */
  constructor(pool: WorkerPool, onDied: (worker: MediaWorker) => void) {
    this.#pool = pool;
    this.#onDied = onDied;
  }

  /** What all routers can carry; undefined while no worker is live. */
  get rtpCapabilities(): RtpCapabilities | undefined {
    return !this.#closed && this.#pool.workers.length > 0 ? CAPABILITIES : undefined;
  }

  /** The worker for one more session; undefined while none is live. */
  chooseWorker(): MediaWorker | undefined {
    return this.#closed ? undefined : this.#pool.choose((worker) => this.#openings.has(worker));
  }

  /** The conference's router on a worker. Rejects when the worker is gone, or all is closed. */
  open(worker: MediaWorker): Promise<RoomRouter> {
    const known = this.#openings.get(worker);
    if (known) return known;
    const opening = this.#open(worker);
    this.#openings.set(worker, opening);
    // The next call tries again.
    opening.catch(() => this.#openings.delete(worker));
    return opening;
  }

  /** A router of the conference, any of those open if there is one. Rejects when no worker is live. */
  async openAny(): Promise<RoomRouter> {
    const worker = [...this.#openings.keys()][0] ?? this.chooseWorker();
    if (!worker) throw new Error('no media worker is live');
    return this.open(worker);
  }

  /** Closes all routers, and with them all that runs over them. Idempotent. */
  close(): void {
    this.#closed = true;
    for (const opening of this.#openings.values()) {
      opening.then(
        ({ router }) => router.close(),
        () => {},
      );
    }
    this.#openings.clear();
  }

  async #open(worker: MediaWorker): Promise<RoomRouter> {
    const router = await worker.openRouter();
    if (this.#closed) {
      router.close();
      throw new Error('the room is closed');
    }
    router.on('workerclose', () => {
      this.#openings.delete(worker);
      this.#onDied(worker);
    });
    return { router, worker };
  }
}
