import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileKey, readSealed, UnreadableFile, writeSealed } from '../../server/src/adapters/backup/sealedFile.ts';

// More than one chunk of the format (64 KiB), so that a fault can be in the middle.
const LINES = Array.from({ length: 3_000 }, (_, index) => `dòng ${index} ${'x'.repeat(60)}`);

let folder: string;
let file: string;
let identity: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-sealed-'));
  file = join(folder, 'lines.age');
  identity = await generateX25519Identity();
  await writeSealed(file, { recipient: await identityToRecipient(identity) }, linesOf(LINES));
});

afterAll(() => rm(folder, { recursive: true }));

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function read(path: string, key: FileKey = { identity }): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of readSealed(path, key)) lines.push(line);
  return lines;
}

async function reasonFor(path: string, key?: FileKey): Promise<string> {
  return read(path, key).then(
    () => 'readable',
    (error) => (error instanceof UnreadableFile ? error.reason : String(error)),
  );
}

async function changed(change: (bytes: Buffer) => Buffer): Promise<string> {
  const path = join(folder, 'changed.age');
  await writeFile(path, change(Buffer.from(await readFile(file))));
  return path;
}

function flipped(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

describe('a sealed file', () => {
  it('is readable by its user alone and gives its lines back', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file)).includes('dòng')).toBe(false);
    expect(await read(file)).toEqual(LINES);
  });

  it('opens by its passphrase and by no other', async () => {
    const path = join(folder, 'passphrase.age');
    await writeSealed(path, { passphrase: 'mười hai chữ cái', workFactor: 10 }, linesOf(['một']));
    expect(await read(path, { passphrase: 'mười hai chữ cái' })).toEqual(['một']);
    expect(await reasonFor(path, { passphrase: 'mười hai chữ khác' })).toBe('wrongKey');
  });

  it('does not open by another key', async () => {
    expect(await reasonFor(file, { identity: await generateX25519Identity() })).toBe('wrongKey');
  });

  it('is refused where it was cut, at any place', async () => {
    const { size } = await stat(file);
    for (const at of [size - 1, size - 70_000, Math.floor(size / 2), 300]) {
      expect(await reasonFor(await changed((bytes) => bytes.subarray(0, at))), String(at)).toBe('damaged');
    }
  });

  it('is refused where one byte was changed', async () => {
    const { size } = await stat(file);
    for (const at of [size - 1, Math.floor(size / 2), 400]) {
      expect(await reasonFor(await changed((bytes) => flipped(bytes, at))), String(at)).toBe('damaged');
    }
  });

  it('is told from files of another kind', async () => {
    expect(await reasonFor(import.meta.filename)).toBe('foreign');
    expect(await reasonFor(await changed(() => Buffer.alloc(0)))).toBe('foreign');
  });

  it('leaves nothing behind where the lines end in a failure', async () => {
    const path = join(folder, 'failed.age');
    async function* failing(): AsyncGenerator<string> {
      yield 'một';
      throw new Error('the store is gone');
    }
    const recipient = await identityToRecipient(identity);
    await expect(writeSealed(path, { recipient }, failing())).rejects.toThrow('the store is gone');
    await expect(stat(path)).rejects.toThrow();
    await expect(stat(`${path}.part`)).rejects.toThrow();
  });
});
