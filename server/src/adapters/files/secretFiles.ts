import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  assembleSecrets,
  type EarlierSigner,
  MissingKey,
  type SecretChanges,
  type SecretFiles,
  type Secrets,
} from '../../application/secrets.ts';
import { ensurePrivateFolder, refuseLooseFile } from '../../system/privateFolder.ts';
import { RefusedStart } from '../../system/refusedStart.ts';

const INVITATIONS = 'invitations.key';
const SIGNING = 'signing.key';
const EARLIER_SIGNERS = 'earlier-signers.json';
const NAMES: readonly string[] = [INVITATIONS, SIGNING, EARLIER_SIGNERS];

/** The keys as files in one folder: 32 bytes each in hexadecimal, readable only by this user. */
export function secretFilesIn(folder: string): SecretFiles {
  return {
    place: folder,
    read: () => readSecrets(folder),
    write: (changes) => writeSecrets(folder, changes),
  };
}

/** The files of the keys that are there, as texts by their names. */
export async function readSecretTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  await ensurePrivateFolder(folder);
  const texts = new Map<string, string>();
  for (const name of NAMES) {
    const text = await readPrivate(join(folder, name));
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

/**
 * Writes the texts that `readSecretTexts` has read elsewhere, in place of all keys that are there: an earlier signer of another
 * installation would vouch for lists that this one never signed. Throws where one has another name, before anything changes.
 */
export async function writeSecretTexts(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const foreign = [...texts.keys()].find((name) => !NAMES.includes(name));
  if (foreign !== undefined) throw new Error(`${foreign} is no file of keys.`);
  await ensurePrivateFolder(folder);
  for (const [name, text] of texts) await writePrivate(folder, name, text);
  for (const name of NAMES) if (!texts.has(name)) await rm(join(folder, name), { force: true });
}

async function readSecrets(folder: string): Promise<Secrets | undefined> {
  await ensurePrivateFolder(folder);
  const invitationKey = await readKey(folder, INVITATIONS);
  const signingSeed = await readKey(folder, SIGNING);
  if (!invitationKey && !signingSeed) return undefined;
  if (!invitationKey) throw missing(folder, INVITATIONS, SIGNING);
  if (!signingSeed) throw missing(folder, SIGNING, INVITATIONS);
  return assembleSecrets(invitationKey, signingSeed, await readEarlierSigners(folder));
}

async function readKey(folder: string, name: string): Promise<Buffer | undefined> {
  const text = await readPrivate(join(folder, name));
  if (text === undefined) return undefined;
  if (/^[0-9a-f]{64}\n?$/.test(text)) return Buffer.from(text.trim(), 'hex');
  throw new RefusedStart(
    `${join(folder, name)} holds no key: 64 hexadecimal digits are expected. Put it back from a backup.`,
  );
}

async function readEarlierSigners(folder: string): Promise<readonly EarlierSigner[]> {
  const text = await readPrivate(join(folder, EARLIER_SIGNERS));
  return text === undefined ? [] : (JSON.parse(text) as readonly EarlierSigner[]);
}

/** Undefined where there is no such file. */
async function readPrivate(file: string): Promise<string | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    await refuseLooseFile(file);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function missing(folder: string, name: string, other: string): MissingKey {
  return new MissingKey(
    `${join(folder, name)} is missing, and ${other} is there. Put it back from a backup of the folder.\n` +
      'If it is lost, make new keys: npm run rotate-keys -- --invitations --signing',
  );
}

async function writeSecrets(
  folder: string,
  { invitationKey, signingSeed, earlierSigners }: SecretChanges,
): Promise<void> {
  await ensurePrivateFolder(folder);
  // Writes the public half of the old key first, so that a crash in between does not lose it.
  if (earlierSigners) await writePrivate(folder, EARLIER_SIGNERS, `${JSON.stringify(earlierSigners, undefined, 2)}\n`);
  if (invitationKey) await writePrivate(folder, INVITATIONS, `${invitationKey.toString('hex')}\n`);
  if (signingSeed) await writePrivate(folder, SIGNING, `${signingSeed.toString('hex')}\n`);
}

/** Replaces a file atomically and syncs it to disk. */
async function writePrivate(folder: string, name: string, text: string): Promise<void> {
  const draft = join(folder, `${name}.new`);
  const file = await open(draft, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, name));
  const entry = await open(folder, 'r');
  await entry.sync().finally(() => entry.close());
}
