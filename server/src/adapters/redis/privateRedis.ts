import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Fault } from '../../application/fault.ts';
import { openConnection, type RedisAddress, waitUntilReady } from './connection.ts';

const START_TIMEOUT_MS = 15_000;
/** A Redis that answers within this time was left behind by a killed server and is taken over. */
const ADOPT_TIMEOUT_MS = 1_000;
const STOP_TIMEOUT_MS = 10_000;
/** Linux allows a socket's path 107 bytes. */
const MAX_SOCKET_PATH = 100;

/** How often a look is taken whether the Redis process still lives, in milliseconds. */
const WATCH_MS = 500;

export interface PrivateRedis {
  readonly address: RedisAddress;
  /** Whether it ran already, for another server or left behind by one. */
  readonly adopted: boolean;
  /** Ends the Redis process after it has written everything. */
  stop(): Promise<void>;
  /** Lets it run on, for whoever else uses it. */
  release(): void;
}

/**
 * Starts a Redis of our own on a local socket, its data in `directory`, every write on disk before it is acknowledged.
 * One that a killed server left behind is adopted, since two on one folder would corrupt it; one that dies is started
 * again. Rejects with `STORE_UNAVAILABLE` and a message that says what to do.
 */
export async function startPrivateRedis(directory: string): Promise<PrivateRedis> {
  const folder = resolve(directory);
  await mkdir(folder, { recursive: true });
  const socketPath = socketPathFor(folder);
  const address = { socketPath };
  const adopted = await answers(address, ADOPT_TIMEOUT_MS);
  if (!adopted) await spawnRedis(folder, socketPath);
  if (!(await answers(address, START_TIMEOUT_MS))) {
    throw new Fault('STORE_UNAVAILABLE', `The private Redis did not start; see ${join(folder, 'redis.log')}.`);
  }
  const release = await keepRunning(address, () => spawnRedis(folder, socketPath));
  return {
    address,
    adopted,
    release,
    stop: () => {
      release();
      return stopRedis(address);
    },
  };
}

/** Starts Redis again whenever its process has died, until the returned function is called. */
async function keepRunning(address: RedisAddress, spawnAgain: () => Promise<number>): Promise<() => void> {
  let pid = await findPid(address);
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      pid ??= await findPid(address);
      // A process that lives but does not answer is reading its data or hangs, and one whose id is not known may do
      // so; a second one would corrupt the folder.
      if (pid === undefined || isAlive(pid)) return;
      pid = await spawnAgain();
      await answers(address, START_TIMEOUT_MS);
    } catch {
      // The next look tries again; meanwhile every command is refused.
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), WATCH_MS);
  timer.unref();
  return () => clearInterval(timer);
}

async function findPid(address: RedisAddress): Promise<number | undefined> {
  const redis = openConnection(address);
  try {
    await waitUntilReady(redis, ADOPT_TIMEOUT_MS);
    const info = await redis.info('server');
    return Number(/process_id:(\d+)/.exec(info)?.[1]) || undefined;
  } catch {
    return undefined;
  } finally {
    redis.disconnect();
  }
}

function socketPathFor(folder: string): string {
  const inside = join(folder, 'redis.sock');
  if (Buffer.byteLength(inside) <= MAX_SOCKET_PATH) return inside;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(tmpdir(), `diem-cau-${name}.sock`);
}

/** Resolves to the id of the process. */
function spawnRedis(folder: string, socketPath: string): Promise<number> {
  const options = {
    port: '0',
    unixsocket: socketPath,
    unixsocketperm: '700',
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'always',
    save: '',
    daemonize: 'no',
    logfile: join(folder, 'redis.log'),
  };
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  return new Promise((resolveStart, reject) => {
    // Detached: a Ctrl-C in the terminal must reach the server first, which still has to store what it acknowledged.
    const child = spawn('redis-server', flags, { stdio: 'ignore', detached: true });
    child.once('spawn', () => {
      child.unref();
      resolveStart(child.pid ?? 0);
    });
    child.once('error', (cause) => {
      const message = 'redis-server is not installed: install it (sudo apt-get install redis-server) or set REDIS_URL.';
      reject(new Fault('STORE_UNAVAILABLE', message, cause));
    });
  });
}

async function answers(address: RedisAddress, timeoutMs: number): Promise<boolean> {
  const redis = openConnection(address);
  try {
    await waitUntilReady(redis, timeoutMs);
    return true;
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

async function stopRedis(address: RedisAddress): Promise<void> {
  const pid = await findPid(address);
  if (pid !== undefined) await endProcess(pid);
}

async function endProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM');
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (performance.now() < deadline && isAlive(pid)) await new Promise((again) => setTimeout(again, 20));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
