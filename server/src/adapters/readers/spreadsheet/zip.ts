import { crc32, inflateRawSync } from 'node:zlib';

/** Why a zip archive cannot be used: it is none or broken, or it would unpack to too much. */
export class ZipError extends Error {
  readonly code: 'FILE_UNREADABLE' | 'TOO_LARGE';

  constructor(code: ZipError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export interface ZipLimits {
  readonly entries: number;
  /** Of all entries together, unpacked, in bytes. */
  readonly bytes: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Unpacks the entries whose names are wanted, never to more than the limits, whatever sizes the archive claims.
 * Throws a `ZipError`.
 */
export function unpackZip(
  archive: Buffer,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): ReadonlyMap<string, Buffer> {
  try {
    return readEntries(archive, wanted, limits);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    // An offset outside the file, or data that is no deflate stream.
    throw new ZipError('FILE_UNREADABLE', `The archive is broken: ${String(error)}`);
  }
}

function readEntries(
  archive: Buffer,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): ReadonlyMap<string, Buffer> {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > limits.entries) throw new ZipError('TOO_LARGE', 'The archive has too many entries.');
  const entries = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  let left = limits.bytes;
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== CENTRAL_HEADER) throw new ZipError('FILE_UNREADABLE', 'The directory is broken.');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (wanted(name) && !entries.has(name)) {
      const content = unpackEntry(archive, at, left);
      left -= content.length;
      entries.set(name, content);
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= first; at--) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new ZipError('FILE_UNREADABLE', 'The archive has no directory.');
}

/** The content of the entry whose directory record stands at `record`; at most `most` bytes. */
function unpackEntry(archive: Buffer, record: number, most: number): Buffer {
  const encrypted = (archive.readUInt16LE(record + 8) & 1) === 1;
  const method = archive.readUInt16LE(record + 10);
  const packedLength = archive.readUInt32LE(record + 20);
  const local = archive.readUInt32LE(record + 42);
  if (encrypted || archive.readUInt32LE(local) !== LOCAL_HEADER) {
    throw new ZipError('FILE_UNREADABLE', 'An entry is encrypted or broken.');
  }
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedLength);
  if (packed.length !== packedLength) throw new ZipError('FILE_UNREADABLE', 'An entry is cut short.');
  const content = method === 0 ? packed : method === 8 ? inflate(packed, most) : undefined;
  if (!content) throw new ZipError('FILE_UNREADABLE', 'An entry is packed in an unknown way.');
  if (content.length > most) throw new ZipError('TOO_LARGE', 'The archive unpacks to too much.');
  if (crc32(content) !== archive.readUInt32LE(record + 16)) {
    throw new ZipError('FILE_UNREADABLE', 'An entry is damaged.');
  }
  return content;
}

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipError(tooLarge ? 'TOO_LARGE' : 'FILE_UNREADABLE', 'An entry does not unpack.');
  }
}

/** An archive of exactly these entries, not packed. */
export function storeZip(entries: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = [signature(LOCAL_HEADER), facts, nameBytes, content];
    files.push(...file);
    directory.push(signature(CENTRAL_HEADER), Buffer.from([20, 0]), facts, place, nameBytes);
    offset += file.reduce((sum, part) => sum + part.length, 0);
  }
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(entries.size, 8);
  end.writeUInt16LE(entries.size, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
