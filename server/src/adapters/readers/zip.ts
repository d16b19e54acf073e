import { crc32 } from 'node:zlib';
import { zipSync } from 'fflate';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** Why a ZIP archive is refused: it is none or damaged, or it unpacks to too much. */
export class ZipError extends Error {
  readonly code: 'FILE_UNREADABLE' | 'TOO_LARGE';

  constructor(code: ZipError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** How much an archive may hold. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all entries together, unpacked, in bytes. */
  readonly bytes: number;
}

/**
 * Unpacks the entries with wanted names, never to more than the limits allow, whatever sizes the archive claims. Of two
 * entries with one name the first counts. Throws a `ZipError`.
 */
export async function unpackZip(
  archive: Buffer,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): Promise<ReadonlyMap<string, Buffer>> {
  try {
    return await readEntries(archive, wanted, limits);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('FILE_UNREADABLE', `The archive is damaged: ${String(error)}`);
  }
}

/** An archive of exactly these entries, not compressed. */
export function storeZip(entries: ReadonlyMap<string, Buffer>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(entries), { level: 0 }));
}

/** An archive of exactly these entries, compressed. */
export function packZip(entries: ReadonlyMap<string, Buffer>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(entries), { level: 6 }));
}

async function readEntries(
  archive: Buffer,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(archive, { lazyEntries: true, validateEntrySizes: false });
  if (zip.entryCount > limits.entries) throw new ZipError('TOO_LARGE', 'The archive has too many entries.');
  const contents = new Map<string, Buffer>();
  let left = limits.bytes;
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName) || contents.has(entry.fileName)) continue;
    const content = await unpackEntry(zip, entry, left);
    left -= content.length;
    contents.set(entry.fileName, content);
  }
  return contents;
}

/** The content of an entry, of at most `maxBytes`. yauzl does not check the sum, and the claimed size may be wrong. */
async function unpackEntry(zip: ZipFile, entry: Entry, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new ZipError('TOO_LARGE', 'The archive unpacks to too much.');
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw new ZipError('FILE_UNREADABLE', 'An entry is damaged.');
  return content;
}
