import type { Redis } from 'ioredis';

const LOOK_MS = 50;
const MOST_WAITING_MS = 60_000;

/**
 * Has Redis write its append-only file anew from what is in memory now, so that the file forgets how it came about.
 * Resolves when the new file is in place. Where there is no such file, there is nothing to forget.
 */
export async function rewriteAppendOnlyFile(redis: Redis): Promise<void> {
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
