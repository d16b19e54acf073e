import type { Redis } from 'ioredis';
import type { Head } from '../../application/eventStore.ts';
import { type DumpedGroup, type DumpedKey, isDocument, isLog, runAll } from './storeDump.ts';

type WrittenKey = Omit<DumpedKey, 'dump'>;

/** A name that no part of the product uses, and how long it may stay (ms) if this process ends at the wrong moment. */
const PROBE = 'restore-probe';
const PROBE_MS = 60_000;

/** Writes a dump into a store. */
export class StoreWriter {
  readonly #redis: Redis;
  readonly #written = new Map<string, readonly WrittenKey[]>();

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  /** Whether the store can read the payload of a key: one that is older than the dumped store cannot. Changes nothing. */
  async canRead({ dump }: DumpedKey): Promise<boolean> {
    try {
      await this.#redis.restore(PROBE, PROBE_MS, dump, 'REPLACE');
    } catch (error) {
      if (/version or checksum|bad data format/i.test((error as Error).message)) return false;
      throw error;
    }
    await this.#redis.del(PROBE);
    return true;
  }

  /**
   * Writes a group in place of an earlier one of its name: what had gone by the later dump does not come back. Keys
   * whose time is over are not written. Rejects where the store cannot read a payload.
   */
  async write({ group, keys }: DumpedGroup): Promise<void> {
    const part = partOf(group, keys);
    const kept = new Set(keys.map(({ key }) => key));
    const gone = (this.#written.get(part) ?? []).filter(({ key }) => !kept.has(key));
    const steps = this.#redis.multi();
    for (const { key } of gone) steps.del(key);
    for (const { key, dump, expiresAt } of keys) {
      if (expiresAt === undefined) steps.restore(key, 0, dump, 'REPLACE');
      else steps.restore(key, expiresAt, dump, 'REPLACE', 'ABSTTL');
    }
    await runAll(steps);
    this.#written.set(
      part,
      keys.map(({ dump: _dump, ...key }) => key),
    );
  }

  /** The logs that were written, each with the head that it had when it was dumped. */
  get logs(): ReadonlyMap<string, Head | undefined> {
    const all = [...this.#written.values()].flat();
    return new Map(all.filter(({ key }) => isLog(key)).map(({ key, head }) => [key, head]));
  }
}

/** In backups of before, documents have the name of their conference. */
function partOf(group: string, keys: readonly DumpedKey[]): string {
  const [first] = keys;
  return first && keys.length === 1 && isDocument(first.key) ? first.key : group;
}
