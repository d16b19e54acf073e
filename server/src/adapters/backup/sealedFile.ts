import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';

/** What opens an encrypted file: a passphrase, or the secret half of a key (`AGE-SECRET-KEY-1…`). */
export type FileKey = { readonly passphrase: string } | { readonly identity: string };
/** What a file is encrypted to: a passphrase, or the public half of a key (`age1…`). */
export type FileLock =
  | {
      readonly passphrase: string;
      /** Base-2 logarithm of the cost of a guess; as age has it unless given. */
      readonly workFactor?: number;
    }
  | { readonly recipient: string };

/** A file that does not open: another key, or not the bytes that were written. */
export class UnreadableFile extends Error {
  readonly reason: 'wrongKey' | 'damaged' | 'foreign';

  constructor(reason: UnreadableFile['reason'], cause?: unknown) {
    super(`The file cannot be read: ${reason}.`, { cause });
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}

/**
 * Writes lines of text to an encrypted file in the age format (https://age-encryption.org/v1), readable only by this user.
 * The file appears under its name once it is whole and on disk; one of that name is replaced.
 */
export async function writeSealed(path: string, lock: FileLock, lines: AsyncIterable<string>): Promise<void> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    encrypter.setPassphrase(lock.passphrase);
    if (lock.workFactor !== undefined) encrypter.setScryptWorkFactor(lock.workFactor);
  } else encrypter.addRecipient(lock.recipient);
  const draft = `${path}.part`;
  const file = await open(draft, 'w', 0o600);
  try {
    const source = Readable.toWeb(Readable.from(encodeLines(lines))) as ReadableStream<Uint8Array>;
    for await (const piece of Readable.fromWeb((await encrypter.encrypt(source)) as never)) await writeAll(file, piece);
    await file.sync();
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/**
 * Reads the lines of such a file. Throws an `UnreadableFile` as soon as it turns out to be cut or changed, which may be after
 * its first lines.
 */
export async function* readSealed(path: string, key: FileKey): AsyncGenerator<string> {
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
  else decrypter.addIdentity(key.identity);
  const source = createReadStream(path);
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
    yield* splitLines(Readable.fromWeb(opened as never));
  } catch (error) {
    throw explain(error);
  } finally {
    source.destroy();
  }
}

function explain(error: unknown): unknown {
  const { message = '', code } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return error;
  if (/no identity matched/.test(message)) return new UnreadableFile('wrongKey', error);
  if (/invalid version/.test(message)) return new UnreadableFile('foreign', error);
  return new UnreadableFile('damaged', error);
}

async function* encodeLines(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) yield Buffer.from(`${line}\n`);
}

async function* splitLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Uint8Array[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      yield Buffer.concat([...rest, piece.subarray(from, end)]).toString();
      rest = [];
      from = end + 1;
    }
    rest.push(piece.slice(from));
  }
}

async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let from = 0; from < piece.length; ) from += (await file.write(piece, from)).bytesWritten;
}
