import { randomBytes } from 'node:crypto';
import { RefusedStart } from '../system/refusedStart.ts';
import type { AccessStore } from './access.ts';
import { identityOf } from './ballotSigner.ts';
import {
  fingerprintsOf,
  KEY_BYTES,
  type KeyRecord,
  MissingKey,
  readBack,
  type SecretFiles,
  type Secrets,
} from './secrets.ts';

/** Which keys get others in their place. */
export interface Rotation {
  readonly invitations: boolean;
  readonly signing: boolean;
}

interface RotationPorts {
  readonly files: SecretFiles;
  readonly record: KeyRecord;
  readonly access: AccessStore;
  /** As an ISO date. */
  readonly now: string;
}

/**
 * Puts new keys in the place of old ones, while no server runs. A new invitation key ends all links printed so far;
 * sessions go on. A new signing key leaves earlier signatures valid: its public half is kept. Started again after a
 * crash it does the rest. Rejects with a `RefusedStart` where there is nothing to replace.
 */
export async function rotateKeys(rotation: Rotation, { files, record, access, now }: RotationPorts): Promise<Secrets> {
  const before = await readUnlessAllNew(files, rotation);
  const signer = before && { ...identityOf(before.signingKey), until: now };
  await files.write({
    ...(rotation.invitations && { invitationKey: randomBytes(KEY_BYTES) }),
    ...(rotation.signing && { signingSeed: randomBytes(KEY_BYTES) }),
    ...(rotation.signing && signer && { earlierSigners: [signer, ...before.earlierSigners] }),
  });
  const after = await readBack(files);
  if (rotation.invitations) await access.dropInvites();
  await record.replace(fingerprintsOf(after));
  return after;
}

async function readUnlessAllNew(files: SecretFiles, { invitations, signing }: Rotation): Promise<Secrets | undefined> {
  const isAllNew = invitations && signing;
  const known = await files.read().catch((error) => {
    if (isAllNew && error instanceof MissingKey) return undefined;
    throw error;
  });
  if (known || isAllNew) return known;
  throw new RefusedStart(`There are no keys in ${files.place}: ask for both, --invitations --signing.`);
}
