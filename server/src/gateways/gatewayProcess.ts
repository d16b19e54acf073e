import cluster, { type Worker } from 'node:cluster';
import type { Logger } from '../application/logger.ts';
import { RefusedStart } from '../system/refusedStart.ts';
import { ANNOUNCES_VARIABLE, INDEX_VARIABLE } from './gatewayLink.ts';
import { type Answers, Line } from './line.ts';

/** How long after its end a gateway is started again (ms): at first, and at most. The wait doubles. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** One that served for so long has recovered (ms). */
const RECOVERED_MS = 60_000;
/** How long a gateway may take to stop (ms). */
const STOP_MS = 10_000;

interface Run {
  readonly worker: Worker;
  readonly line: Line;
  readonly ended: Promise<void>;
}

/** One gateway in a process of its own, which is started again whenever it ends. */
export class GatewayProcess {
  readonly #index: number;
  readonly #answers: Answers;
  readonly #logger: Logger;
  #run: Run | undefined;
  #ready = false;
  #stopping = false;
  #waitMs = FIRST_WAIT_MS;
  #timer: NodeJS.Timeout | undefined;

  constructor(index: number, answers: Answers, logger: Logger) {
    this.#index = index;
    this.#answers = answers;
    this.#logger = logger;
  }

  /** Whether it serves people now. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Starts it; resolves to the table of the start, if it was to make one. Rejects where it ends before it serves. */
  start(announces: boolean): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      this.#launch(announces, resolve, () => reject(new RefusedStart('A gateway did not start; the reason is above.')));
    });
  }

  /** Rejects where it does not answer in time. */
  async ask(question: string): Promise<unknown> {
    return this.#run?.line.ask(question);
  }

  /** Stops it, and starts it no more. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const run = this.#run;
    if (!run) return;
    const kill = setTimeout(() => run.worker.process.kill('SIGKILL'), STOP_MS);
    run.line.ask('stop').catch(() => {});
    await run.ended;
    clearTimeout(kill);
  }

  #launch(announces: boolean, onReady: (table: string | undefined) => void, onFailed: () => void): void {
    const worker = cluster.fork({ [INDEX_VARIABLE]: this.#index, [ANNOUNCES_VARIABLE]: announces ? '1' : '' });
    const line = new Line((message) => {
      if (worker.isConnected()) worker.send(message);
    });
    line.answers = this.#answers;
    worker.on('message', (message: { readonly ready?: unknown; readonly table?: string }) => {
      line.receive(message);
      if (message.ready !== true) return;
      this.#ready = true;
      onReady(message.table);
    });
    const begun = performance.now();
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', (code: number | null, signal: string | null) => {
        const served = this.#ready;
        this.#ready = false;
        this.#run = undefined;
        resolve();
        if (served || this.#waitMs > FIRST_WAIT_MS) this.#startLater(performance.now() - begun, signal ?? code);
        else onFailed();
      });
    });
    this.#run = { worker, line, ended };
  }

  #startLater(livedMs: number, end: string | number | null): void {
    if (this.#stopping) return;
    if (livedMs > RECOVERED_MS) this.#waitMs = FIRST_WAIT_MS;
    this.#logger.warn({ gateway: this.#index, end, waitMs: this.#waitMs }, 'A gateway ended; it is started again.');
    this.#timer = setTimeout(() => {
      this.#launch(
        false,
        () => {},
        () => {},
      );
    }, this.#waitMs);
    this.#waitMs = Math.min(2 * this.#waitMs, LONGEST_WAIT_MS);
  }
}
