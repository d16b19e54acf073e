import type { TransportListenInfo } from 'mediasoup/types';
import type { MediaOptions } from '../mediaOptions.ts';
import { MediaWorker } from './mediaWorker.ts';
import { choosePlace } from './placement.ts';

const FIRST_BACKOFF_MS = 100;
const MAX_BACKOFF_MS = 5_000;
/** A worker that lived this long was healthy: its replacement starts without a grown backoff. In milliseconds. */
const HEALTHY_AFTER_MS = 10_000;
/** How often workers are asked how much they do, in milliseconds. */
const REPORT_MS = 1_000;

/** The worker processes: chooses one for each session, and replaces those that die. */
export class WorkerPool {
  readonly #options: MediaOptions;
  /** By place; a place is empty while its worker is being replaced. */
  readonly #workers: (MediaWorker | undefined)[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #reports: NodeJS.Timeout;
  #waiting: (() => void)[] = [];
  #closed = false;

  private constructor(options: MediaOptions) {
    this.#options = options;
    this.#reports = setInterval(() => {
      // One that cannot answer is gone, and takes no sessions any more.
      for (const worker of this.workers) worker.measureLoad().catch(() => {});
    }, REPORT_MS);
  }

  /** Starts all workers. Rejects, and leaves none running, when one does not start. */
  static async start(options: MediaOptions): Promise<WorkerPool> {
    const pool = new WorkerPool(options);
    const places = Array.from({ length: options.workers }, (_, place) => place);
    const outcomes = await Promise.allSettled(places.map((place) => pool.#start(place, FIRST_BACKOFF_MS)));
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) {
      await pool.close();
      throw failure.reason;
    }
    return pool;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** The live workers. */
  get workers(): readonly MediaWorker[] {
    return this.#workers.filter((worker) => worker !== undefined).filter((worker) => !worker.closed);
  }

  /** The live worker for one more session of a room, of which it is told which workers have it already. */
  choose(carriesRoom: (worker: MediaWorker) => boolean): MediaWorker | undefined {
    const { workers } = this;
    const place = choosePlace(workers.map((worker) => ({ ...worker.meter.load, carriesRoom: carriesRoom(worker) })));
    return place === undefined ? undefined : workers[place];
  }

  /** Resolves when a worker is live, or the pool is closed. */
  async whenLive(): Promise<void> {
    if (this.#closed || this.workers.length > 0) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Ends all workers; resolves when they are gone. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#reports);
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#wake();
    await Promise.all(this.#workers.map((worker) => worker?.close()));
  }

  async #start(place: number, backoffMs: number): Promise<void> {
    const worker = await MediaWorker.start(this.#listenInfos(place));
    if (this.#closed) return worker.close();
    const startedAt = performance.now();
    this.#workers[place] = worker;
    worker.onDied((error) => {
      this.#options.logger.error({ err: error, pid: worker.pid, place }, 'media worker died');
      this.#workers[place] = undefined;
      const healthy = performance.now() - startedAt > HEALTHY_AFTER_MS;
      this.#replace(place, healthy ? FIRST_BACKOFF_MS : backoffMs);
    });
    this.#options.logger.info({ pid: worker.pid, place }, 'media worker started');
    this.#wake();
  }

  #replace(place: number, backoffMs: number): void {
    if (this.#closed) return;
    const nextBackoffMs = Math.min(backoffMs * 2, MAX_BACKOFF_MS);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#start(place, nextBackoffMs).catch((error: unknown) => {
        this.#options.logger.error({ err: error, place }, 'media worker does not start');
        this.#replace(place, nextBackoffMs);
      });
    }, backoffMs);
    this.#timers.add(timer);
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #listenInfos(place: number): TransportListenInfo[] {
    const { listen, basePort } = this.#options;
    return (['udp', 'tcp'] as const).map((protocol) => ({
      protocol,
      ...listen,
      ...(basePort ? { port: basePort + place } : {}),
    }));
  }
}
