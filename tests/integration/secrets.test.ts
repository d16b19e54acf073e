import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { secretFilesIn } from '../../server/src/adapters/files/secretFiles.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisKeyRecord } from '../../server/src/adapters/redis/redisKeyRecord.ts';
import { readCertificate } from '../../server/src/adapters/web/certificate.ts';
import { hashOfSecret, inviteCode, issueInvites } from '../../server/src/application/access.ts';
import { identityOf, isSignedBy, signText } from '../../server/src/application/ballotSigner.ts';
import { openSecrets } from '../../server/src/application/openSecrets.ts';
import { type Rotation, rotateKeys } from '../../server/src/application/rotateKeys.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { TestServer } from '../testkit/server.ts';

const run = promisify(execFile);
const MAIN = join(import.meta.dirname, '../../server/src/main.ts');
const ROTATE = join(import.meta.dirname, '../../scripts/rotate/rotateKeys.ts');
const CONFERENCE = 'conf-keys' as ConferenceId;
const CHAIR: Actor = { id: 'chair' as ActorId, role: 'chair', name: 'Chủ trì' };
/** What release 0.1.0 made of a secret of 32 bytes of 7. */
const FORMER_CODE = 'SDW7X5B8R5XPJ2R1';
const FORMER_FINGERPRINT = '4eea12c5ffae03cc06eb8956ef2d1a594451bfc1aad3ee2b5f1d82108bd825c9';
const BOTH: Rotation = { invitations: true, signing: true };

let store: Awaited<ReturnType<typeof startTestRedis>>;
let redis: Redis;
let folder: string;

beforeAll(async () => {
  store = await startTestRedis();
  redis = openConnection(store.address);
  await waitUntilReady(redis, 5_000);
});

afterAll(async () => {
  redis?.disconnect();
  await store?.stop();
});

beforeEach(async () => {
  await redis.flushall();
  folder = await mkdtemp(join(tmpdir(), 'dc-keys-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const files = (name = 'secrets') => secretFilesIn(join(folder, name));
const open = (name?: string) => openSecrets(files(name), new RedisKeyRecord(redis));
const access = () => new RedisAccessStore(redis);
const rotate = (rotation: Rotation, name?: string) =>
  rotateKeys(rotation, { files: files(name), record: new RedisKeyRecord(redis), access: access(), now: '2026-12-01' });

describe('the keys of an installation', () => {
  it('are in files that only their user can read, and not in the store', async () => {
    const { invitationKey } = await open();
    for (const name of await readdir(join(folder, 'secrets'))) {
      expect((await stat(join(folder, 'secrets', name))).mode & 0o777, name).toBe(0o600);
    }
    expect((await stat(join(folder, 'secrets'))).mode & 0o777).toBe(0o700);
    expect(await redis.keys('*')).toEqual(['key-fingerprints']);
    expect(await redis.get('key-fingerprints')).not.toContain(invitationKey.toString('hex'));
  });

  it('are the same at the next start, and apart: neither tells the other', async () => {
    const [first, second] = [await open(), await open()];
    expect(second.invitationKey).toEqual(first.invitationKey);
    expect(identityOf(second.signingKey)).toEqual(identityOf(first.signingKey));
  });

  it('move out of the store of an earlier release: links and fingerprint that were printed stay valid', async () => {
    await redis.set('secret', '07'.repeat(32));
    const secrets = await open();
    expect(inviteCode(secrets.invitationKey, CONFERENCE, CHAIR.id)).toBe(FORMER_CODE);
    expect(identityOf(secrets.signingKey).fingerprint).toBe(FORMER_FINGERPRINT);
    expect(await redis.exists('secret')).toBe(0);
    await expect.poll(() => redis.info('persistence')).toContain('aof_rewrite_in_progress:0');
    expect(await findInFiles(store.folder, '07'.repeat(32))).toEqual([]);
    expect((await open()).invitationKey).toEqual(secrets.invitationKey);
  });

  it('move again where a crash came in between', async () => {
    await redis.set('secret', '07'.repeat(32));
    await files().write({ invitationKey: Buffer.alloc(32, 9) });
    expect(inviteCode((await open()).invitationKey, CONFERENCE, CHAIR.id)).toBe(FORMER_CODE);
  });

  it('are the same for all servers of a store: one with others, or without, is refused and told what to copy', async () => {
    await open();
    await expect(open('elsewhere')).rejects.toThrow(/no keys in .*elsewhere.*folder of another server/s);
    await files('foreign').write({ invitationKey: Buffer.alloc(32, 1), signingSeed: Buffer.alloc(32, 2) });
    await expect(open('foreign')).rejects.toThrow(/not those of this store/);
  });

  it.each([
    ['invitations.key', 'signing.key'],
    ['signing.key', 'invitations.key'],
  ])('are refused where %s is missing or broken, and not replaced', async (name, other) => {
    await open();
    await writeFile(join(folder, 'secrets', name), 'not a key\n');
    await expect(open()).rejects.toThrow(/holds no key/);
    await rm(join(folder, 'secrets', name));
    await expect(open()).rejects.toThrow(`${name} is missing, and ${other} is there`);
  });

  it('are refused where others can read one', async () => {
    await open();
    await chmod(join(folder, 'secrets', 'signing.key'), 0o644);
    await expect(open()).rejects.toThrow(/chmod/);
  });
});

describe('new keys', () => {
  it('for invitations end all links printed so far, and leave the signing key', async () => {
    const before = await open();
    await issueInvites(access(), before.invitationKey, CONFERENCE, [CHAIR]);
    const printed = hashOfSecret(inviteCode(before.invitationKey, CONFERENCE, CHAIR.id));
    expect(await access().findInvite(printed)).toBeDefined();
    await rotate({ invitations: true, signing: false });
    expect(await access().findInvite(printed)).toBeUndefined();
    const after = await open();
    expect(after.invitationKey).not.toEqual(before.invitationKey);
    expect(identityOf(after.signingKey)).toEqual(identityOf(before.signingKey));
    expect(after.earlierSigners).toEqual([]);
  });

  it('for signing leave earlier signatures verifiable by their fingerprint, and the links', async () => {
    const before = await open();
    const signature = signText('Nghị quyết', before.signingKey);
    const { fingerprint } = identityOf(before.signingKey);
    await rotate({ invitations: false, signing: true });
    await rotate({ invitations: false, signing: true });
    const after = await open();
    expect(after.invitationKey).toEqual(before.invitationKey);
    expect(after.earlierSigners.map(({ until }) => until)).toEqual(['2026-12-01', '2026-12-01']);
    const signer = after.earlierSigners.find((earlier) => earlier.fingerprint === fingerprint);
    expect(isSignedBy(signer?.publicKey ?? '', 'Nghị quyết', signature)).toBe(true);
    expect(identityOf(after.signingKey).fingerprint).not.toBe(fingerprint);
  });

  it('take the place of lost ones only if both are asked for', async () => {
    await open();
    await rm(join(folder, 'secrets'), { recursive: true });
    await expect(rotate({ invitations: true, signing: false })).rejects.toThrow(/--invitations --signing/);
    await rotate(BOTH);
    expect((await open()).earlierSigners).toEqual([]);
  });
});

describe('the start', () => {
  it('is refused with the command that mends it where others can read the data', async () => {
    const data = join(folder, 'data');
    await mkdir(data, { mode: 0o755 });
    const start = () =>
      run(process.execPath, [MAIN], { env: { ...process.env, DATA_DIR: data, PORT: '0', RTC_PORT: '0' } });
    await expect(start()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(`chmod -R go= ${data}`) });
    await chmod(data, 0o700);
    await mkdir(join(data, 'logs'), { mode: 0o700 });
    await writeFile(join(data, 'logs', 'server.log'), '', { mode: 0o644 });
    await expect(start()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('server.log (mode 0644)') });
  });

  it('is refused where every user of the machine can read the key of the certificate', async () => {
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    await writeFile(cert, '', { mode: 0o644 });
    await writeFile(key, '', { mode: 0o644 });
    await expect(readCertificate(cert, key)).rejects.toThrow(`chmod o= '${key}'`);
    await chmod(key, 0o640);
    expect(await readCertificate(cert, key)).toEqual({ cert: '', key: '' });
  });

  it('makes everything its user’s alone, and `npm run rotate-keys` waits for its end', async () => {
    const server = await TestServer.start();
    try {
      expect(await findLoose(server.folder)).toEqual([]);
      const environment = { ...process.env, DATA_DIR: server.folder, REDIS_URL: '', SECRETS_DIR: '' };
      const rotateAll = () => run(process.execPath, [ROTATE, '--invitations', '--signing'], { env: environment });
      await expect(rotateAll()).rejects.toMatchObject({
        stderr: expect.stringContaining('Stop all its servers first'),
      });
      const before = server.codes;
      await server.kill();
      expect((await rotateAll()).stdout).toMatch(/All links are new/);
      await server.launch();
      expect(server.codes.chair).toMatch(/^[0-9A-Z-]{19}$/);
      expect(server.codes.chair).not.toBe(before.chair);
    } finally {
      await server.stop();
    }
  }, 60_000);
});

/** Everything in a folder that others than its user can reach. */
async function findLoose(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true });
  const modes = await Promise.all(
    [root, ...entries.map((name) => join(root, name))].map(
      async (path) => [path, (await stat(path)).mode & 0o077] as const,
    ),
  );
  return modes.filter(([, others]) => others !== 0).map(([path]) => path);
}

async function findInFiles(root: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const contents = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return paths.filter((_, index) => contents[index]?.includes(text));
}
