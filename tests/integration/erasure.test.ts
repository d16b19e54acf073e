import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Respondent } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { RespondentId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { AccountInfo, AuditLine, OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import type { ErasedConference, ErasureProof } from '@diem-cau/shared/protocol/erasure.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isSignedBy } from '../../server/src/application/ballotSigner.ts';
import { proofText } from '../../server/src/application/erasure/personErasure.ts';
import { ERASED_MARK } from '../../server/src/application/erasure/personWords.ts';
import { connectToRedisOf } from '../support/serverRedis.ts';
import { newId } from '../testkit/ids.ts';
import { firstStartToken, foundationTokenOf, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { TestServer } from '../testkit/server.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
/** Stand in everything that is said of the person, and nowhere else. */
const NAME = 'Hoàng Thị Chim Yến';
const PHONE = '0912777333';
const EMAIL = 'chimyen@example.vn';
const SITE = 'XA-01' as SiteId;

let server: TestServer;
let folder: string;
let office: StaffBrowser;
let others: StaffBrowser;
let second: Awaited<ReturnType<typeof conferenceWith>>;
const peers: Peer[] = [];

/** A conference of an office with the person in it, and its organiser. */
async function conferenceWith(browser: StaffBrowser, title: string) {
  const conference = await browser.createConference(title);
  const entered = await browser.enter(conference.id, 'organiser');
  if (!entered.ok) throw new Error(entered.error.code);
  const organiser = await Peer.open(server.url, { peerId: entered.value.peerId, cookie: browser.cookie });
  peers.push(organiser);
  const contact = { contactName: NAME, contactPhone: PHONE, email: EMAIL };
  const site = { id: SITE, name: 'Xã Đông', level: 1, expected: 20, ...contact } as const;
  await organiser.act({ type: 'AddSite', site });
  const respondentId = 'unit_000001' as RespondentId;
  await organiser.act({ type: 'AddRespondent', respondentId, name: 'Sở Nội vụ', contact });
  const people = [{ name: NAME, position: 'Bí thư' }, { name: 'Trần Văn Bình' }];
  await organiser.act({ type: 'ListParticipants', siteId: SITE, people });
  await organiser.act({ type: 'SetContact', contact: { name: NAME, phone: PHONE } });
  const item = { id: newId.item(), title: `Báo cáo của ${NAME}`, kind: 'report', plannedMinutes: 10 } as const;
  await organiser.act({ type: 'AddAgendaItem', item });
  return { conference, organiser };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-erasure-'));
  server = await TestServer.start();
  const redis = await connectToRedisOf(server);
  // What is compressed cannot be searched.
  await redis.config('SET', 'rdbcompression', 'no');
  redis.disconnect();
  office = new StaffBrowser(server.url);
  others = new StaffBrowser(server.url);
  await office.found(firstStartToken(server.output), 'Tỉnh đoàn', 'quan-tri@example.vn');
  await others.found(await foundationTokenOf(server), 'Liên minh', 'khac@example.vn');
});

afterAll(async () => {
  for (const peer of peers) peer.close();
  await server?.stop();
  await removeFolder(folder);
});

function script(name: string, args: readonly string[]) {
  const env = { ...process.env, DATA_DIR: server.folder, SECRETS_DIR: '', REDIS_URL: '' };
  return run(process.execPath, [join(ROOT, 'scripts', name), ...args], { env });
}

const erase = (...args: readonly string[]) => script('erase/erasePerson.ts', args);

async function organisationId(name: string): Promise<string> {
  const { stderr } = await erase('--word', NAME).catch((error: { stderr: string }) => error);
  const id = new RegExp(`(org_\\S+)  ${name}`).exec(stderr)?.[1];
  if (id === undefined) throw new Error(stderr);
  return id;
}

/** Every file of the store, with what it has of the words. */
async function storedWords(): Promise<string> {
  const files = await readdir(join(server.folder, 'redis'), { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'utf8').catch(() => ''));
  return (await Promise.all(texts)).join('\n');
}

it('CONF-12: ORG-13: a person is erased from all conferences of one office in one act, with a proof, and no other office’s', async () => {
  const first = await conferenceWith(office, 'Hội nghị quý I');
  second = await conferenceWith(office, 'Hội nghị quý II');
  const id = await organisationId('Tỉnh đoàn');
  const words = ['--organisation', id, '--word', NAME, '--word', PHONE, '--word', EMAIL];

  const { stdout: trial } = await erase(...words);
  expect(trial).toContain('Nothing was changed.');
  expect((await storedWords()).includes(NAME)).toBe(true);

  // One of the two is in session: it waits for the close.
  await second.organiser.act({ type: 'OpenConference' });
  const out = join(folder, 'proof.json');
  const { stdout } = await erase(...words, '--reference', 'CV 12/2026', '--out', out);
  expect(stdout).toMatch(/quý II”: .*in session/);
  const proof = JSON.parse(await readFile(out, 'utf8')) as ErasureProof;
  expect(JSON.stringify(proof)).not.toContain('Chim');
  expect(isSignedBy(proof.publicKey, proofText(proof), proof.signature)).toBe(true);
  expect(proof).toMatchObject({ reference: 'CV 12/2026', organisation: 'Tỉnh đoàn', disk: 'forgotten' });
  expect(proof.conferences.map(({ id: one, inSession }) => [one, inSession])).toEqual([
    [first.conference.id, false],
    [second.conference.id, true],
  ]);

  // A screen that shows the conference follows, and the log is whole.
  await first.organiser.sees('control', 'the name to go', (view) => view.conference.contact?.name === ERASED_MARK);
  await first.organiser.sees('control', 'the address of the unit to go', ({ respondents }) =>
    Object.values<Respondent>(respondents).every(
      ({ email, contactName }) => email === undefined && contactName === ERASED_MARK,
    ),
  );
  const head = proof.conferences[0]?.head;
  await verified(first.conference, `${head?.version}:${head?.hash}`);
  const lines = await office.send<readonly AuditLine[]>('GET', '/api/organisation/record');
  expect(lines).toContainEqual(expect.objectContaining({ act: 'PersonErased', about: 'CV 12/2026' }));
});

async function verified(conference: OfficeConference, head: string): Promise<void> {
  const { stdout } = await script('verify/verifyConference.ts', ['--conference', conference.id, '--head', head]);
  expect(stdout).toContain('is whole');
}

it('CONF-12: once every session has closed, nothing of the person is left in the files of the store', async () => {
  const foreign = await conferenceWith(others, 'Đối thoại');
  await closeSession();
  for (const name of ['Tỉnh đoàn', 'Liên minh']) {
    expect((await storedWords()).includes(NAME)).toBe(true);
    const words = ['--organisation', await organisationId(name), '--word', NAME, '--word', PHONE, '--word', EMAIL];
    await erase(...words, '--reference', 'CV 13/2026', '--out', join(folder, `${name}.json`));
  }
  const words = await storedWords();
  expect([NAME, PHONE, EMAIL, 'Trần Văn Bình'].filter((word) => words.includes(word))).toEqual(['Trần Văn Bình']);
  await foreign.organiser.sees('control', 'the name to go', (view) => view.conference.contact?.name === ERASED_MARK);
});

it('ORG-13: an administrator finds and erases on the office’s page, and nobody else', async () => {
  const { organiser } = await conferenceWith(office, 'Hội nghị quý III');
  const words = [NAME];
  const staff = await office.addStaff('Người tổ chức', 'to-chuc@example.vn', 'organiser');
  expect(await staff.call('POST', '/api/organisation/erasure/search', { words })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(await office.call('POST', '/api/organisation/erasure/search', { words: ['An'] })).toMatchObject({
    error: { code: 'INVALID' },
  });
  const path = '/api/organisation/erasure';
  const { conferences } = await office.send<{ conferences: ErasedConference[] }>('POST', `${path}/search`, { words });
  expect(conferences.map(({ title, inSession }) => [title, inSession])).toEqual([['Hội nghị quý III', false]]);
  const proof = await office.send<ErasureProof>('POST', path, { words, reference: 'CV 14/2026' });
  expect(isSignedBy(proof.publicKey, proofText(proof), proof.signature)).toBe(true);
  await organiser.sees('control', 'the name to go', (view) => view.conference.contact?.name === ERASED_MARK);
  expect(await office.send('POST', `${path}/search`, { words })).toEqual({ conferences: [] });
  const lines = await office.send<readonly AuditLine[]>('GET', '/api/organisation/record');
  expect(lines).toContainEqual(expect.objectContaining({ act: 'PersonErased', by: 'Quản trị Tỉnh đoàn' }));
});

/** The chair holds the second conference and closes it. */
async function closeSession(): Promise<void> {
  const { id: accountId } = await office.send<AccountInfo>('GET', '/api/account');
  const id = second.conference.id;
  await office.send('POST', `/api/organisation/conferences/${id}/staff`, { accountId, role: 'chair', assigned: true });
  const entered = await office.enter(id, 'chair');
  if (!entered.ok) throw new Error(entered.error.code);
  const chair = await Peer.open(server.url, { peerId: entered.value.peerId, cookie: office.cookie });
  peers.push(chair);
  await chair.act({ type: 'GoLive' });
  await chair.act({ type: 'CloseConference' });
}
