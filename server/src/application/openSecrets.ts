import { randomBytes } from 'node:crypto';
import { RefusedStart } from '../system/refusedStart.ts';
import {
  fingerprintsOf,
  KEY_BYTES,
  type KeyRecord,
  readBack,
  type SecretFiles,
  type Secrets,
  secretsOfOneSecret,
} from './secrets.ts';

const NEW_KEYS = 'npm run rotate-keys -- --invitations --signing';

/**
 * The keys of this installation: those in the files; at the first start new ones; those that an earlier release kept in
 * the store, moved into files. Servers of one store must have the same. Rejects with a `RefusedStart` that says what to do.
 */
export async function openSecrets(files: SecretFiles, record: KeyRecord): Promise<Secrets> {
  const former = await record.findFormerSecret();
  const isKnown = (await record.find()) !== undefined;
  // Also where a crash left a part of this behind: until it is recorded, nothing was made with other keys.
  if (former && !isKnown) await files.write(secretsOfOneSecret(former));
  const secrets = (await files.read()) ?? (await makeNew(files, isKnown));
  const own = fingerprintsOf(secrets);
  const recorded = await record.claim(own);
  if (recorded.invitations !== own.invitations || recorded.signing !== own.signing) {
    throw new RefusedStart(
      `The keys in ${files.place} are not those of this store. Put the folder of another server of this Redis there, or ` +
        `that of a backup.\nIf they are lost, make new ones: ${NEW_KEYS}`,
    );
  }
  if (former) await record.forgetFormerSecret();
  return secrets;
}

async function makeNew(files: SecretFiles, isKnown: boolean): Promise<Secrets> {
  if (isKnown) {
    throw new RefusedStart(
      `There are no keys in ${files.place}, and this store has been used with some. Put the folder of another server of ` +
        `this Redis there, or that of a backup.\nIf they are lost, make new ones: ${NEW_KEYS}`,
    );
  }
  await files.write({ invitationKey: randomBytes(KEY_BYTES), signingSeed: randomBytes(KEY_BYTES) });
  return readBack(files);
}
