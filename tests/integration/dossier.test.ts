import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { runCommand } from '../support/command.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { TestServer } from '../testkit/server.ts';

const EXAMPLE = 'binh-duong-2020';

let server: TestServer;
let chair: Peer;
let site: Peer;
let chairSession: CookieSession;
let siteSession: CookieSession;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-dossier-'));
  server = await TestServer.start();
  const { url, codes } = server;
  chair = await Peer.join(url, codes.chair);
  site = await Peer.join(url, codes.site1);
  chairSession = await exchange(url, codes.chair);
  siteSession = await exchange(url, codes.site1);
  await chair.act({ type: 'GoLive' });
});

afterAll(async () => {
  chair?.close();
  site?.close();
  await server?.stop();
  await removeFolder(folder);
});

function download({ info, cookie }: CookieSession): Promise<Response> {
  const headers = { cookie, 'x-peer': info.peerId };
  return fetch(`${server.url}/api/conferences/${info.conferenceId}/dossier`, { headers });
}

async function codeOf(response: Response): Promise<string | undefined> {
  return ((await response.json()) as { error?: { code: string } }).error?.code;
}

async function holdVote(secret: boolean): Promise<void> {
  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Chỉ tiêu năm 2021', rules: { ...PLAIN_RULES, secret } });
  await chair.act({ type: 'OpenPoll', pollId });
  await site.act({
    type: 'CastBallot',
    pollId,
    choice: 'yes',
    ...(secret && { nonce: 'the-nonce-of-the-only-voter' }),
  });
  await chair.act({ type: 'ClosePoll', pollId });
  await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
}

it('DOSS-1: who keeps the record saves it once the conference has closed, and anybody checks it without the server', async () => {
  await holdVote(false);
  await holdVote(true);
  await site.act({ type: 'DeclareHeadcount', count: 12 });
  expect(await codeOf(await download(chairSession))).toBe('WRONG_PHASE');
  const early = await runCommand(
    'scripts/dossier/makeDossier.ts',
    ['--conference', EXAMPLE, '--out', join(folder, 'early.zip')],
    30_000,
    { DATA_DIR: server.folder },
  );
  expect({ ...early }).toMatchObject({ code: 1, stderr: expect.stringContaining('has not closed yet') });
  await chair.act({ type: 'CloseConference' });
  expect(await codeOf(await download(siteSession))).toBe('FORBIDDEN');

  const response = await download(chairSession);
  expect(response.headers.get('content-type')).toContain('application/zip');
  const saved = join(folder, 'saved.zip');
  await writeFile(saved, Buffer.from(await response.arrayBuffer()));
  const made = join(folder, 'made.zip');
  const script = await runCommand('scripts/dossier/makeDossier.ts', ['--conference', EXAMPLE, '--out', made], 60_000, {
    DATA_DIR: server.folder,
  });
  expect(script).toMatchObject({ code: 0, stderr: '' });
  const [, fingerprint = ''] = /--key ([0-9a-f]{64})/.exec(script.stdout) ?? [];
  expect(server.output).toContain(fingerprint);

  await server.kill();
  for (const dossier of [saved, made]) {
    const checked = await runCommand(
      'scripts/verify/verifyDossier.ts',
      ['--dossier', dossier, '--key', fingerprint],
      30_000,
    );
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout.match(/counted twice: yes 1, no 0, abstain 0; 1 of 101 votes, carried/g)).toHaveLength(2);
  }
}, 90_000);
