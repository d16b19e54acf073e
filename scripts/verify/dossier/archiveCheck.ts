import { crc32 } from 'node:zlib';
import {
  type DossierManifest,
  MANIFEST_PATH,
  SIGNATURE_PATH,
  sha256Of,
} from '../../../server/src/application/dossier/manifest.ts';
import {
  contentOf,
  DIRECTORY_ENTRY_BYTES,
  directoryOf,
  isStored,
  LOCAL_HEADER_BYTES,
  localHeader,
  readDirectory,
  readLocalHeaders,
  type ZipEntry,
} from '../../../server/src/application/dossier/storedZip.ts';
import { type Finding, UnreadableDossier, WHOLE_ARCHIVE } from './findings.ts';

/** The contents of a dossier's files by their paths, and what is wrong with them. */
export interface UnpackedDossier {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly findings: readonly Finding[];
}

/** Where the two files that vouch for the others may be. */
export interface VouchingFiles {
  readonly manifest: Buffer;
  readonly signature: Buffer;
}

/**
 * The two files that vouch for the others, in each way in which the archive says where they are: its directory and its headers
 * differ where one of them was altered. Throws an `UnreadableDossier` where there are none.
 */
export function findVouching(archive: Buffer): readonly VouchingFiles[] {
  const [directory, headers] = [readDirectory(archive), readLocalHeaders(archive)];
  const places = [...(directory ?? []), ...headers];
  const find = (path: string) => places.filter((entry) => entry.path === path);
  const [manifests, signatures] = [find(MANIFEST_PATH), find(SIGNATURE_PATH)];
  if (manifests.length > 0 && signatures.length > 0) {
    if (directory && !places.some((place) => isStored(archive, place))) {
      throw new UnreadableDossier({ kind: 'packedAgain' });
    }
    const contents = (found: readonly ZipEntry[]) => found.map((entry) => contentOf(archive, entry));
    const [all, others] = [contents(manifests), contents(signatures)];
    return all.flatMap((manifest) => others.map((signature) => ({ manifest, signature })));
  }
  if (directory || headers.length === 0) throw new UnreadableDossier({ kind: 'foreign' });
  throw new UnreadableDossier({ kind: 'cutShort', bytes: archive.length, within: pathAtEnd(archive, headers) });
}

/**
 * Holds every byte of an archive against what its manifest leads to. Throws an `UnreadableDossier` where it ends too early.
 */
export function checkArchive(archive: Buffer, manifest: DossierManifest, vouching: VouchingFiles): UnpackedDossier {
  const layout = layOut([
    ...manifest.files,
    { path: MANIFEST_PATH, bytes: vouching.manifest.length },
    { path: SIGNATURE_PATH, bytes: vouching.signature.length },
  ]);
  const end = layout.at(-1);
  const directoryAt = end ? end.offset + LOCAL_HEADER_BYTES + Buffer.byteLength(end.path) + end.bytes : 0;
  const length = directoryAt + directoryOf(layout, directoryAt).length;
  const directory = readDirectory(archive);
  if (archive.length !== length && directory) return checkByDirectory(archive, manifest, directory);
  if (archive.length < length) {
    const within = layout.findLast(({ offset }) => offset < archive.length)?.path;
    throw new UnreadableDossier({ kind: 'cutShort', bytes: archive.length, within });
  }
  const hashes = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const findings: Finding[] = [];
  const entries = layout.map((place): ZipEntry => {
    const content = contentOf(archive, place);
    const known = hashes.get(place.path);
    const altered = known !== undefined && sha256Of(content) !== known;
    // The checksum of an altered file says nothing more.
    const entry = { ...place, crc: altered ? archive.readUInt32LE(place.offset + 14) : crc32(content) };
    if (altered) findings.push({ file: place.path, kind: 'altered' });
    const header = localHeader(entry);
    if (!archive.subarray(place.offset, place.offset + header.length).equals(header)) {
      findings.push({ file: place.path, kind: 'archive' });
    }
    return entry;
  });
  findings.push(...checkDirectory(archive, entries, directoryAt));
  if (archive.length > length) {
    findings.push({ file: WHOLE_ARCHIVE, kind: 'appended', bytes: archive.length - length });
  }
  return { files: new Map(entries.map((entry) => [entry.path, contentOf(archive, entry)])), findings };
}

/** An archive of another length that is whole in itself: files were taken out of it, added or replaced. */
function checkByDirectory(archive: Buffer, manifest: DossierManifest, directory: readonly ZipEntry[]): UnpackedDossier {
  const files = new Map(directory.map((entry) => [entry.path, contentOf(archive, entry)]));
  const listed = new Set([...manifest.files.map(({ path }) => path), MANIFEST_PATH, SIGNATURE_PATH]);
  const findings = manifest.files.flatMap(({ path, sha256 }): readonly Finding[] => {
    const content = files.get(path);
    if (!content) return [{ file: path, kind: 'missing' }];
    return sha256Of(content) === sha256 ? [] : [{ file: path, kind: 'altered' }];
  });
  const unlisted = [...files.keys()].filter((path) => !listed.has(path));
  return {
    files,
    findings: [
      ...findings,
      ...unlisted.map((file) => ({ file, kind: 'unlisted' as const })),
      { file: WHOLE_ARCHIVE, kind: 'archive' },
    ],
  };
}

function checkDirectory(archive: Buffer, entries: readonly ZipEntry[], directoryAt: number): readonly Finding[] {
  const expected = directoryOf(entries, directoryAt);
  const differing = new Set<string>();
  let at = 0;
  for (const { path } of entries) {
    const end = at + DIRECTORY_ENTRY_BYTES + Buffer.byteLength(path);
    if (!isSame(at, end)) differing.add(path);
    at = end;
  }
  if (!isSame(at, expected.length)) differing.add(WHOLE_ARCHIVE);
  return [...differing].map((file) => ({ file, kind: 'archive' }));

  function isSame(from: number, to: number): boolean {
    return archive.subarray(directoryAt + from, directoryAt + to).equals(expected.subarray(from, to));
  }
}

function layOut(files: readonly Pick<ZipEntry, 'path' | 'bytes'>[]): readonly ZipEntry[] {
  let offset = 0;
  return files.map(({ path, bytes }) => {
    const entry = { path, bytes, crc: 0, offset };
    offset += LOCAL_HEADER_BYTES + Buffer.byteLength(path) + bytes;
    return entry;
  });
}

/** The file within which an archive ends, by the header behind the last whole file. */
function pathAtEnd(archive: Buffer, headers: readonly ZipEntry[]): string | undefined {
  const last = headers.at(-1);
  const offset = last ? last.offset + LOCAL_HEADER_BYTES + Buffer.byteLength(last.path) + last.bytes : 0;
  if (offset + LOCAL_HEADER_BYTES > archive.length) return undefined;
  const nameEnd = offset + LOCAL_HEADER_BYTES + archive.readUInt16LE(offset + 26);
  return nameEnd > archive.length ? undefined : archive.toString('utf8', offset + LOCAL_HEADER_BYTES, nameEnd);
}
