import { Redis } from 'ioredis';
import { Fault } from '../../application/fault.ts';
import { type Options, ReplicatedRedis } from './replicatedRedis.ts';

/** Timeout of a store command (ms). After it the outcome is unknown. */
const COMMAND_TIMEOUT_MS = 3_000;

/** How long one blocking call may wait for news (ms). */
export const MAX_BLOCK_MS = 5_000;

/**
 * A machine that vanishes closes no connection. One on which nothing comes for so long while a reply is due is closed here
 * (ms); the next one leads to the master that the Sentinels have made meanwhile.
 */
const SILENCE_MS = COMMAND_TIMEOUT_MS + 1_000;

/** How long it may take to connect, and a Sentinel to answer (ms): then the next Sentinel is asked. */
const CONNECT_TIMEOUT_MS = 2_500;

/** Where no reply is due, as on a connection that listens, the machine is probed after so many milliseconds. */
const KEEP_ALIVE_MS = 1_000;

/** The name of our connections in `CLIENT LIST`. */
export const CONNECTION_NAME = 'diem-cau';

/** A master that Sentinels watch, and find after a failover. */
interface SentinelAddress {
  readonly sentinels: readonly { readonly host: string; readonly port: number }[];
  /** The name by which the Sentinels know the master. */
  readonly master: string;
  /** Of the master and its replicas. */
  readonly password?: string | undefined;
  /** How many replicas must have a write before it is acknowledged. */
  readonly replicas: number;
}

/** The address of Redis: a URL, the socket of the private one, or its Sentinels. */
export type RedisAddress = { readonly url: string } | { readonly socketPath: string } | SentinelAddress;

/**
 * Opens a connection for short commands. Nothing is sent twice and nothing is queued while Redis is unavailable:
 * a command whose reply was lost must be repeated by the caller, which knows its id, and not by the driver.
 */
export function openConnection(address: RedisAddress): Redis {
  return connect(address, { commandTimeout: COMMAND_TIMEOUT_MS, socketTimeout: SILENCE_MS });
}

/** Opens a connection for calls that block up to `MAX_BLOCK_MS`. */
export function openBlockingConnection(address: RedisAddress): Redis {
  return connect(address, { socketTimeout: MAX_BLOCK_MS + SILENCE_MS });
}

function connect(address: RedisAddress, limits: Pick<Options, 'commandTimeout' | 'socketTimeout'>): Redis {
  const options = {
    connectionName: CONNECTION_NAME,
    autoResendUnfulfilledCommands: false,
    // The driver's automatic resubscription leaves a rejection unhandled when the connection is lost again, which ends
    // the process.
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (attempt: number) => Math.min(50 * attempt, 1_000),
    connectTimeout: CONNECT_TIMEOUT_MS,
    sentinelCommandTimeout: CONNECT_TIMEOUT_MS,
    keepAlive: KEEP_ALIVE_MS,
    ...limits,
  };
  const redis = create(address, options);
  // Without a listener a lost connection would end the process; each failed command reports itself.
  redis.on('error', () => {});
  return redis;
}

function create(address: RedisAddress, options: Options): Redis {
  if ('url' in address) return new Redis(address.url, options);
  if ('socketPath' in address) return new Redis({ ...options, path: address.socketPath });
  const { sentinels, master, password, replicas } = address;
  const byName: Options = {
    ...options,
    sentinels: [...sentinels],
    name: master,
    sentinelRetryStrategy: (attempt) => Math.min(50 * attempt, 1_000),
    // A former master answers so until the Sentinels disconnect its clients.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
    ...(password !== undefined && { password }),
  };
  return new ReplicatedRedis(byName, replicas);
}

/** Resolves when the connection is ready. Rejects with `STORE_UNAVAILABLE` after `timeoutMs`. */
export async function waitUntilReady(redis: Redis, timeoutMs: number): Promise<void> {
  if (redis.status === 'ready') return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      redis.off('ready', settle);
      reject(new Fault('STORE_UNAVAILABLE', `Redis did not answer within ${timeoutMs} ms.`));
    }, timeoutMs);
    const settle = () => {
      clearTimeout(timer);
      resolve();
    };
    redis.once('ready', settle);
  });
}

/** Runs a call to the store and turns every failure into one fault for the callers. */
export async function storeCall<Value>(call: () => Promise<Value>): Promise<Value> {
  try {
    return await call();
  } catch (error) {
    throw new Fault('STORE_UNAVAILABLE', 'The store did not answer.', error);
  }
}
