import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { startPrivateRedis } from '../../server/src/adapters/redis/privateRedis.ts';
import { freePort } from './freePort.ts';
import { removeFolder } from './removeFolder.ts';
import { sharedSecretsFolder } from './sharedSecrets.ts';
import { waitFor } from './waitFor.ts';

export { freePort };

const MAIN = join(import.meta.dirname, '../../server/src/main.ts');
const METRICS_TOKEN = 'token-of-the-tests';
const START_TIMEOUT_MS = 60_000;
const CLOCK_IS_SET = 'clock-is-set';
/** Runs before the server: a signal sets the clock of the process. Without blanks, which would end the option. */
const SETTABLE_CLOCK = `data:text/javascript,${[
  'globalThis.setBackMs=0',
  'globalThis.realNow=Date.now',
  'Date.now=()=>realNow()-setBackMs',
  `process.on('SIGUSR2',()=>{setBackMs+=3600000;console.log('${CLOCK_IS_SET}')})`,
].join(';')}`;

/** The invite codes that a start prints. */
export interface Codes {
  readonly organiser: string;
  readonly chair: string;
  readonly moderator: string;
  readonly site1: string;
  readonly site2: string;
  readonly phone: string;
}

export interface TestServerOptions {
  /** A Redis that it shares with others; none for a private one. */
  readonly redisUrl?: string;
  /** Where people reach it, if not at its own address. */
  readonly publicUrl?: string;
  /** Where its data folder is made, if not in the system's folder for such. */
  readonly parent?: string;
  /** Where it listens; any free port otherwise. */
  readonly port?: number;
  /** Whether `setClockBack` may be called. */
  readonly settableClock?: boolean;
  /** Further settings. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Called when the running process ends unexpectedly, with its exit and its output. */
  readonly onUnexpectedEnd?: (report: string) => void;
}

/** The real server as a separate process with its own data folder and, by default, a private Redis. */
export class TestServer {
  readonly url: string;
  readonly port: number;
  readonly #options: TestServerOptions;
  readonly #folder: string;
  #process: ChildProcess | undefined;
  #output = '';
  #pausedRedis: number | undefined;
  #ending = false;

  private constructor(port: number, folder: string, options: TestServerOptions) {
    this.port = port;
    this.#folder = folder;
    this.#options = options;
    this.url = `http://localhost:${port}`;
  }

  static async start(options: TestServerOptions = {}): Promise<TestServer> {
    const server = new TestServer(
      options.port ?? (await freePort()),
      await mkdtemp(join(options.parent ?? tmpdir(), 'dc-server-')),
      options,
    );
    await server.launch();
    return server;
  }

  /** Starts the process; after a kill, again on the same data. */
  async launch(): Promise<void> {
    this.#output = '';
    this.#ending = false;
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        // Not the settings of a server that is installed on this machine.
        DIEM_CAU_CONFIG: '/dev/null',
        PORT: String(this.port),
        HOST: 'localhost',
        DATA_DIR: this.#folder,
        RTC_PORT: '0',
        MEDIA_WORKERS: '1',
        REDIS_URL: this.#options.redisUrl ?? '',
        REDIS_SENTINELS: '',
        SECRETS_DIR: this.secretsFolder,
        PUBLIC_URL: this.#options.publicUrl ?? '',
        PUBLIC_ADDRESS: '',
        METRICS_PORT: '',
        METRICS_TOKEN,
        ...(this.#options.settableClock && { NODE_OPTIONS: `--import=${SETTABLE_CLOCK}` }),
        ...this.#options.environment,
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
    child.once('exit', (code, signal) => {
      if (!this.#ending)
        this.#options.onUnexpectedEnd?.(`A server ended by itself (${signal ?? code}):\n${this.#output}`);
    });
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

  /** Where the server keeps its keys. */
  get secretsFolder(): string {
    const { redisUrl } = this.#options;
    return redisUrl === undefined ? join(this.#folder, 'secrets') : sharedSecretsFolder(redisUrl);
  }

  /** What the server has printed so far. */
  get output(): string {
    return this.#output;
  }

  /** The metrics in Prometheus' form. */
  async metrics(): Promise<string> {
    // A kept connection may be closed by the server just as the next request leaves.
    const headers = { authorization: `Bearer ${METRICS_TOKEN}`, connection: 'close' };
    return (await fetch(`${this.url}/metrics`, { headers })).text();
  }

  get isRunning(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Its process; 0 where there is none. */
  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** How its process ended; undefined where it was killed or runs. */
  get exitCode(): number | undefined {
    return this.#process?.exitCode ?? undefined;
  }

  /** Asks the process to end, and waits for that. Its data stay. */
  async terminate(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** The processes of its media workers. */
  async mediaWorkers(): Promise<readonly number[]> {
    const pid = this.#process?.pid;
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').map(Number);
    const names = await Promise.all(
      children.map((child) => readFile(`/proc/${child}/comm`, 'utf8').catch(() => 'it has ended')),
    );
    return children.filter((_, index) => names[index]?.startsWith('mediasoup'));
  }

  /** Sends the process a signal that does not end it. */
  signal(signal: NodeJS.Signals): void {
    this.#process?.kill(signal);
  }

  /** Kills the process; its Redis keeps running. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Sets the wall clock of a process with `settableClock` back by an hour. */
  async setClockBack(): Promise<void> {
    this.#process?.kill('SIGUSR2');
    await waitFor('the clock to be set', () => (this.#output.includes(CLOCK_IS_SET) ? true : undefined));
  }

  /** Kills the Redis process like a crash. */
  async killRedis(): Promise<void> {
    process.kill(await this.#findRedis(), 'SIGKILL');
  }

  /** Suspends the Redis process: it keeps its connections and does not answer. */
  async pauseRedis(): Promise<void> {
    this.#pausedRedis = await this.#findRedis();
    process.kill(this.#pausedRedis, 'SIGSTOP');
  }

  async resumeRedis(): Promise<void> {
    if (this.#pausedRedis !== undefined) process.kill(this.#pausedRedis, 'SIGCONT');
    this.#pausedRedis = undefined;
  }

  /** Ends the process, its private Redis and its data. */
  async stop(): Promise<void> {
    await this.resumeRedis();
    await this.#end('SIGTERM');
    const stoppedRedis = this.#process?.exitCode === 0;
    // A killed server leaves its Redis running; it is adopted in order to stop it.
    if (!this.#options.redisUrl && !stoppedRedis) await (await startPrivateRedis(join(this.#folder, 'redis'))).stop();
    await removeFolder(this.#folder);
  }

  async #findRedis(): Promise<number> {
    const redis = openConnection({ socketPath: join(this.#folder, 'redis', 'redis.sock') });
    await waitUntilReady(redis, 5_000);
    const pid = Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
    redis.disconnect();
    return pid;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    this.#ending = true;
    if (!this.#process || !this.isRunning) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill(signal);
    await ended;
  }
}
