import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { RefusedStart } from '../../system/refusedStart.ts';

/** A certificate and its private key, as PEM texts. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

const VALID_DAYS = 397;

/**
 * A certificate of our own for a local network, since browsers give no camera to plain http there.
 * It is kept in `folder` and replaced when it has expired or the machine's addresses have changed.
 */
export async function ownCertificate(folder: string, addresses: readonly string[]): Promise<KeyPair> {
  const kept = await readKept(folder);
  if (kept && isGoodFor(kept, addresses)) return kept;
  const made = await makeCertificate(addresses);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'cert.pem'), made.cert);
  await writeFile(join(folder, 'key.pem'), made.key, { mode: 0o600 });
  return made;
}

/**
 * Reads a certificate and its key. Rejects where they cannot be read, with a `RefusedStart` where everybody can read
 * the key.
 */
export async function readCertificate(certificateFile: string, keyFile: string): Promise<KeyPair> {
  await refuseOpenKey(keyFile);
  return readPair(certificateFile, keyFile);
}

/** When a certificate in a file ends, in s since 1970. */
export async function certificateEnd(file: string): Promise<number> {
  return Date.parse(new X509Certificate(await readFile(file)).validTo) / 1_000;
}

async function readPair(certificateFile: string, keyFile: string): Promise<KeyPair> {
  return { cert: await readFile(certificateFile, 'utf8'), key: await readFile(keyFile, 'utf8') };
}

/** A group of users may well share the key, as Debian's `ssl-cert` does. */
async function refuseOpenKey(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o007) === 0) return;
  throw new RefusedStart(`Every user of this machine can reach the key ${file}. Close it:\n  chmod o= '${file}'`);
}

async function readKept(folder: string): Promise<KeyPair | undefined> {
  try {
    return await readPair(join(folder, 'cert.pem'), join(folder, 'key.pem'));
  } catch {
    return undefined;
  }
}

function isGoodFor({ cert }: KeyPair, addresses: readonly string[]): boolean {
  const certificate = new X509Certificate(cert);
  const covers = (name: string) => (isIp(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
  return new Date(certificate.validTo).getTime() > Date.now() && addresses.every(covers);
}

async function makeCertificate(addresses: readonly string[]): Promise<KeyPair> {
  const notAfterDate = new Date(Date.now() + VALID_DAYS * 86_400_000);
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Diem Cau' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate,
    extensions: [
      {
        name: 'subjectAltName',
        altNames: addresses.map((name) => (isIp(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  return { cert, key };
}

function isIp(name: string): boolean {
  return /^[\d.]+$/.test(name);
}
