import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { keys } from '../../server/src/adapters/redis/keys.ts';
import type { Head } from '../../server/src/application/eventStore.ts';
import { type LogProblem, type StoredEntry, verifyLog } from '../../server/src/application/verifyLog.ts';
import { withRedis } from '../support/withRedis.ts';

// Checks the log of a conference, from the store or offline from an exported file of one JSON entry a line.

const USAGE = 'npm run verify -- --conference ID [--file LOG] [--head VERSION:HASH] [--export LOG]';

const WORDS: Readonly<Record<LogProblem['kind'], string>> = {
  unreadable: 'is not an entry of a log',
  edited: 'was edited: its bytes are not the ones that its hash was made of',
  outOfPlace: 'stands in the wrong place: an entry was deleted, inserted or moved',
  chainBroken: 'does not continue the entry before it: one of the two was replaced',
  cutOrReplaced: 'is not the one whose hash is known: the log was cut or replaced',
};

const { values } = parseArgs({
  options: {
    conference: { type: 'string' },
    file: { type: 'string' },
    head: { type: 'string' },
    export: { type: 'string' },
  },
});
const id = values.conference as ConferenceId | undefined;
if (id === undefined) fail(`Say which conference: ${USAGE}`);
const entries = values.file === undefined ? await readStore(id) : await readExport(values.file);
if (entries.length === 0) fail(`There is no log of ${id}.`);
if (values.export !== undefined) await writeExport(values.export, entries);
const problems = verifyLog(entries, readHead(values.head));
for (const { version, kind } of problems) console.log(`Entry ${version} ${WORDS[kind]}.`);
if (problems.length > 0) fail(`The log of ${id} is not what was acknowledged.`);
console.log(`The log of ${id} is whole: ${entries.length} entries.`);
console.log(`Its head is ${entries.length}:${entries.at(-1)?.hash}`);

function readStore(conferenceId: ConferenceId): Promise<readonly StoredEntry[]> {
  return withRedis(process.env.DATA_DIR ?? 'data', async (redis) => {
    const stored = await redis.xrange(keys.log(conferenceId), '-', '+');
    return stored.map(([, fields]) => ({ bytes: fields[1] ?? '', hash: fields[3] ?? '' }));
  }).catch((error) => fail((error as Error).message));
}

async function readExport(file: string): Promise<readonly StoredEntry[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    try {
      const { bytes, hash } = JSON.parse(line) as Partial<StoredEntry>;
      return { bytes: String(bytes), hash: String(hash) };
    } catch {
      return { bytes: '', hash: '' };
    }
  });
}

async function writeExport(file: string, log: readonly StoredEntry[]): Promise<void> {
  await writeFile(file, log.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

function readHead(text: string | undefined): Head | undefined {
  if (text === undefined) return undefined;
  const [, version, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (version === undefined || hash === undefined) fail(`--head is VERSION:HASH, as a check prints it. ${USAGE}`);
  return { version: Number(version), hash };
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
