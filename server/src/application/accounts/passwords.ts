import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { ACCOUNT_LIMITS } from '@diem-cau/shared/protocol/accounts.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { dictionary } from '@zxcvbn-ts/language-common';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SALT_BYTES = 16;

const derive = promisify(argon2);

/** A salt, in base64url. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('base64url');
}

/** Hashes a password on a thread of Node's pool: takes some 50 ms and 19 MiB. */
export async function hashPassword(password: string, salt: string): Promise<string> {
  // Keyboards compose Vietnamese letters in different ways.
  const message = Buffer.from(password.normalize('NFC'));
  const nonce = Buffer.from(salt, 'base64url');
  const tag = await derive('argon2id', { message, nonce, ...PARAMETERS });
  return tag.toString('base64url');
}

/** Compares hashes in constant time. */
export function isSameHash(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/** Whether a password may be chosen. Errors: `PASSWORD_SHORT`; `PASSWORD_COMMON` for one that attackers try first. */
export function judgePassword(password: string, context: readonly string[]): Reply<true> {
  const { shortestPassword: least } = ACCOUNT_LIMITS;
  if ([...password.normalize('NFC')].length < least) return err({ code: 'PASSWORD_SHORT', facts: { least } });
  const core = coreOf(password);
  const isGuessable =
    COMMON.has(password.toLowerCase()) ||
    COMMON.has(core) ||
    new Set(core).size < MIN_LETTERS ||
    context.some((word) => coreOf(word).length >= MIN_LETTERS && core === coreOf(word));
  return isGuessable ? err({ code: 'PASSWORD_COMMON' }) : ok(true);
}

/** A password of fewer different characters is a row of them. */
const MIN_LETTERS = 4;

/** Fifty thousand passwords of leaked lists, and the product's own name. */
const COMMON: ReadonlySet<string> = new Set([...dictionary['passwords-common'], 'diemcau', 'matkhau']);

/** A password without case, accents, and the digits and signs at its ends, by which people lengthen a common one. */
function coreOf(password: string): string {
  const plain = password.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  return plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/\s/g, '');
}
