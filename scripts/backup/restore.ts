import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Redis } from 'ioredis';
import { type FileKey, readSealed, UnreadableFile } from '../../server/src/adapters/backup/sealedFile.ts';
import { readSecretTexts, writeSecretTexts } from '../../server/src/adapters/files/secretFiles.ts';
import { restoreKeys } from '../../server/src/adapters/redis/storeDump.ts';
import type { Head } from '../../server/src/application/eventStore.ts';
import { verifyLog } from '../../server/src/application/verifyLog.ts';
import { type Config, readConfig } from '../../server/src/config.ts';
import { PRIVATE_UMASK } from '../../server/src/system/privateFolder.ts';
import { RefusedStart } from '../../server/src/system/refusedStart.ts';
import { refuseBesideServers } from '../support/refuseBesideServers.ts';
import { withRedis } from '../support/withRedis.ts';
import { readLines } from './backupLines.ts';

// Puts a backup into an empty store and an empty folder of keys, and checks every log. The file is read to its end
// before anything is written.

const USAGE = 'npm run restore -- --in FILE [--identity FILE] [--replace]';

const WORDS: Readonly<Record<UnreadableFile['reason'], string>> = {
  wrongKey: 'The passphrase or the identity does not open this backup. Nothing was changed.',
  damaged: 'The backup was cut or changed since it was written. Nothing was changed; take another one.',
  foreign: 'This file is not an encrypted backup. Nothing was changed.',
};

process.umask(PRIVATE_UMASK);
try {
  const { values } = parseArgs({
    options: { in: { type: 'string' }, identity: { type: 'string' }, replace: { type: 'boolean' } },
  });
  if (values.in === undefined) throw new RefusedStart(`Say which backup: ${USAGE}`);
  const config = readConfig(process.env, []);
  const key = await chooseKey(config, values.identity);
  const file = values.in;
  const open = () => readSealed(file, key);
  const madeAt = await check(open);
  await withRedis(config.dataFolder, (redis) => restore(redis, config, { open, replace: values.replace ?? false }));
  console.log(`Restored as of ${madeAt}. Start the servers now.`);
} catch (error) {
  console.error(error instanceof UnreadableFile ? WORDS[error.reason] : (error as Error).message);
  process.exitCode = 1;
}

async function chooseKey({ backup: { passphrase } }: Config, identityFile: string | undefined): Promise<FileKey> {
  if (identityFile !== undefined) {
    const identity = /^AGE-SECRET-KEY-1\w+$/m.exec(await readFile(identityFile, 'utf8'))?.[0];
    if (identity === undefined) throw new RefusedStart(`${identityFile} holds no identity (AGE-SECRET-KEY-1…).`);
    return { identity };
  }
  if (passphrase !== undefined) return { passphrase };
  throw new RefusedStart('Set BACKUP_PASSPHRASE_FILE (or BACKUP_PASSPHRASE), or give --identity FILE.');
}

/** Reads everything once, so that a damaged backup changes nothing. Returns when it was made. */
async function check(open: () => AsyncIterable<string>): Promise<string> {
  const madeAt = await readLines(open(), {});
  if (madeAt === undefined) throw new UnreadableFile('foreign');
  return madeAt;
}

interface Source {
  readonly open: () => AsyncIterable<string>;
  readonly replace: boolean;
}

async function restore(redis: Redis, { secretsFolder }: Config, { open, replace }: Source): Promise<void> {
  await refuseBesideServers(redis);
  const isEmpty = (await redis.dbsize()) === 0 && (await readSecretTexts(secretsFolder)).size === 0;
  if (!isEmpty && !replace) {
    throw new RefusedStart(
      `This installation is not empty. Choose another DATA_DIR or Redis, or add --replace, which deletes all that is in this Redis and the keys in ${secretsFolder}.`,
    );
  }
  if (replace) await redis.flushdb();
  const secrets = new Map<string, string>();
  const heads = new Map<string, Head | undefined>();
  await readLines(open(), {
    onSecret: (name, text) => secrets.set(name, text),
    onGroup: async ({ keys }) => {
      await restoreKeys(redis, keys);
      for (const { key, head } of keys) if (head) heads.set(key, head);
    },
  });
  for (const [key, head] of heads) await checkLog(redis, key, head);
  await writeSecretTexts(secretsFolder, secrets);
}

async function checkLog(redis: Redis, key: string, head: Head | undefined): Promise<void> {
  const entries = (await redis.xrange(key, '-', '+')).map(([, fields]) => ({
    bytes: fields[1] ?? '',
    hash: fields[3] ?? '',
  }));
  const [problem] = verifyLog(entries, head);
  if (problem) throw new RefusedStart(`${key}: entry ${problem.version} does not fit (${problem.kind}).`);
  console.log(`${key}: ${entries.length} entries, head ${entries.length}:${entries.at(-1)?.hash}`);
}
