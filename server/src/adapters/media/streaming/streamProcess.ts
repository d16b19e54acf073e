import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { MediaLogger } from '../mediaLogger.ts';
import type { OpenCapture } from '../recording/capturer.ts';
import type { StreamPlace } from './encoder.ts';
import type { CardWords, StreamOrder, StreamReport } from './streamOrders.ts';

const PROGRAM = join(import.meta.dirname, 'streamProgram.ts');
/** Behind the conference, but what is shown is live. */
const LOW_PRIORITY = 3;
/** How long it may take to answer (ms). */
const ANSWER_MS = 10_000;

interface ProcessOptions {
  /** Resolves once its folder may be written. */
  readonly ready: Promise<void>;
  readonly place: StreamPlace;
  readonly words: CardWords;
  readonly logger: MediaLogger;
  /** Its `ffmpeg` ended by itself, and begins again. */
  readonly onEncoderLost: () => void;
  /** It ended by itself. */
  readonly onLost: () => void;
}

interface Waiting {
  readonly opened: (port: number) => void;
  readonly refuse: (error: Error) => void;
  readonly onLost: () => void;
  isOpen: boolean;
}

/** The process of one stream. */
export class StreamProcess {
  readonly #options: ProcessOptions;
  readonly #parts = new Map<string, Waiting>();
  readonly #starting: Promise<ChildProcess | undefined>;
  #child: ChildProcess | undefined;
  #isEnding = false;

  constructor(options: ProcessOptions) {
    this.#options = options;
    this.#starting = options.ready.then(() => this.#start()).catch((error: unknown) => this.#lose(error));
    this.order({ type: 'card', words: options.words });
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Tells it something, once it runs. */
  order(order: StreamOrder): void {
    void this.#starting.then((child) => {
      if (child?.connected) child.send(order, () => {});
    });
  }

  /** Begins a part. Rejects where it does not answer; `onLost` is called once where it had begun and the process ends. */
  open(id: string, onLost: () => void): Promise<OpenCapture> {
    return new Promise<OpenCapture>((resolve, refuse) => {
      const timer = setTimeout(() => refuse(new Error('the stream does not answer')), ANSWER_MS).unref();
      const opened = (port: number) => {
        clearTimeout(timer);
        resolve({ port, close: async () => this.#close(id) });
      };
      this.#parts.set(id, { opened, refuse, onLost, isOpen: false });
      this.order({ type: 'open', id });
    });
  }

  /** Has the list say that the stream is over. Resolves once the process is gone. */
  async end(): Promise<void> {
    this.#isEnding = true;
    const child = await this.#starting;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), ANSWER_MS);
    this.order({ type: 'end' });
    await gone;
    clearTimeout(timer);
  }

  /** Ends it at once; its list stays open. */
  kill(): void {
    this.#isEnding = true;
    void this.#starting.then((child) => child?.kill('SIGKILL'));
  }

  #close(id: string): number {
    this.#parts.delete(id);
    this.order({ type: 'close', id });
    return 0;
  }

  async #start(): Promise<ChildProcess> {
    const { place, logger } = this.#options;
    const child = fork(PROGRAM, [place.folder, place.prefix], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: process.env.PATH },
    });
    this.#child = child;
    child.on('message', (report: StreamReport) => this.#hear(report));
    child.on('error', (error) => this.#lose(error));
    child.on('exit', (code, signal) => this.#lose({ code, signal }));
    try {
      if (child.pid !== undefined) setPriority(child.pid, LOW_PRIORITY);
    } catch {
      // It has ended already.
    }
    logger.info({ pid: child.pid, folder: place.folder }, 'a stream to the public started');
    return child;
  }

  #hear(report: StreamReport): void {
    const { logger, onEncoderLost } = this.#options;
    if (report.type === 'opened') {
      const part = this.#parts.get(report.id);
      if (part) part.isOpen = true;
      part?.opened(report.port);
    }
    if (report.type === 'encoderLost') {
      logger.warn({ detail: report.detail }, 'ffmpeg ended; the stream goes on with another one');
      onEncoderLost();
    }
  }

  #lose(cause: unknown): undefined {
    const parts = [...this.#parts.values()];
    this.#parts.clear();
    for (const { isOpen, refuse, onLost } of parts) {
      refuse(new Error('the stream has ended'));
      if (isOpen) onLost();
    }
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.#options.logger.error({ cause }, 'the process of a stream ended');
    this.#options.onLost();
  }
}
