import { statfs } from 'node:fs/promises';
import type { Redis } from 'ioredis';
import type { StorageGauge, StorageLevel } from '../../application/limits/storageLevel.ts';
import type { Logger } from '../../application/logger.ts';

const LOOK_MS = 2_000;
const MEGABYTE = 1024 * 1024;

/** Free disk space below which a level begins: a share of the disk, or this many bytes if that is less. */
const DISK = {
  low: { share: 0.05, bytes: 512 * MEGABYTE },
  critical: { share: 0.01, bytes: 128 * MEGABYTE },
} as const;
/** Shares of `maxmemory` in use above which a level begins. */
const MEMORY = { low: 0.9, critical: 0.97 } as const;
/** The same shares of the machine's memory where Redis has no `maxmemory`: a rewrite may need as much again. */
const MACHINE = { low: 0.7, critical: 0.85 } as const;

interface GaugeOptions {
  readonly redis: Redis;
  /** A folder on the disk that Redis writes to; undefined where Redis is on another machine. */
  readonly folder: string | undefined;
  readonly logger: Logger;
}

/** Measures every two seconds how full the store's disk and Redis' memory are. */
export class RedisStorageGauge implements StorageGauge {
  readonly #options: GaugeOptions;
  readonly #timer: NodeJS.Timeout;
  #level: StorageLevel = 'plenty';
  #looking = false;

  private constructor(options: GaugeOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.#look(), LOOK_MS);
  }

  static async open(options: GaugeOptions): Promise<RedisStorageGauge> {
    const gauge = new RedisStorageGauge(options);
    await gauge.#look();
    return gauge;
  }

  get level(): StorageLevel {
    return this.#level;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    // A measurement that hangs delays the next one.
    if (this.#looking) return;
    this.#looking = true;
    const { folder, redis, logger } = this.#options;
    const level = worst(await Promise.all([levelOfDisk(folder), levelOfMemory(redis)]));
    this.#looking = false;
    if (level === this.#level) return;
    if (level === 'plenty') logger.info({ level }, 'The store has room again.');
    else logger.warn({ level }, 'The store runs full: rooms are refused before the desk.');
    this.#level = level;
  }
}

async function levelOfDisk(folder: string | undefined): Promise<StorageLevel> {
  const disk = folder === undefined ? undefined : await statfs(folder).catch(() => undefined);
  if (!disk) return 'plenty';
  const free = disk.bavail * disk.bsize;
  const isBelow = ({ share, bytes }: { readonly share: number; readonly bytes: number }) =>
    free < Math.min(share * disk.blocks * disk.bsize, bytes);
  return isBelow(DISK.critical) ? 'critical' : isBelow(DISK.low) ? 'low' : 'plenty';
}

/** The memory is unknown if the store does not answer or its user may not call `INFO`. */
async function levelOfMemory(redis: Redis): Promise<StorageLevel> {
  const info = await redis.info('memory').catch(() => '');
  const read = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  const most = read('maxmemory');
  const all = most > 0 ? most : read('total_system_memory');
  if (all === 0) return 'plenty';
  const share = read('used_memory') / all;
  const levels = most > 0 ? MEMORY : MACHINE;
  return share > levels.critical ? 'critical' : share > levels.low ? 'low' : 'plenty';
}

function worst(levels: readonly StorageLevel[]): StorageLevel {
  if (levels.includes('critical')) return 'critical';
  return levels.includes('low') ? 'low' : 'plenty';
}
