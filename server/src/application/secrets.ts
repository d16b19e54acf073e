import { createHash, hkdfSync, type KeyObject } from 'node:crypto';
import { RefusedStart } from '../system/refusedStart.ts';
import { identityOf, type SigningIdentity, signingKeyOf } from './ballotSigner.ts';

/** Of the invitation key, and of the seed of the signing key. */
export const KEY_BYTES = 32;

/** What only this installation knows. Invitations and signatures have keys of their own, so that each can be replaced alone. */
export interface Secrets {
  /** Invite codes are derived from these 32 bytes. */
  readonly invitationKey: Buffer;
  /** The Ed25519 key that signs ballot lists. */
  readonly signingKey: KeyObject;
  /** The keys that signed before it, the latest first: what they signed stays valid. */
  readonly earlierSigners: readonly EarlierSigner[];
}

/** A replaced signing key, by which what it signed can still be checked. */
export interface EarlierSigner extends SigningIdentity {
  /** When another key took its place, as an ISO date. */
  readonly until: string;
}

/** What the store knows of the keys: enough to tell whether a server has the same as the others, and not the keys. */
export interface KeyFingerprints {
  readonly invitations: string;
  /** The fingerprint that the start prints. */
  readonly signing: string;
}

/** The fingerprints of the keys, as the store keeps them. */
export function fingerprintsOf({ invitationKey, signingKey }: Secrets): KeyFingerprints {
  const invitations = createHash('sha256').update('diem-cau invitations\n').update(invitationKey).digest('hex');
  return { invitations, signing: identityOf(signingKey).fingerprint };
}

/**
 * The keys of an installation that kept one secret in its store, as releases up to 0.1.0 did: they derived both from it.
 * Links and fingerprints that were printed by then stay valid.
 */
export function secretsOfOneSecret(secret: Buffer): { readonly invitationKey: Buffer; readonly signingSeed: Buffer } {
  return {
    invitationKey: secret,
    signingSeed: Buffer.from(hkdfSync('sha256', secret, '', 'diem-cau ballot lists', 32)),
  };
}

/** The secrets made of their bytes. */
export function assembleSecrets(
  invitationKey: Buffer,
  signingSeed: Buffer,
  earlierSigners: readonly EarlierSigner[],
): Secrets {
  return { invitationKey, signingKey: signingKeyOf(signingSeed), earlierSigners };
}

/** Where the keys are kept: beside the store, so that a copy of the store or its backup holds none of them. */
export interface SecretFiles {
  /** Where they are, as an operator would look for them. */
  readonly place: string;
  /** Undefined where there are none yet. Rejects with a `RefusedStart` where one is missing, broken, or open to others. */
  read(): Promise<Secrets | undefined>;
  /** Writes what is given and leaves the rest; what was written is on the disk. */
  write(changes: SecretChanges): Promise<void>;
}

/** The keys that are to be replaced. */
export interface SecretChanges {
  /** 32 bytes. */
  readonly invitationKey?: Buffer;
  /** 32 bytes. */
  readonly signingSeed?: Buffer;
  readonly earlierSigners?: readonly EarlierSigner[];
}

/** What the store remembers about the keys. Rejects with `STORE_UNAVAILABLE`. */
export interface KeyRecord {
  find(): Promise<KeyFingerprints | undefined>;
  /** Records fingerprints where there are none, in one step. Resolves to those that stand then. */
  claim(fingerprints: KeyFingerprints): Promise<KeyFingerprints>;
  replace(fingerprints: KeyFingerprints): Promise<void>;
  /** The secret that releases up to 0.1.0 kept in the store. */
  findFormerSecret(): Promise<Buffer | undefined>;
  /** Removes it, from the store's file too. */
  forgetFormerSecret(): Promise<void>;
}

/** The keys that were just written. */
export async function readBack(files: SecretFiles): Promise<Secrets> {
  const secrets = await files.read();
  if (!secrets) throw new RefusedStart(`The keys could not be kept in ${files.place}.`);
  return secrets;
}

/** One of the keys is not there. */
export class MissingKey extends RefusedStart {}
