import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type FileLock, writeSealed } from '../../server/src/adapters/backup/sealedFile.ts';
import { readSecretTexts } from '../../server/src/adapters/files/secretFiles.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { type Config, readConfig } from '../../server/src/config.ts';
import { PRIVATE_UMASK } from '../../server/src/system/privateFolder.ts';
import { RefusedStart } from '../../server/src/system/refusedStart.ts';
import { withRedis } from '../support/withRedis.ts';
import { type BackupSize, writeLines } from './backupLines.ts';

// Writes everything of this installation to one encrypted file while its servers run: conferences, documents,
// accounts, organisations, invitations, letters and keys.

const USAGE = 'npm run backup -- --out FILE, or --folder FOLDER [--keep NUMBER]';
const NAME = /^diem-cau-[\dTZ-]+\.age$/;

process.umask(PRIVATE_UMASK);
try {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, folder: { type: 'string' }, keep: { type: 'string' } },
  });
  const config = readConfig(process.env, []);
  const madeAt = new Date(systemClock.wall()).toISOString();
  const path = await choosePath(values, madeAt);
  const size = await writeBackup(path, madeAt, config);
  console.log(`${path}: ${size.keys} keys of the store in ${size.groups} parts, and the keys of the installation.`);
  console.log(`It takes ${(await stat(path)).size} bytes. Copy it to another machine.`);
  if (values.folder !== undefined && values.keep !== undefined) await removeOld(values.folder, Number(values.keep));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

interface Place {
  readonly out?: string | undefined;
  readonly folder?: string | undefined;
  readonly keep?: string | undefined;
}

async function choosePath({ out, folder, keep }: Place, madeAt: string): Promise<string> {
  if ((out === undefined) === (folder === undefined)) throw new RefusedStart(`Say where to: ${USAGE}`);
  if (keep !== undefined && (folder === undefined || !/^[1-9]\d{0,4}$/.test(keep))) {
    throw new RefusedStart(`--keep is how many backups stay in --folder, from 1: ${USAGE}`);
  }
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(resolve(folder), `diem-cau-${madeAt.replaceAll(':', '-').replace(/\.\d+Z$/, 'Z')}.age`);
  }
  const path = resolve(out ?? '');
  if (existsSync(path)) throw new RefusedStart(`${path} is there already; choose another name.`);
  return path;
}

async function writeBackup(path: string, madeAt: string, config: Config): Promise<BackupSize> {
  const lock = chooseLock(config);
  const secrets = await readSecretTexts(config.secretsFolder);
  if (secrets.size === 0) {
    throw new RefusedStart(`There are no keys in ${config.secretsFolder}: start the server once, or set SECRETS_DIR.`);
  }
  let size: BackupSize = { groups: 0, keys: 0 };
  await withRedis(config.dataFolder, (redis) =>
    writeSealed(
      path,
      lock,
      writeLines(redis, secrets, madeAt, (end) => {
        size = end;
      }),
    ),
  );
  return size;
}

function chooseLock({ backup: { passphrase, recipient } }: Config): FileLock {
  if (passphrase !== undefined && recipient === undefined) return { passphrase };
  if (recipient !== undefined && passphrase === undefined) return { recipient };
  throw new RefusedStart(
    'A backup is encrypted: set BACKUP_PASSPHRASE_FILE (or BACKUP_PASSPHRASE), or BACKUP_RECIPIENT, and not both.',
  );
}

/** Removes all but the newest; their names sort by time. */
async function removeOld(folder: string, keep: number): Promise<void> {
  const made = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  const old = made.slice(0, Math.max(0, made.length - keep));
  for (const name of old) await rm(join(folder, name));
  if (old.length > 0) console.log(`Removed ${old.length} older ones; ${made.length - old.length} are kept.`);
}
