import type { Redis } from 'ioredis';
import { onReplicas } from './replicas.ts';

const LOOK_MS = 50;
/** How long one node may take to rewrite its file (ms). */
const MAX_REWRITING_MS = 60_000;

/**
 * Erases the traces of how the current values came about. The slow log keeps calls with their arguments, among them
 * batches of ballots, and the append-only file contains every write; so do those of the replicas. Resolves when the files
 * have been rewritten, or to `traces` where this Redis user may not request that.
 */
export async function forget(redis: Redis): Promise<'forgotten' | 'traces'> {
  const permitted = await unlessForbidden(async () => {
    await forgetOn(redis);
    await onReplicas(redis, forgetOn);
  });
  return permitted ? 'forgotten' : 'traces';
}

/**
 * Whether this Redis user may call what `forget` needs. Not every version of Redis has a dry run; one more rewrite does
 * no harm.
 */
export function mayForget(redis: Redis): Promise<boolean> {
  return unlessForbidden(async () => {
    await redis.slowlog('RESET');
    const { aof_enabled: enabled, aof_rewrite_in_progress: running } = await persistence(redis);
    if (enabled === '1' && running === '0') await redis.bgrewriteaof();
  });
}

async function forgetOn(redis: Redis): Promise<void> {
  await redis.slowlog('RESET');
  await rewriteAppendOnlyFile(redis, performance.now() + MAX_REWRITING_MS);
}

/** Without an append-only file there is nothing to erase. */
async function rewriteAppendOnlyFile(redis: Redis, giveUpAt: number): Promise<void> {
  if ((await persistence(redis)).aof_enabled !== '1') return;
  // A rewrite that began before this call may still contain what must be erased.
  await idle(redis, giveUpAt);
  await redis.bgrewriteaof();
  const { aof_last_bgrewrite_status: status } = await idle(redis, giveUpAt);
  if (status !== 'ok') throw new Error(`The append-only file was not rewritten: ${status}.`);
}

async function idle(redis: Redis, giveUpAt: number): Promise<Readonly<Record<string, string>>> {
  for (;;) {
    const info = await persistence(redis);
    if (info.aof_rewrite_in_progress === '0' && info.aof_rewrite_scheduled === '0') return info;
    if (performance.now() > giveUpAt) throw new Error('The append-only file is still being rewritten.');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function persistence(redis: Redis): Promise<Readonly<Record<string, string>>> {
  const lines = (await redis.info('persistence')).split('\r\n');
  return Object.fromEntries(lines.map((line) => line.split(':') as [string, string]));
}

/** False where Redis refuses the call to this user or has renamed it; other failures are rethrown. */
async function unlessForbidden(calls: () => Promise<void>): Promise<boolean> {
  try {
    await calls();
    return true;
  } catch (error) {
    if (error instanceof Error && /^NOPERM|^ERR unknown command/.test(error.message)) return false;
    throw error;
  }
}
