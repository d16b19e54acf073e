import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Who vouches for exported ballots: 32 bytes in base64url, and their SHA-256 in hexadecimal to compare by eye. */
export interface SigningIdentity {
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** The Ed25519 key made of a seed of 32 bytes. */
export function signingKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}

/** The public key of a signing key, in base64url, and its fingerprint. */
export function identityOf(key: KeyObject): SigningIdentity {
  const publicKey = createPublicKey(key).export({ format: 'jwk' }).x ?? '';
  return { publicKey, fingerprint: fingerprintOf(publicKey) };
}

/** The fingerprint of a public key that is given in base64url: SHA-256 of its bytes, in hexadecimal. */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
}

/** Signs a text; the signature is in base64url. */
export function signText(text: string, key: KeyObject): string {
  return sign(null, Buffer.from(text), key).toString('base64url');
}

/** Whether a signature of a text was made with the key that belongs to this public one. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  } catch {
    // What is no key has signed nothing.
    return false;
  }
}
