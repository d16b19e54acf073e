import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { secretFilesIn } from '../../server/src/adapters/files/secretFiles.ts';
import { keys } from '../../server/src/adapters/redis/keys.ts';
import { fingerprintOf } from '../../server/src/application/ballotSigner.ts';
import { readErasures } from '../../server/src/application/erasure/erasureRecord.ts';
import type { Head } from '../../server/src/application/eventStore.ts';
import { type CopyManifest, isSignedCopy, redactLog, signCopy } from '../../server/src/application/redactLog.ts';
import { type StoredEntry, verifyLog } from '../../server/src/application/verifyLog.ts';
import { readConfig } from '../../server/src/config.ts';
import { withRedis } from '../support/withRedis.ts';
import { LOG_PROBLEMS } from './logWords.ts';

// Checks the log of a conference, from the store or offline from an exported file of one JSON entry a line. --export
// writes a copy for auditors, without what leads to the asker of an anonymous question and without what only the desk may read; --export-whole writes the
// complete log.

const USAGE =
  'npm run verify -- --conference ID [--file LOG] [--head VERSION:HASH] [--key KEY] [--export COPY | --export-whole LOG]';
const { dataFolder, secretsFolder } = readConfig(process.env, []);

const { values } = parseArgs({
  options: {
    conference: { type: 'string' },
    file: { type: 'string' },
    head: { type: 'string' },
    export: { type: 'string' },
    'export-whole': { type: 'string' },
    key: { type: 'string' },
  },
});
const id = values.conference as ConferenceId | undefined;
if (id === undefined) fail(`Say which conference: ${USAGE}`);
const { entries, manifest } = values.file === undefined ? await readStore(id) : await readExport(values.file);
if (entries.length === 0) fail(`There is no log of ${id}.`);
const problems = verifyLog(entries, readHead(values.head));
for (const { version, kind } of problems) console.log(`Entry ${version} ${LOG_PROBLEMS[kind]}.`);
if (problems.length > 0) fail(`The log of ${id} is not what was acknowledged.`);
if (values.file !== undefined) checkCopy(id);
checkErasures();
if (values['export-whole'] !== undefined) await writeLines(values['export-whole'], entries);
if (values.export !== undefined) await exportCopy(id, values.export);
console.log(`The log of ${id} is whole: ${entries.length} entries.`);
console.log(`Its head is ${entries.length}:${entries.at(-1)?.hash}`);

interface ReadLog {
  readonly entries: readonly StoredEntry[];
  /** Of a copy for auditors. */
  readonly manifest?: CopyManifest | undefined;
}

function readStore(conferenceId: ConferenceId): Promise<ReadLog> {
  return withRedis(dataFolder, async (redis) => {
    const stored = await redis.xrange(keys.log(conferenceId), '-', '+');
    return { entries: stored.map(([, fields]) => ({ bytes: fields[1] ?? '', hash: fields[3] ?? '' })) };
  }).catch((error) => fail((error as Error).message));
}

async function readExport(file: string): Promise<ReadLog> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  let signed: CopyManifest | undefined;
  const read = lines.flatMap((line): StoredEntry[] => {
    try {
      const { bytes, hash, redacted, manifest: found } = JSON.parse(line) as Partial<StoredEntry & ReadLog>;
      if (found) signed = found;
      if (found) return [];
      return [
        { bytes: String(bytes), hash: String(hash), ...(redacted !== undefined && { redacted: String(redacted) }) },
      ];
    } catch {
      return [{ bytes: '', hash: '' }];
    }
  });
  return { entries: read, manifest: signed };
}

/**
 * Lists the changed entries of a copy and the key that signed them. Exits with an error if the signature is missing or
 * invalid.
 */
function checkCopy(conferenceId: ConferenceId): void {
  const redacted = entries.filter((entry) => entry.redacted !== undefined).length;
  if (redacted === 0 && !manifest) return;
  if (!manifest || !isSignedCopy(conferenceId, entries, manifest)) {
    fail(`${redacted} entries are not the originals, and no signature says that they may differ.`);
  }
  const fingerprint = fingerprintOf(manifest.publicKey);
  if (values.key !== undefined && values.key !== manifest.publicKey && values.key !== fingerprint) {
    fail('The copy is signed by another key than the one given.');
  }
  console.log(
    `It is a copy without the askers of anonymous questions and what only the desk may read: ${redacted} entries were shortened.`,
  );
  console.log(`Signed with the key of the fingerprint ${fingerprint}.`);
  if (values.key === undefined)
    console.log('Compare it with the one made known by the organisers, or give it as --key.');
}

/** Says from how many entries a person was erased, and by whose signature. Exits with an error where it is by another key than the one given. */
function checkErasures(): void {
  const erased = [...readErasures(entries).values()];
  if (erased.length === 0) return;
  const signers = new Set(erased.map(({ publicKey }) => publicKey));
  for (const signer of signers) {
    const fingerprint = fingerprintOf(signer);
    if (values.key !== undefined && values.key !== signer && values.key !== fingerprint) {
      fail('Words about a person were erased by another key than the one given.');
    }
    console.log(`Words about a person were erased, signed with the key of the fingerprint ${fingerprint}.`);
  }
  console.log(`${erased.length} entries were shortened by that.`);
}

async function exportCopy(conferenceId: ConferenceId, file: string): Promise<void> {
  const secrets = await secretFilesIn(secretsFolder).read();
  if (!secrets) fail('There is no key to sign the copy with; start the server once.');
  // The salt is discarded: with it every phone of a room could be tried against the copy.
  const copy = redactLog(entries, randomBytes(32));
  await writeLines(file, [...copy, { manifest: signCopy(conferenceId, copy, secrets.signingKey) }]);
}

async function writeLines(file: string, lines: readonly object[]): Promise<void> {
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
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
