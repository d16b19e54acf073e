import { createHash } from 'node:crypto';
import { lstat, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePrivateFolder } from '../../system/privateFolder.ts';
import { RefusedStart } from '../../system/refusedStart.ts';

/** Linux allows a socket's path 107 bytes. */
const MAX_SOCKET_PATH = 100;

/**
 * The socket path of a private Redis: in its folder, or if that path is too long, in a private folder of this user.
 * Never beside other users' files: another user's process there could answer in place of our Redis.
 */
export async function socketPathFor(folder: string): Promise<string> {
  const inside = join(folder, 'redis.sock');
  return fits(inside) ? inside : join(await runtimeFolder(), `${nameOf(folder)}.sock`);
}

/** The user's runtime folder, or a private one in the folder for temporary files. */
async function runtimeFolder(): Promise<string> {
  const user = process.geteuid?.() ?? 0;
  const own = `/run/user/${user}`;
  const isGiven = await stat(own).then(
    (found) => found.uid === user,
    () => false,
  );
  const folder = isGiven ? join(own, 'diem-cau') : `/tmp/diem-cau-${user}`;
  await ensurePrivateFolder(folder);
  if (!(await lstat(folder)).isDirectory()) throw new RefusedStart(`${folder} is a link that is not ours. Remove it.`);
  return folder;
}

/** Rejects with a `RefusedStart` if a file at the socket's path belongs to another user. */
export async function refuseForeignSocket(socketPath: string): Promise<void> {
  const found = await lstat(socketPath).catch(() => undefined);
  if (!found || (found.isSocket() && isOurs(found))) return;
  throw new RefusedStart(`${socketPath} is not a socket of this user's. Remove it, or see who put it there.`);
}

/**
 * Rejects with a `RefusedStart` if the process that answers on the socket is another user's: it would receive the
 * log of the conference. `pid` is the process id it reports.
 */
export async function refuseForeignProcess(pid: number | undefined, folder: string): Promise<void> {
  const found = await stat(`/proc/${pid}`).catch(() => undefined);
  if (found && isOurs(found)) return;
  throw new RefusedStart(
    `The Redis that answers for ${folder} (process ${pid}) is not this user's. End it, then start again.`,
  );
}

/** The socket that releases up to 0.1.0 put among other users' files, if there is one that this user made. */
export async function findFormerSocket(folder: string): Promise<string | undefined> {
  if (fits(join(folder, 'redis.sock'))) return undefined;
  const former = join(tmpdir(), `diem-cau-${nameOf(folder)}.sock`);
  const found = await lstat(former).catch(() => undefined);
  return found?.isSocket() && isOurs(found) ? former : undefined;
}

function isOurs({ uid }: { readonly uid: number }): boolean {
  return uid === process.geteuid?.();
}

function fits(path: string): boolean {
  return Buffer.byteLength(path) <= MAX_SOCKET_PATH;
}

function nameOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}
