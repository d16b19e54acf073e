import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { type FileKey, readSealed, UnreadableFile } from '../../server/src/adapters/backup/sealedFile.ts';
import { readSecretTexts, writeSecretTexts } from '../../server/src/adapters/files/secretFiles.ts';
import { deliveryKeys, organisationKeys } from '../../server/src/adapters/redis/keys.ts';
import { RedisDeliveryStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import type { DumpedKey } from '../../server/src/adapters/redis/storeDump.ts';
import { StoreWriter } from '../../server/src/adapters/redis/storeWriter.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import type { Head } from '../../server/src/application/eventStore.ts';
import { verifyLog } from '../../server/src/application/verifyLog.ts';
import { type Config, readConfig } from '../../server/src/config.ts';
import { PRIVATE_UMASK } from '../../server/src/system/privateFolder.ts';
import { RefusedStart } from '../../server/src/system/refusedStart.ts';
import { refuseBesideServers } from '../support/refuseBesideServers.ts';
import { withRedis } from '../support/withRedis.ts';
import { readLines } from './backupLines.ts';

// Puts a backup into an empty store and an empty folder of keys, and checks every log. The file is read to its end
// before anything is written. Letters that waited are stopped, since nobody knows which went out after the backup.

const USAGE = 'npm run restore -- --in FILE [--identity FILE] [--replace] [--trial]';

const WORDS: Readonly<Record<UnreadableFile['reason'], string>> = {
  wrongKey: 'The passphrase or the identity does not open this backup. Nothing was changed.',
  damaged: 'The backup was cut or changed since it was written. Nothing was changed; take another one.',
  foreign: 'This file is not an encrypted backup. Nothing was changed.',
};

process.umask(PRIVATE_UMASK);
try {
  const { values } = parseArgs({
    options: {
      in: { type: 'string' },
      identity: { type: 'string' },
      replace: { type: 'boolean' },
      trial: { type: 'boolean' },
    },
  });
  if (values.in === undefined) throw new RefusedStart(`Say which backup: ${USAGE}`);
  const config = readConfig(process.env, []);
  const key = await chooseKey(config, values.identity);
  const file = values.in;
  const open = () => readSealed(file, key);
  const { madeAt, first } = await check(open);
  const { replace = false, trial = false } = values;
  await withRedis(config.dataFolder, (redis) => restore(redis, config, { open, first, replace, trial }));
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

interface Checked {
  readonly madeAt: string;
  /** Any key of the store, if there is one. */
  readonly first: DumpedKey | undefined;
}

/** Reads everything once, so that a damaged backup changes nothing. */
async function check(open: () => AsyncIterable<string>): Promise<Checked> {
  let first: DumpedKey | undefined;
  const onGroup = async ({ keys }: { readonly keys: readonly DumpedKey[] }) => {
    first ??= keys[0];
  };
  const madeAt = await readLines(open(), { onGroup });
  if (madeAt === undefined) throw new UnreadableFile('foreign');
  return { madeAt, first };
}

interface Source {
  readonly open: () => AsyncIterable<string>;
  readonly first: DumpedKey | undefined;
  readonly replace: boolean;
  /** Whether this is an exercise beside the real installation: it must not remind anybody. */
  readonly trial: boolean;
}

async function restore(redis: Redis, { secretsFolder }: Config, source: Source): Promise<void> {
  const writer = new StoreWriter(redis);
  await refuse(redis, secretsFolder, source, writer);
  if (source.replace) await redis.flushdb();
  const secrets = new Map<string, string>();
  await readLines(source.open(), {
    onSecret: (name, text) => secrets.set(name, text),
    onGroup: (group) => writer.write(group),
  });
  // Before the logs are checked: whatever is found there, the rest can be used.
  await writeSecretTexts(secretsFolder, secrets);
  await stopLetters(redis, [...writer.logs.keys()]);
  if (source.trial) await tellNobody(redis);
  await checkLogs(redis, writer.logs);
}

/** Rejects with a `RefusedStart` where the backup cannot be restored here. Nothing is changed. */
async function refuse(
  redis: Redis,
  secretsFolder: string,
  { first, replace }: Source,
  writer: StoreWriter,
): Promise<void> {
  await refuseBesideServers(redis);
  const isEmpty = (await redis.dbsize()) === 0 && (await readSecretTexts(secretsFolder)).size === 0;
  if (!isEmpty && !replace) {
    throw new RefusedStart(
      `This installation is not empty. Choose another DATA_DIR or Redis, or add --replace, which deletes all that is in this Redis and the keys in ${secretsFolder}.`,
    );
  }
  if (first && !(await writer.canRead(first))) {
    throw new RefusedStart(
      'This Redis is older than the one that was backed up. Nothing was changed; install the same version or a newer one.',
    );
  }
}

/** An exercise reminds no site and tells no portal. */
async function tellNobody(redis: Redis): Promise<void> {
  const organisations = (await redis.smembers(organisationKeys.all)) as OrganisationId[];
  const marks = organisations.map((id) => deliveryKeys.noticeMarks(id));
  await redis.del(deliveryKeys.reminding, ...marks);
}

async function stopLetters(redis: Redis, logs: readonly string[]): Promise<void> {
  const store = new RedisDeliveryStore(redis);
  const when = { at: systemClock.wall(), seen: Number.MAX_SAFE_INTEGER };
  let stopped = 0;
  for (const log of logs) {
    const [, id] = /^conf:\{([^}]+)\}/.exec(log) ?? [];
    if (id !== undefined) stopped += await store.stop(id as ConferenceId, when);
  }
  if (stopped === 0) return;
  console.log(
    `${stopped} letters waited then and were stopped, since they may have been sent; send them again on “Gửi và nhắc” (Send and remind).`,
  );
}

async function checkLogs(redis: Redis, logs: ReadonlyMap<string, Head | undefined>): Promise<void> {
  const problems: string[] = [];
  for (const [key, head] of logs) {
    const entries = (await redis.xrange(key, '-', '+')).map(([, fields]) => ({
      bytes: fields[1] ?? '',
      hash: fields[3] ?? '',
    }));
    const [problem] = verifyLog(entries, head);
    if (problem) problems.push(`${key}: entry ${problem.version} does not fit (${problem.kind}).`);
    else console.log(`${key}: ${entries.length} entries, head ${entries.length}:${entries.at(-1)?.hash}`);
  }
  if (problems.length === 0) return;
  throw new RefusedStart(
    [
      ...problems,
      'Everything is restored, with these logs as they are in the backup. Take an earlier backup for them.',
    ].join('\n'),
  );
}
