import { Redis } from 'ioredis';
import { Fault } from '../../application/fault.ts';

/** Timeout of a store command (ms). After it the outcome is unknown. */
const COMMAND_TIMEOUT_MS = 3_000;

/** The name of our connections in `CLIENT LIST`. */
export const CONNECTION_NAME = 'diem-cau';

/** The address of Redis: a URL, or the socket of the private one. */
export type RedisAddress = { readonly url: string } | { readonly socketPath: string };

/**
 * Opens a connection for short commands. Nothing is sent twice and nothing is queued while Redis is unavailable:
 * a command whose reply was lost must be repeated by the caller, which knows its id, and not by the driver.
 */
export function openConnection(address: RedisAddress): Redis {
  return connect(address, { commandTimeout: COMMAND_TIMEOUT_MS });
}

/** Opens a connection for blocking calls, without a timeout. */
export function openBlockingConnection(address: RedisAddress): Redis {
  return connect(address, {});
}

function connect(address: RedisAddress, limits: { readonly commandTimeout?: number }): Redis {
  const options = {
    connectionName: CONNECTION_NAME,
    autoResendUnfulfilledCommands: false,
    // The driver's automatic resubscription leaves a rejection unhandled when the connection is lost again, which ends
    // the process.
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (attempt: number) => Math.min(50 * attempt, 1_000),
    ...limits,
  };
  const redis =
    'url' in address ? new Redis(address.url, options) : new Redis({ ...options, path: address.socketPath });
  // Without a listener a lost connection would end the process; each failed command reports itself.
  redis.on('error', () => {});
  return redis;
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
