import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { DocumentId, OrganisationId, PollId, SiteId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { defaultLetters } from '@diem-cau/shared/letters/defaultLetters.ts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSealed, writeSealed } from '../../server/src/adapters/backup/sealedFile.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { deliveryKeys, organisationKeys } from '../../server/src/adapters/redis/keys.ts';
import { startPrivateRedis } from '../../server/src/adapters/redis/privateRedis.ts';
import { RedisDeliveryStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import { RedisDocumentStore } from '../../server/src/adapters/redis/redisDocumentStore.ts';
import { RedisNoticeStore } from '../../server/src/adapters/redis/redisNoticeStore.ts';
import { newDelivery } from '../../server/src/application/deliveries/delivery.ts';
import { EXAMPLE_ID } from '../../server/src/application/exampleConference.ts';
import { connectToRedisOf } from '../support/serverRedis.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { TestServer } from '../testkit/server.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const DOCUMENT = 'doc_of_backups' as DocumentId;
const ORGANISATION = 'org_of_backups' as OrganisationId;
/** More than one piece of a stored document. */
const BYTES = randomBytes(600_000);

/** What the tests change in a line of a backup. */
interface Line {
  readonly keys?: readonly { readonly key: string; dump: string; readonly head?: { hash: string } }[];
}

let server: TestServer;
let folder: string;
let file: string;
let identity: string;
let identityFile: string;
let recipient: string;
let pollId: PollId;

/** Runs a script of the product on the server's data folder. */
function script(name: 'backup' | 'restore', args: readonly string[], more: Record<string, string> = {}) {
  const settings = { DATA_DIR: server.folder, SECRETS_DIR: '', REDIS_URL: '', BACKUP_RECIPIENT: recipient };
  const env = { ...process.env, ...settings, ...more };
  return run(process.execPath, [join(ROOT, 'scripts/backup', `${name}.ts`), ...args], { env });
}

async function refusalOf(running: Promise<unknown>): Promise<string> {
  const failed = await running.then(
    () => undefined,
    (error: { code: number; stderr: string }) => error,
  );
  expect(failed?.code).toBe(1);
  return failed?.stderr ?? '';
}

function restore(args: readonly string[], from = file, more: Record<string, string> = {}) {
  return script('restore', ['--in', from, '--identity', identityFile, ...args], more);
}

/** Queues a letter that is due tomorrow, and lets the conference remind by itself. */
async function letterFor(deliveries: RedisDeliveryStore): Promise<void> {
  const now = Date.now() + 86_400_000;
  const organisationId = ORGANISATION;
  const name = {
    conferenceId: EXAMPLE_ID,
    kind: 'invitation',
    channel: 'mail',
    recipient: { kind: 'site', siteId: 'XA-01' as SiteId },
  } as const;
  const letter = newDelivery(name, { id: newId.poll(), organisationId, at: now, before: undefined });
  const queues = [{ queue: { organisationId, channel: 'mail' }, gapMs: 0, letters: [letter] }] as const;
  await deliveries.enqueue(EXAMPLE_ID, { press: 'press', now, queues });
  const reminders = { minutesBefore: [60], channels: ['mail'] } as const;
  const letters = defaultLetters('vi', DEFAULT_WORDS);
  await deliveries.writePlan(EXAMPLE_ID, { revision: 0, language: 'vi', letters, reminders });
}

/** The store of a server that is not running. */
async function lookInto<Seen>(look: (redis: Redis) => Promise<Seen>): Promise<Seen> {
  const own = await startPrivateRedis(join(server.folder, 'redis'));
  const redis = openConnection(own.address);
  try {
    await waitUntilReady(redis, 5_000);
    return await look(redis);
  } finally {
    redis.disconnect();
    await own.stop();
  }
}

/** A copy of the backup in which lines have been changed. */
async function rewrite(name: string, change: (line: Line) => void): Promise<string> {
  const path = join(folder, name);
  async function* lines() {
    for await (const text of readSealed(file, { identity })) {
      const line = JSON.parse(text) as Line;
      change(line);
      yield JSON.stringify(line);
    }
  }
  await writeSealed(path, { recipient }, lines());
  return path;
}

beforeAll(async () => {
  server = await TestServer.start();
  folder = await mkdtemp(join(tmpdir(), 'dc-backup-'));
  file = join(folder, 'whole.age');
  identityFile = join(folder, 'identity.txt');
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  await writeFile(identityFile, `# the half that is not on the server\n${identity}\n`, { mode: 0o600 });
  const redis = await connectToRedisOf(server);
  await new RedisDocumentStore(redis).write(EXAMPLE_ID, DOCUMENT, BYTES, 1 as Timestamp);
  await letterFor(new RedisDeliveryStore(redis));
  await redis.sadd(organisationKeys.all, ORGANISATION);
  await new RedisNoticeStore(redis).begin(ORGANISATION, 1 as Timestamp);
  redis.disconnect();
  const chair = await Peer.join(server.url, server.codes.chair);
  const site = await Peer.join(server.url, server.codes.site1);
  await chair.act({ type: 'GoLive' });
  pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Chỉ tiêu' });
  await chair.act({ type: 'OpenPoll', pollId });
  await site.act({ type: 'CastBallot', pollId, choice: 'no' });
  await script('backup', ['--out', file]);
  await site.act({ type: 'CastBallot', pollId, choice: 'yes', replaces: 1 });
  chair.close();
  site.close();
});

afterAll(async () => {
  await server?.stop();
  await removeFolder(folder);
});

describe('a backup', () => {
  it('is refused without a key to encrypt to, and over another file', async () => {
    const [none, same] = await Promise.all([
      refusalOf(script('backup', ['--out', join(folder, 'none')], { BACKUP_RECIPIENT: '' })),
      refusalOf(script('backup', ['--out', file])),
    ]);
    expect(none).toContain('BACKUP_PASSPHRASE_FILE');
    expect(same).toContain('is there already');
  });

  it('to a folder keeps as many as are asked for, and leaves other files alone', async () => {
    const many = join(folder, 'many');
    await mkdir(many);
    for (const name of ['diem-cau-2020-01-01T00-00-00Z.age', 'other.txt']) await writeFile(join(many, name), 'old');
    await script('backup', ['--folder', many, '--keep', '1']);
    const kept = await readdir(many);
    expect(kept).toHaveLength(2);
    expect(kept).toContain('other.txt');
    expect(kept).not.toContain('diem-cau-2020-01-01T00-00-00Z.age');
  });
});

describe('a restore', () => {
  it('is refused beside a running server', async () => {
    expect(await refusalOf(restore(['--replace']))).toContain('A server is running');
  });

  it('says that a file was cut, and changes nothing', async () => {
    const copy = join(folder, 'cut.age');
    await writeFile(copy, (await readFile(file)).subarray(0, -1_000));
    const refusal = await refusalOf(restore([], copy, { DATA_DIR: join(folder, 'empty') }));
    expect(refusal).toContain('was cut or changed');
    expect(refusal).toContain('Nothing was changed');
  });

  it('into an empty machine brings back a conference in mid-vote: logs whole, links good, the vote goes on', async () => {
    const { codes } = server;
    await server.kill();
    await (await startPrivateRedis(join(server.folder, 'redis'))).stop();
    for (const name of await readdir(server.folder)) await rm(join(server.folder, name), { recursive: true });

    const { stdout } = await restore([]);
    expect(stdout).toContain('1 letters waited then and were stopped');
    const deliveries = (redis: Redis) => new RedisDeliveryStore(redis);
    expect(await lookInto((redis) => deliveries(redis).list(EXAMPLE_ID))).toMatchObject([{ state: 'cancelled' }]);
    expect(await lookInto((redis) => deliveries(redis).listReminding())).toEqual([EXAMPLE_ID]);
    expect(stdout).toMatch(new RegExp(`conf:\\{${EXAMPLE_ID}\\}:log: \\d+ entries, head \\d+:[0-9a-f]{64}`));
    await server.launch();

    expect(server.codes).toEqual(codes);
    const chair = await Peer.join(server.url, codes.chair);
    const [first, second] = [await Peer.join(server.url, codes.site1), await Peer.join(server.url, codes.site2)];
    expect(first.view('self').ballots[pollId]).toBe('no');
    await second.act({ type: 'CastBallot', pollId, choice: 'yes' });
    await first.act({ type: 'CastBallot', pollId, choice: 'abstain', replaces: 1 });
    await chair.act({ type: 'ClosePoll', pollId });
    await chair.sees('control', 'the result', (view) => view.polls[pollId]?.phase === 'closed');
    expect(chair.view('control').polls[pollId]?.tally).toMatchObject({ yes: 1, abstain: 1 });
    const redis = await connectToRedisOf(server);
    expect(await new RedisDocumentStore(redis).read(EXAMPLE_ID, DOCUMENT)).toEqual(BYTES);
    redis.disconnect();
    for (const peer of [chair, first, second]) peer.close();
  });

  it('does not touch an installation with content unless told, and then leaves nothing of it', async () => {
    await server.kill();
    const earlier = join(server.secretsFolder, 'earlier-signers.json');
    await writeFile(earlier, '[]', { mode: 0o600 });
    expect(await refusalOf(restore([]))).toContain('--replace');
    await restore(['--replace', '--trial']);
    expect(existsSync(earlier)).toBe(false);
    // A trial reminds nobody, and tells no portal.
    const marks = deliveryKeys.noticeMarks(ORGANISATION);
    expect(await lookInto((redis) => redis.exists(deliveryKeys.reminding, marks))).toBe(0);
    await server.launch();
    const site = await Peer.join(server.url, server.codes.site1);
    expect(site.view('self').ballots[pollId]).toBe('no');
    site.close();
  });

  it('of a newer Redis is refused before anything is deleted', async () => {
    await server.kill();
    const newer = await rewrite('newer.age', (line) => {
      for (const each of line.keys ?? []) each.dump = asOfNewerRedis(each.dump);
    });
    const refusal = await refusalOf(restore(['--replace'], newer));
    expect(refusal).toContain('older than the one that was backed up. Nothing was changed');
    expect(await lookInto((redis) => redis.exists(`conf:{${EXAMPLE_ID}}:log`))).toBe(1);
    expect(await lookInto((redis) => redis.exists('restore-probe'))).toBe(0);
  });

  it('names every log that does not fit, and restores the keys and the rest all the same', async () => {
    for (const name of await readdir(server.secretsFolder)) await rm(join(server.secretsFolder, name));
    const damaged = await rewrite('damaged.age', (line) => {
      for (const { head } of line.keys ?? []) if (head) head.hash = '0'.repeat(64);
    });
    const refusal = await refusalOf(restore(['--replace'], damaged));
    expect(refusal).toMatch(new RegExp(`conf:\\{${EXAMPLE_ID}\\}:log: entry \\d+ does not fit \\(cutOrReplaced\\)`));
    expect(refusal).toContain('Everything is restored');
    expect((await readdir(server.secretsFolder)).sort()).toEqual(['invitations.key', 'signing.key']);
  });
});

/** A payload of `DUMP` ends with the version of its format in two bytes, and a checksum in eight. */
function asOfNewerRedis(dump: string): string {
  const bytes = Buffer.from(dump, 'base64');
  bytes.writeUInt16LE(0xffff, bytes.length - 10);
  return bytes.toString('base64');
}
