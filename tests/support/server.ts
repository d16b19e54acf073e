import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { startPrivateRedis } from '../../server/src/adapters/redis/privateRedis.ts';

const MAIN = join(import.meta.dirname, '../../server/src/main.ts');
const START_TIMEOUT_MS = 60_000;

/** The invite codes that a start prints. */
export interface Codes {
  readonly organiser: string;
  readonly chair: string;
  readonly moderator: string;
  readonly site1: string;
  readonly site2: string;
  readonly phone: string;
}

/** The real server as a process of its own, with a data folder and a private Redis of its own. */
export class TestServer {
  readonly url: string;
  readonly #port: number;
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;
  #process: ChildProcess | undefined;
  #output = '';

  private constructor(port: number, folder: string, environment: Readonly<Record<string, string>>) {
    this.#port = port;
    this.#folder = folder;
    this.#environment = environment;
    this.url = `http://localhost:${port}`;
  }

  /** `environment` adds settings, or changes those of a test. */
  static async start(environment: Readonly<Record<string, string>> = {}): Promise<TestServer> {
    const folder = await mkdtemp(join(tmpdir(), 'dc-server-'));
    const port = environment.PORT === undefined ? await freePort() : Number(environment.PORT);
    const server = new TestServer(port, folder, environment);
    await server.launch();
    return server;
  }

  /** Starts the process; after a kill, again on the same data. */
  async launch(): Promise<void> {
    this.#output = '';
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        PORT: String(this.#port),
        HOST: 'localhost',
        DATA_DIR: this.#folder,
        RTC_PORT: '0',
        MEDIA_WORKERS: '1',
        REDIS_URL: '',
        PUBLIC_URL: '',
        ...this.#environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    const started = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The server did not start:\n${this.#output}`)), START_TIMEOUT_MS);
      const listen = (chunk: Buffer) => {
        this.#output += chunk.toString();
        if (!this.#output.includes('Ctrl+C')) return;
        clearTimeout(timer);
        resolve();
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`The server ended with ${code} while starting:\n${this.#output}`));
      });
    });
    await started;
  }

  get codes(): Codes {
    const codes = [...this.#output.matchAll(/\/join#([0-9A-Z-]+)/g)].map((match) => match[1] ?? '');
    const [organiser = '', chair = '', moderator = '', site1 = '', site2 = '', phone = ''] = codes;
    return { organiser, chair, moderator, site1, site2, phone };
  }

  /** Where the server keeps its data; its Redis in `redis`. */
  get folder(): string {
    return this.#folder;
  }

  /** What the server has printed so far. */
  get output(): string {
    return this.#output;
  }

  get isRunning(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Ends the process as a power cut would; its Redis lives on. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends the Redis process as a crash would. */
  async killRedis(): Promise<void> {
    const redis = openConnection({ socketPath: join(this.#folder, 'redis', 'redis.sock') });
    await waitUntilReady(redis, 5_000);
    const pid = Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
    redis.disconnect();
    process.kill(pid, 'SIGKILL');
  }

  /** Ends the process, its Redis and its data. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    // A killed server leaves its Redis behind; adopting it is the way to end it.
    await (await startPrivateRedis(join(this.#folder, 'redis'))).stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (!this.#process || !this.isRunning) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill(signal);
    await ended;
  }
}

/** A TCP port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}
