import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { startPrivateRedis } from '../../server/src/adapters/redis/privateRedis.ts';
import { removeFolder } from './removeFolder.ts';
import { sharedSecretsFolder } from './sharedSecrets.ts';

/** A real Redis for one test. `stop` stops it and removes its data. */
export async function startTestRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'dc-redis-'));
  // In a new folder nothing has to be waited for that may have been left there.
  const redis = await startPrivateRedis(join(folder, 'redis'));
  return {
    address: redis.address,
    folder,
    async stop() {
      await redis.stop();
      await removeFolder(folder);
    },
  };
}

const START_TIMEOUT_MS = 10_000;

/** A real Redis on a port, for several servers at once, that writes as the private one does. It can be killed. */
export class SharedRedis {
  readonly url: string;
  readonly #port: number;
  readonly #folder: string;
  #process: ChildProcess | undefined;

  private constructor(port: number, folder: string) {
    this.#port = port;
    this.#folder = folder;
    this.url = `redis://127.0.0.1:${port}`;
  }

  static async start(port: number): Promise<SharedRedis> {
    const redis = new SharedRedis(port, await mkdtemp(join(tmpdir(), 'dc-redis-')));
    await redis.launch();
    return redis;
  }

  /** Starts the process; after a kill, again on the same data. */
  async launch(): Promise<void> {
    const settings = { bind: '127.0.0.1', dir: this.#folder, appendonly: 'yes', appendfsync: 'always', save: '' };
    const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    this.#process = spawn('redis-server', ['--port', String(this.#port), ...flags], { stdio: 'ignore' });
    const redis = openConnection({ url: this.url });
    await waitUntilReady(redis, START_TIMEOUT_MS).finally(() => redis.disconnect());
  }

  /** Kills the process like a crash. */
  async kill(): Promise<void> {
    const { exitCode, signalCode } = this.#process ?? { exitCode: 0, signalCode: null };
    if (!this.#process || exitCode !== null || signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  /** Closes the connections on which servers receive announcements; the next announcements are lost. */
  async dropListeners(): Promise<void> {
    const redis = openConnection({ url: this.url });
    await waitUntilReady(redis, START_TIMEOUT_MS);
    await redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
    redis.disconnect();
  }

  /** Stops the process and removes its data. */
  async stop(): Promise<void> {
    await this.kill();
    await removeFolder(this.#folder);
    await removeFolder(sharedSecretsFolder(this.url));
  }
}
