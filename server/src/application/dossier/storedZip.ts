import { crc32 } from 'node:zlib';
import type { DossierFile } from './dossierFile.ts';

// ZIP as a dossier uses it (APPNOTE.TXT 6.3.10): files follow each other without gaps, are stored without compression,
// and have no times, attributes or comments. A list of paths, sizes and contents therefore gives every byte of the
// archive, so that a changed byte shows wherever it is, and no file unpacks to more than it takes.

/** Length of a local header, without the path (bytes). */
export const LOCAL_HEADER_BYTES = 30;
/** Length of an entry of the directory, without the path (bytes). */
export const DIRECTORY_ENTRY_BYTES = 46;
/** Length of the record that ends an archive (bytes). */
const END_RECORD_BYTES = 22;

const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
/** The version that stored files need: 1.0. */
const VERSION = 10;
/** The paths are UTF-8. */
const UTF8_FLAG = 0x0800;
/** 1 January 1980: the archive says nothing about times. */
const NO_DATE = 0x0021;
/** What the 32 bits of an offset reach. */
const MAX_BYTES = 0xffff_ffff;

/** What the headers say of a file. */
export interface ZipFacts {
  readonly path: string;
  readonly bytes: number;
  /** CRC-32 of the content. */
  readonly crc: number;
}

/** A file in an archive, and where it begins. */
export interface ZipEntry extends ZipFacts {
  /** Where its local header is. */
  readonly offset: number;
}

/** Writes files as an archive, piece by piece. Throws a `RangeError` for an archive of 4 GiB or more. */
export async function* writeStoredZip(files: AsyncIterable<DossierFile>): AsyncGenerator<Buffer> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for await (const { path, content } of files) {
    const facts = { path, bytes: content.length, crc: crc32(content) };
    const header = localHeader(facts);
    entries.push({ ...facts, offset });
    offset += header.length + content.length;
    if (offset > MAX_BYTES) throw new RangeError('A dossier is smaller than 4 GiB.');
    yield header;
    yield content;
  }
  yield directoryOf(entries, offset);
}

/** What stands before the content of a file. */
export function localHeader({ path, bytes, crc }: ZipFacts): Buffer {
  const name = Buffer.from(path);
  const header = Buffer.alloc(LOCAL_HEADER_BYTES);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  writeFacts(header, 4, { bytes, crc, nameLength: name.length });
  return Buffer.concat([header, name]);
}

/** What ends an archive: its directory, which begins at `offset`, and the record of where that is. */
export function directoryOf(entries: readonly ZipEntry[], offset: number): Buffer {
  const directory = Buffer.concat(entries.map(directoryEntry));
  const end = Buffer.alloc(END_RECORD_BYTES);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([directory, end]);
}

function directoryEntry({ path, bytes, crc, offset }: ZipEntry): Buffer {
  const name = Buffer.from(path);
  const header = Buffer.alloc(DIRECTORY_ENTRY_BYTES);
  header.writeUInt32LE(DIRECTORY_SIGNATURE, 0);
  header.writeUInt16LE(VERSION, 4);
  writeFacts(header, 6, { bytes, crc, nameLength: name.length });
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

/** The fields that both headers of a file have, in the same order. */
function writeFacts(
  header: Buffer,
  at: number,
  { bytes, crc, nameLength }: { readonly bytes: number; readonly crc: number; readonly nameLength: number },
): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_FLAG, at + 2);
  header.writeUInt16LE(NO_DATE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(bytes, at + 14);
  header.writeUInt32LE(bytes, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}

/** The directory at the end of an archive; undefined where it does not read as one. */
export function readDirectory(archive: Buffer): readonly ZipEntry[] | undefined {
  const endAt = archive.length - END_RECORD_BYTES;
  if (endAt < 0 || archive.readUInt32LE(endAt) !== END_SIGNATURE) return undefined;
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(endAt + 16);
  while (at < endAt) {
    if (at + DIRECTORY_ENTRY_BYTES > endAt || archive.readUInt32LE(at) !== DIRECTORY_SIGNATURE) return undefined;
    const nameEnd = at + DIRECTORY_ENTRY_BYTES + archive.readUInt16LE(at + 28);
    const path = archive.toString('utf8', at + DIRECTORY_ENTRY_BYTES, nameEnd);
    const [crc, bytes] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 24)];
    entries.push({ path, bytes, crc, offset: archive.readUInt32LE(at + 42) });
    at = nameEnd;
  }
  return at === endAt ? entries : undefined;
}

/** What the local headers say, from the first on, as far as whole files follow each other. */
export function readLocalHeaders(archive: Buffer): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let offset = 0;
  while (offset + LOCAL_HEADER_BYTES <= archive.length && archive.readUInt32LE(offset) === LOCAL_SIGNATURE) {
    const nameEnd = offset + LOCAL_HEADER_BYTES + archive.readUInt16LE(offset + 26);
    const [crc, bytes] = [archive.readUInt32LE(offset + 14), archive.readUInt32LE(offset + 22)];
    if (nameEnd + bytes > archive.length) break;
    const path = archive.toString('utf8', offset + LOCAL_HEADER_BYTES, nameEnd);
    entries.push({ path, bytes, crc, offset });
    offset = nameEnd + bytes;
  }
  return entries;
}

/** Where the content of a file begins and ends. */
export function contentOf(archive: Buffer, { path, bytes, offset }: Omit<ZipEntry, 'crc'>): Buffer {
  const start = offset + LOCAL_HEADER_BYTES + Buffer.byteLength(path);
  return archive.subarray(start, start + bytes);
}

/** Whether a file is stored as it is, and neither compressed nor encrypted. */
export function isStored(archive: Buffer, { offset }: Pick<ZipEntry, 'offset'>): boolean {
  return offset + LOCAL_HEADER_BYTES <= archive.length && archive.readUInt16LE(offset + 8) === 0;
}
