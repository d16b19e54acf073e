import { fingerprintOf } from '../../../server/src/application/ballotSigner.ts';
import {
  type DossierManifest,
  isDossierFormat,
  isManifestSigned,
  type ListedFile,
  MANIFEST_PATH,
  type ManifestSignature,
  SIGNATURE_PATH,
  sha256Of,
  writeManifest,
  writeSignature,
} from '../../../server/src/application/dossier/manifest.ts';
import type { Finding } from './findings.ts';

/** What vouches for a dossier. */
export interface Vouching {
  /** Absent where it is no manifest, or not the one that was signed: then it says nothing of the other files. */
  readonly manifest?: DossierManifest;
  readonly signature?: ManifestSignature;
  readonly findings: readonly Finding[];
}

/** Checks the manifest against its signature, and the signature against the known key or its fingerprint. */
export function checkManifest(manifest: Buffer, signature: Buffer, known: string | undefined): Vouching {
  const read = readManifest(manifest);
  const signed = readSignature(signature);
  const hash = sha256Of(manifest);
  const manifestAltered: Finding = { file: MANIFEST_PATH, kind: 'manifest' };
  const signatureAltered: Finding = { file: SIGNATURE_PATH, kind: 'signature' };
  if (!signed) return read ? { manifest: read, findings: [signatureAltered] } : { findings: [manifestAltered] };
  const own = signed.publicKey;
  const isKnown = known === undefined || known === own || known === fingerprintOf(own);
  const foreign: readonly Finding[] = isKnown ? [] : [{ file: SIGNATURE_PATH, kind: 'foreignKey' }];
  if (hash === signed.manifest) {
    if (!read) return { signature: signed, findings: [manifestAltered, ...foreign] };
    const holds = isManifestSigned(hash, signed);
    return { manifest: read, signature: signed, findings: [...(holds ? [] : [signatureAltered]), ...foreign] };
  }
  // One of the two was altered: what the signature fits tells which.
  if (read && isManifestSigned(hash, signed)) {
    return { manifest: read, signature: signed, findings: [signatureAltered, ...foreign] };
  }
  const both = isManifestSigned(signed.manifest, signed) ? [] : [signatureAltered];
  return { signature: signed, findings: [manifestAltered, ...both, ...foreign] };
}

/** Undefined where it is no manifest, or not written as one is. */
function readManifest(content: Buffer): DossierManifest | undefined {
  const manifest = parse(content) as DossierManifest | undefined;
  if (!manifest || !isDossierFormat(manifest.format) || !Array.isArray(manifest.files)) return undefined;
  if (!manifest.files.every(isListedFile)) return undefined;
  return writeManifest(manifest).equals(content) ? manifest : undefined;
}

function isListedFile(file: Partial<ListedFile> | null): boolean {
  const { path, bytes, sha256 } = file ?? {};
  const isPath = typeof path === 'string' && /^[a-z]+(\/[A-Za-z0-9][A-Za-z0-9._-]*)?(\.[a-z]+)?$/.test(path);
  return isPath && Number.isSafeInteger(bytes) && (bytes ?? -1) >= 0 && /^[0-9a-f]{64}$/.test(String(sha256));
}

/** Undefined where it is no signature, or not written as one is: encodings that read alike are no other way to write it. */
function readSignature(content: Buffer): ManifestSignature | undefined {
  const read = parse(content) as Partial<Record<keyof ManifestSignature, unknown>> | undefined;
  if (!read || !isDossierFormat(read.format)) return undefined;
  const [publicKey, signature] = [String(read.publicKey), String(read.signature)];
  const canonical: ManifestSignature = {
    format: read.format,
    manifest: String(read.manifest),
    publicKey: sameBytes(publicKey),
    fingerprint: fingerprintOf(publicKey),
    signature: sameBytes(signature),
  };
  return writeSignature(canonical).equals(content) ? canonical : undefined;
}

function sameBytes(encoded: string): string {
  return Buffer.from(encoded, 'base64url').toString('base64url');
}

function parse(content: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(content.toString());
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
