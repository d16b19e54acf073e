import { join } from 'node:path';
import { createWorker } from 'mediasoup';
import type { Router, TransportListenInfo, WebRtcServer, Worker } from 'mediasoup/types';
import { LoadMeter } from './loadMeter.ts';
import { ROUTER_CODECS } from './routerCodecs.ts';

/** How long a worker process may take to end before nobody waits for it any more, in milliseconds. */
const EXIT_TIMEOUT_MS = 2_000;

/** Starts the worker that `MEDIASOUP_WORKER_BIN` names, with fewer rights. */
const RESTRICTED_WORKER = join(import.meta.dirname, 'restrictedWorker.sh');

/** One mediasoup worker process with the one port that all its transports share. */
export class MediaWorker {
  readonly webRtcServer: WebRtcServer;
  readonly meter = new LoadMeter();
  readonly #worker: Worker;

  private constructor(worker: Worker, webRtcServer: WebRtcServer) {
    this.#worker = worker;
    this.webRtcServer = webRtcServer;
  }

  /** Starts the process. Rejects when the program is missing, does not run, or the port is taken. */
  static async start(listenInfos: TransportListenInfo[]): Promise<MediaWorker> {
    const worker = await createWorker({ logLevel: 'warn', workerBin: RESTRICTED_WORKER });
    try {
      return new MediaWorker(worker, await worker.createWebRtcServer({ listenInfos }));
    } catch (error) {
      worker.close();
      throw error;
    }
  }

  get pid(): number {
    return this.#worker.pid;
  }

  get closed(): boolean {
    return this.#worker.closed;
  }

  /** Calls back when the process ended by itself. */
  onDied(listener: (error: Error) => void): void {
    this.#worker.on('died', listener);
  }

  /** Opens a router for a room. Rejects when the process is gone. */
  async openRouter(): Promise<Router> {
    const router = await this.#worker.createRouter({ mediaCodecs: ROUTER_CODECS });
    if (router.closed) throw new Error('the media worker died');
    return router;
  }

  /** Asks the process how much it has done. Rejects when it is gone. */
  async measureLoad(): Promise<void> {
    const { ru_utime, ru_stime } = await this.#worker.getResourceUsage();
    this.meter.report(ru_utime + ru_stime, performance.now());
  }

  /** Ends the process and all media on it; resolves when it is gone. Idempotent. */
  async close(): Promise<void> {
    this.#worker.close();
    if (this.#worker.subprocessClosed) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, EXIT_TIMEOUT_MS);
      this.#worker.on('subprocessclose', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
