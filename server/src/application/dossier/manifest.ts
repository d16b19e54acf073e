import { createHash, type KeyObject } from 'node:crypto';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { identityOf, isSignedBy, signText } from '../ballotSigner.ts';
import type { Head } from '../eventStore.ts';

/** The version of the form of a dossier. */
export const DOSSIER_FORMAT = 'diem-cau-dossier-1';

/** The files that vouch for the others; every other path stands in the manifest. */
export const MANIFEST_PATH = 'manifest.json';
/** The signature of the manifest. */
export const SIGNATURE_PATH = 'signature.json';

/** What a dossier could have and does not, and why. */
const DOSSIER_GAPS = ['noPdf', 'pollUncounted', 'surveyUncounted', 'documentLost'] as const;

/** One of the reasons. */
export type DossierGap = (typeof DOSSIER_GAPS)[number];

/** A file as the manifest lists it. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What a dossier consists of. Signed, it vouches for every byte of it. */
export interface DossierManifest {
  readonly format: typeof DOSSIER_FORMAT;
  readonly conference: { readonly id: ConferenceId; readonly title: string };
  /** When it was made, by the clock of the server, as an ISO date. */
  readonly madeAt: string;
  /** The version of the product that made it. */
  readonly product: string;
  /** The last entry of the log that it contains. */
  readonly head: Head;
  readonly gaps: readonly DossierGap[];
  /** In the order in which they stand in the archive. */
  readonly files: readonly ListedFile[];
}

/** The signature of a manifest, with everything that checks it. */
export interface ManifestSignature {
  readonly format: typeof DOSSIER_FORMAT;
  /** SHA-256 of the file `manifest.json`, in hexadecimal. */
  readonly manifest: string;
  /** Ed25519, in base64url. */
  readonly publicKey: string;
  /** SHA-256 of the public key, in hexadecimal, to compare with the one that the organisers have made known. */
  readonly fingerprint: string;
  /** In base64url. */
  readonly signature: string;
}

/** Writes the manifest and the signature as they stand in the archive. */
export function writeManifest(manifest: DossierManifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`);
}

/** Signs a manifest. */
export function signManifest(manifest: Buffer, key: KeyObject): Buffer {
  const hash = sha256Of(manifest);
  const { publicKey, fingerprint } = identityOf(key);
  const signature = signText(signedText(hash, publicKey), key);
  return writeSignature({ format: DOSSIER_FORMAT, manifest: hash, publicKey, fingerprint, signature });
}

/** The one way in which a signature is written. */
export function writeSignature(signature: ManifestSignature): Buffer {
  return Buffer.from(`${JSON.stringify(signature, undefined, 1)}\n`);
}

/** Whether the key of a signature has signed a manifest with this hash. */
export function isManifestSigned(hash: string, { publicKey, signature }: ManifestSignature): boolean {
  return isSignedBy(publicKey, signedText(hash, publicKey), signature);
}

/** SHA-256 in hexadecimal. */
export function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function signedText(hash: string, publicKey: string): string {
  return JSON.stringify([DOSSIER_FORMAT, publicKey, hash]);
}
