import { createHash, type KeyObject } from 'node:crypto';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { identityOf, isSignedBy, signText } from '../ballotSigner.ts';
import type { Head } from '../eventStore.ts';

/** The form in which dossiers are made. It goes up when a check demands a file that dossiers did not have before. */
export const DOSSIER_FORMAT = 'diem-cau-dossier-2';

/** Every form that can be checked. The first had no results of surveys and no index of recordings. */
const DOSSIER_FORMATS = ['diem-cau-dossier-1', DOSSIER_FORMAT] as const;

/** One of these forms. */
export type DossierFormat = (typeof DOSSIER_FORMATS)[number];

/** Whether a text names one of them. */
export function isDossierFormat(text: unknown): text is DossierFormat {
  return DOSSIER_FORMATS.some((format) => format === text);
}

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
  readonly format: DossierFormat;
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
  readonly format: DossierFormat;
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

/** Signs a manifest of a form. */
export function signManifest(manifest: Buffer, key: KeyObject, format: DossierFormat = DOSSIER_FORMAT): Buffer {
  const hash = sha256Of(manifest);
  const { publicKey, fingerprint } = identityOf(key);
  const signature = signText(signedText({ format, manifest: hash, publicKey }), key);
  return writeSignature({ format, manifest: hash, publicKey, fingerprint, signature });
}

/** The one way in which a signature is written. */
export function writeSignature(signature: ManifestSignature): Buffer {
  return Buffer.from(`${JSON.stringify(signature, undefined, 1)}\n`);
}

/** Whether the key of a signature has signed a manifest with this hash. */
export function isManifestSigned(hash: string, { format, publicKey, signature }: ManifestSignature): boolean {
  return isSignedBy(publicKey, signedText({ format, manifest: hash, publicKey }), signature);
}

/** SHA-256 in hexadecimal. */
export function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function signedText({
  format,
  manifest,
  publicKey,
}: Pick<ManifestSignature, 'format' | 'manifest' | 'publicKey'>): string {
  return JSON.stringify([format, publicKey, manifest]);
}
