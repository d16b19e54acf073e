import type { Stats } from 'node:fs';
import { lstat, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RefusedStart } from './refusedStart.ts';

/** The mode bits that give access to the group or others. */
const FOR_OTHERS = 0o077;
const ROOT = 0;
/** How deep folders are searched: `redis/appendonlydir/file`, and the same in the rehearsal's folder. */
const MAX_DEPTH = 4;

/** Files that this process creates are readable only by its user. */
export const PRIVATE_UMASK = FOR_OTHERS;

/**
 * Creates a folder that only this user can enter, or checks an existing one. Rejects with a `RefusedStart`
 * if it belongs to another user or others can enter it.
 */
export async function ensurePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  refuseOthers(folder, await stat(folder));
}

/**
 * Checks a folder and everything in it. Nothing is changed, because only the operator knows whether someone else has
 * read it. Rejects with a `RefusedStart` that names the first path that others can reach.
 */
export async function refuseLooseFolder(folder: string): Promise<void> {
  await ensurePrivateFolder(folder);
  await refuseLooseEntries(folder, folder, MAX_DEPTH);
}

/** Checks a file that only its user may read. Rejects with a `RefusedStart`. */
export async function refuseLooseFile(file: string): Promise<void> {
  refuseOthers(file, await stat(file));
}

async function refuseLooseEntries(folder: string, root: string, depth: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await lstat(path).catch(() => undefined);
    // Redis replaces files while it runs; the mode of a link is that of its target.
    if (!found || found.isSymbolicLink()) continue;
    refuseOthers(path, found, root);
    if (found.isDirectory() && depth > 1) await refuseLooseEntries(path, root, depth - 1);
  }
}

/** Throws a `RefusedStart` for what belongs to another user or can be reached by others; `root` is what is to be closed. */
export function refuseOthers(path: string, { uid, mode }: Pick<Stats, 'uid' | 'mode'>, root = path): void {
  const self = process.geteuid?.() ?? uid;
  if (uid !== self && self === ROOT) {
    // Not given to root: the server runs as that user, and could not use it any more.
    throw new RefusedStart(
      `${path} belongs to another user (${uid}), and this is root. Start as that user:\n` +
        `  runuser -u "$(id -nu ${uid})" -- ${process.argv.map(quoted).join(' ')}`,
    );
  }
  if (uid !== self) {
    throw new RefusedStart(
      `${path} belongs to another user (${uid}), and this is user ${self}. Start as that user, or give it to this one:\n` +
        `  sudo chown -R ${self} ${quoted(root)}`,
    );
  }
  if ((mode & FOR_OTHERS) === 0) return;
  throw new RefusedStart(
    `Other users of this machine can reach ${path} (mode ${(mode & 0o777).toString(8).padStart(4, '0')}), where this ` +
      `installation keeps its keys and its log. Close it:\n  chmod -R go= ${quoted(root)}\n` +
      'If somebody else may have read it, make new keys then: npm run rotate-keys -- --invitations --signing',
  );
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
