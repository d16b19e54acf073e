import type { Redis } from 'ioredis';

const LOOK_MS = 50;
const MOST_WAITING_MS = 60_000;

/**
 * Has Redis forget how what is in memory now came about: slow calls are remembered with their arguments, among them
 * batches of ballots, and the append-only file holds every write. Resolves once the file is written anew, or to
 * `traces` where this user may not ask for that.
 */
export async function forget(redis: Redis): Promise<'forgotten' | 'traces'> {
  const permitted = await unlessForbidden(async () => {
    await redis.slowlog('RESET');
    await rewriteAppendOnlyFile(redis);
  });
  return permitted ? 'forgotten' : 'traces';
}

/** Whether `forget` would be let do its work. Redis has no dry run for every version; a rewrite more does no harm. */
export function mayForget(redis: Redis): Promise<boolean> {
  return unlessForbidden(async () => {
    await redis.slowlog('RESET');
    const { aof_enabled: enabled, aof_rewrite_in_progress: running } = await persistence(redis);
    if (enabled === '1' && running === '0') await redis.bgrewriteaof();
  });
}

/** Where there is no append-only file, there is nothing to forget. */
async function rewriteAppendOnlyFile(redis: Redis): Promise<void> {
  const giveUpAt = performance.now() + MOST_WAITING_MS;
  if ((await persistence(redis)).aof_enabled !== '1') return;
  // A rewrite that began before this call may still hold what must be forgotten.
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

/** False where Redis refuses a call to this user, or has it renamed away; any other failure is thrown on. */
async function unlessForbidden(calls: () => Promise<void>): Promise<boolean> {
  try {
    await calls();
    return true;
  } catch (error) {
    if (error instanceof Error && /^NOPERM|^ERR unknown command/.test(error.message)) return false;
    throw error;
  }
}
