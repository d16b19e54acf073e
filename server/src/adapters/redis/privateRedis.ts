import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '../../application/fault.ts';
import { ensurePrivateFolder, PRIVATE_UMASK } from '../../system/privateFolder.ts';
import { restrictedCommand } from '../../system/restrictedCommand.ts';
import { openConnection, type RedisAddress, waitUntilReady } from './connection.ts';
import { findFormerSocket, refuseForeignProcess, refuseForeignSocket, socketPathFor } from './privateSocket.ts';

const START_TIMEOUT_MS = 15_000;
/** A Redis that answers within this time (ms) was left by a killed server and is adopted. */
const ADOPT_TIMEOUT_MS = 1_000;
const STOP_TIMEOUT_MS = 10_000;
/** The shell's exit code for "command not found". */
const NOT_FOUND = 127;

/** Interval of the check that the Redis process is alive (ms). */
const WATCH_MS = 500;

/** A Redis process of this product's own, beside its data. */
export interface PrivateRedis {
  readonly address: RedisAddress;
  /** Whether it was already running, for another server or left by one. */
  readonly adopted: boolean;
  /** Stops the Redis process after it has written everything. */
  stop(): Promise<void>;
  /** Leaves it running for its other users. */
  release(): void;
}

/**
 * Starts a private Redis on a local socket with its data in `directory`. Every write is on disk before it is
 * acknowledged. One left by a killed server is adopted, because two on one folder would corrupt it; one that dies is
 * started again. Rejects with `STORE_UNAVAILABLE` and a message that says what to do, and with a `RefusedStart` where
 * folder, socket or process are another user's.
 */
export async function startPrivateRedis(directory: string): Promise<PrivateRedis> {
  const folder = resolve(directory);
  const isNew = !existsSync(folder);
  await ensurePrivateFolder(folder);
  await endFormer(folder);
  const socketPath = await socketPathFor(folder);
  await refuseForeignSocket(socketPath);
  const address = { socketPath };
  // Only in an existing folder can a Redis be left, perhaps one that does not answer yet.
  const adopted = !isNew && (await answers(address, ADOPT_TIMEOUT_MS));
  if (adopted) await refuseForeignProcess(await findPid(address), folder);
  else await startAndWait(folder, address);
  const release = await keepRunning(address, async () => (await spawnRedis(folder, socketPath)).pid);
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

/** Restarts Redis whenever its process dies, until the returned function is called. */
async function keepRunning(address: RedisAddress, spawnAgain: () => Promise<number>): Promise<() => void> {
  let pid = await findPid(address);
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      pid ??= await findPid(address);
      // A live process that does not answer is loading its data or hangs, and one with an unknown id may be
      // so; a second one would corrupt the folder.
      if (pid === undefined || isAlive(pid)) return;
      pid = await spawnAgain();
      await answers(address, START_TIMEOUT_MS);
    } catch {
      // The next check tries again; until then every command is refused.
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

/** Stops a Redis on this folder whose socket is where earlier releases put it. Its data is on disk. */
async function endFormer(folder: string): Promise<void> {
  const socketPath = await findFormerSocket(folder);
  if (socketPath !== undefined) await stopRedis({ socketPath });
}

async function startAndWait(folder: string, address: { readonly socketPath: string }): Promise<void> {
  const { ended } = await spawnRedis(folder, address.socketPath);
  const code = await Promise.race([
    ended,
    answers(address, START_TIMEOUT_MS).then((ready) => (ready ? undefined : null)),
  ]);
  if (code === undefined) return;
  throw new Fault(
    'STORE_UNAVAILABLE',
    code === NOT_FOUND
      ? 'redis-server is not installed: install it (sudo apt-get install redis-server) or set REDIS_URL.'
      : `The private Redis did not start; see ${join(folder, 'redis.log')}.`,
  );
}

interface RedisProcess {
  readonly pid: number;
  /** Resolves to the exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

async function spawnRedis(folder: string, socketPath: string): Promise<RedisProcess> {
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
  const [command, args] = await restrictedCommand('redis-server', flags, {});
  const umask = process.umask(PRIVATE_UMASK);
  // Detached: a Ctrl-C in the terminal must reach the server first, which still has to store what it acknowledged.
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  process.umask(umask);
  const ended = new Promise<number | null>((resolveEnd) => {
    child.once('exit', resolveEnd);
    child.once('error', () => resolveEnd(NOT_FOUND));
  });
  child.unref();
  return { pid: child.pid ?? 0, ended };
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
