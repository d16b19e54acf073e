import type { Redis } from 'ioredis';
import { type DumpedGroup, type DumpedKey, dumpStore } from '../../server/src/adapters/redis/storeDump.ts';

// The content of a backup: lines of JSON. The first names the format; then the keys of the installation, then the groups
// of the store, of which a later one replaces an earlier one of its name; the last counts them.

/** The first line names it, so that a later version knows what it reads. */
export const FORMAT = 'diem-cau-backup-1';

interface FirstLine {
  readonly format: typeof FORMAT;
  /** By the clock of the machine that made it. */
  readonly madeAt: string;
}

type StoredKey = Omit<DumpedKey, 'dump'> & { /** In base64. */ readonly dump: string };

type Line =
  | FirstLine
  | { readonly secret: string; readonly text: string }
  | { readonly group: string; readonly keys: readonly StoredKey[] }
  | { readonly end: BackupSize };

/** How much a backup contains. */
export interface BackupSize {
  readonly groups: number;
  readonly keys: number;
}

/** Takes what a backup contains, in its order. */
export interface BackupReader {
  readonly onSecret?: (name: string, text: string) => void;
  readonly onGroup?: (group: DumpedGroup) => Promise<void>;
}

/** The lines of a backup of this store and these keys. `onEnd` is told how much was written. */
export async function* writeLines(
  redis: Redis,
  secrets: ReadonlyMap<string, string>,
  madeAt: string,
  onEnd: (size: BackupSize) => void,
): AsyncGenerator<string> {
  const write = (line: Line) => JSON.stringify(line);
  yield write({ format: FORMAT, madeAt });
  for (const [secret, text] of secrets) yield write({ secret, text });
  let size: BackupSize = { groups: 0, keys: 0 };
  for await (const { group, keys } of dumpStore(redis)) {
    size = { groups: size.groups + 1, keys: size.keys + keys.length };
    yield write({ group, keys: keys.map((key) => ({ ...key, dump: key.dump.toString('base64') })) });
  }
  yield write({ end: size });
  onEnd(size);
}

/** Reads a backup to its end. Returns when it was made; undefined where the lines are not those of a whole backup. */
export async function readLines(
  lines: AsyncIterable<string>,
  { onSecret, onGroup }: BackupReader,
): Promise<string | undefined> {
  let madeAt: string | undefined;
  let [groups, keys] = [0, 0];
  let end: BackupSize | undefined;
  for await (const text of lines) {
    const line = JSON.parse(text) as Line;
    if ('format' in line) {
      if (line.format !== FORMAT) return undefined;
      madeAt = line.madeAt;
    } else if (madeAt === undefined) return undefined;
    else if ('secret' in line) onSecret?.(line.secret, line.text);
    else if ('group' in line) {
      groups += 1;
      keys += line.keys.length;
      await onGroup?.({
        group: line.group,
        keys: line.keys.map((key) => ({ ...key, dump: Buffer.from(key.dump, 'base64') })),
      });
    } else end = line.end;
  }
  return end?.groups === groups && end.keys === keys ? madeAt : undefined;
}
