import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { restrictedCommand } from '../../../system/restrictedCommand.ts';
import type { MediaLogger } from '../mediaLogger.ts';
import type { CaptureReply, CaptureRequest } from './captureMessages.ts';

const PROGRAM = join(import.meta.dirname, 'captureProgram.ts');
/** How long the process may take to answer (ms): it starts in a fraction of a second. */
const ANSWER_MS = 5_000;

/** One file that packets are being appended to. */
export interface OpenCapture {
  /** The loopback port that takes the packets. */
  readonly port: number;
  /** Stops, and resolves to the number of packets; zero where the process is gone. What it has written stays. */
  close(): Promise<number>;
}

interface Waiting {
  isOpen: boolean;
  readonly opened: (port: number) => void;
  readonly refuse: (error: Error) => void;
  readonly closed: (packets: number) => void;
  readonly onLost: () => void;
}

/** Runs the recorder's process and starts it again where it ended by itself. */
export class Capturer {
  readonly #logger: MediaLogger;
  readonly #captures = new Map<string, Waiting>();
  #process: Promise<ChildProcess> | undefined;
  #closed = false;

  constructor(logger: MediaLogger) {
    this.#logger = logger;
  }

  /** The process id of the recorder while it runs. */
  async findPid(): Promise<number | undefined> {
    return (await this.#process)?.pid;
  }

  /** Begins a file. Rejects when it does not begin; `onLost` is called once where it had, and its process ends or cannot write. */
  async open(id: string, path: string, onLost: () => void): Promise<OpenCapture> {
    if (this.#closed) throw new Error('the recorder is closed');
    const child = await this.#start();
    let closed: (packets: number) => void = () => {};
    const packets = new Promise<number>((resolve) => {
      closed = resolve;
    });
    const port = await new Promise<number>((opened, refuse) => {
      const timer = setTimeout(() => this.#lose(id, 'the recorder does not answer'), ANSWER_MS).unref();
      const answered = (port: number) => {
        clearTimeout(timer);
        opened(port);
      };
      this.#captures.set(id, { isOpen: false, opened: answered, refuse, closed, onLost });
      send(child, { type: 'open', id, path });
    });
    const close = async (): Promise<number> => {
      if (!this.#captures.has(id)) return 0;
      const timer = setTimeout(() => this.#lose(id, 'the recorder does not answer'), ANSWER_MS).unref();
      send(child, { type: 'close', id });
      const count = await packets;
      clearTimeout(timer);
      return count;
    };
    return { port, close };
  }

  /** Ends the process; what it holds is written. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    const child = await this.#process?.catch(() => undefined);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.connected) child.disconnect();
    await gone;
  }

  #start(): Promise<ChildProcess> {
    this.#process ??= this.#spawn();
    this.#process.catch(() => {
      this.#process = undefined;
    });
    return this.#process;
  }

  async #spawn(): Promise<ChildProcess> {
    const [command, args] = await restrictedCommand(process.execPath, [PROGRAM], {});
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: process.env.PATH },
    });
    child.on('message', (reply: CaptureReply) => this.#hear(reply));
    child.on('error', () => this.#end());
    child.on('exit', (code, signal) => {
      if (!this.#closed) this.#logger.error({ code, signal, pid: child.pid }, 'the recorder ended');
      this.#end();
    });
    await new Promise((resolve, reject) => {
      child.once('spawn', () => resolve(undefined));
      child.once('error', reject);
    });
    this.#logger.info({ pid: child.pid }, 'the recorder started');
    return child;
  }

  #hear(reply: CaptureReply): void {
    const waiting = this.#captures.get(reply.id);
    if (reply.type === 'opened' && waiting) {
      waiting.isOpen = true;
      waiting.opened(reply.port);
    }
    if (reply.type === 'failed') {
      // It keeps its port and its file until then.
      void this.#process?.then((child) => send(child, { type: 'close', id: reply.id }));
      this.#lose(reply.id, 'the file cannot be written');
    }
    if (reply.type === 'closed') {
      this.#captures.delete(reply.id);
      waiting?.closed(reply.packets);
    }
  }

  #end(): void {
    this.#process = undefined;
    for (const id of [...this.#captures.keys()]) this.#lose(id, 'the recorder ended');
  }

  #lose(id: string, why: string): void {
    const waiting = this.#captures.get(id);
    if (!waiting) return;
    this.#captures.delete(id);
    waiting.refuse(new Error(why));
    waiting.closed(0);
    if (waiting.isOpen) waiting.onLost();
  }
}

function send(child: ChildProcess, request: CaptureRequest): void {
  // One that has just ended is noticed by its exit.
  if (child.connected) child.send(request, () => {});
}
