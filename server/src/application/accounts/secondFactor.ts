import { randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { hashOfSecret } from '../access.ts';
import type { Account, AccountStore } from './accountStore.ts';

const ISSUER = 'Điểm Cầu';
/** Length of a time step in seconds (RFC 6238). */
const STEP_SECONDS = 30;
/** A code of the step before or after is taken too: clocks of telephones are not exact. */
const TOLERANCE_SECONDS = 30;
const RECOVERY_CODES = 10;
/** 112 bits each: enough that a plain hash of them can be stored (ASVS 5.0, 6.5.2). */
const RECOVERY_BYTES = 14;

/** The key of a second factor, and what a QR code of it says. */
export function newSecondFactor(account: Pick<Account, 'email'>): { readonly secret: string; readonly uri: string } {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer: ISSUER, label: account.email, secret }) };
}

/** Whether a code is one of the key's at this time, and not used before. */
export async function takeTotpCode(
  store: Pick<AccountStore, 'claimTotpStep'>,
  {
    id,
    secret,
    code,
    nowMs,
  }: { readonly id: Account['id']; readonly secret: string; readonly code: string; readonly nowMs: number },
): Promise<boolean> {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return false;
  const epoch = Math.floor(nowMs / 1_000);
  const result = verifySync({ secret, token, epoch, epochTolerance: TOLERANCE_SECONDS });
  if (!result.valid) return false;
  return store.claimTotpStep(id, Math.floor(epoch / STEP_SECONDS) + result.delta);
}

/** Makes recovery codes in place of the former ones: each is good for one sign-in without the telephone. */
export async function renewRecoveryCodes(
  store: Pick<AccountStore, 'setRecoveryCodes'>,
  id: Account['id'],
): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    randomBytes(RECOVERY_BYTES)
      .toString('hex')
      .replace(/(.{7})(?=.)/g, '$1-'),
  );
  await store.setRecoveryCodes(
    id,
    codes.map((code) => hashOfSecret(bareCode(code))),
  );
  return codes;
}

/** Whether a typed code is a recovery code, which is then used up. */
export function takeRecoveryCode(
  store: Pick<AccountStore, 'takeRecoveryCode'>,
  id: Account['id'],
  typed: string,
): Promise<boolean> {
  return store.takeRecoveryCode(id, hashOfSecret(bareCode(typed)));
}

function bareCode(typed: string): string {
  return typed.toLowerCase().replace(/[^0-9a-f]/g, '');
}
