import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BallotContent } from '@diem-cau/shared/domain/poll/ballot.ts';
import { PLAIN_RULES, type PollRules } from '@diem-cau/shared/domain/poll/rules.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import type { SigningIdentity } from '../../server/src/application/ballotSigner.ts';
import type { SignedBallots } from '../../server/src/application/signedBallots.ts';
import { startRedisByUrl } from '../support/redisByUrl.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { TestServer } from '../testkit/server.ts';

const TALLY = join(import.meta.dirname, '../../scripts/tally/tallyBallots.ts');

let redis: Awaited<ReturnType<typeof startRedisByUrl>>;
/** Two servers on one Redis. */
let servers: TestServer[];
let chair: Peer;
let chairSessions: CookieSession[];
let phoneSession: CookieSession;
let sites: Peer[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-export-'));
  redis = await startRedisByUrl();
  const redisUrl = redis.urlFor('default', '');
  servers = [await TestServer.start({ redisUrl }), await TestServer.start({ redisUrl })];
  const { url, codes } = first();
  chair = await Peer.join(url, codes.chair);
  chairSessions = await Promise.all(servers.map((server) => exchange(server.url, server.codes.chair)));
  phoneSession = await exchange(url, codes.phone);
  sites = [await Peer.join(url, codes.site1), await Peer.join(url, codes.site2)];
  await chair.act({ type: 'GoLive' });
});

afterAll(async () => {
  for (const peer of [chair, ...(sites ?? [])]) peer?.close();
  for (const server of servers ?? []) await server.stop();
  await redis?.stop();
  await removeFolder(folder);
});

function first(): TestServer {
  const [server] = servers;
  if (!server) throw new Error('No server runs.');
  return server;
}

async function held(rules: PollRules, ballots: readonly BallotContent[]): Promise<PollId> {
  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Chỉ tiêu năm 2021', rules });
  await chair.act({ type: 'OpenPoll', pollId });
  for (const [index, choice] of ballots.entries()) {
    await sites[index]?.act({
      type: 'CastBallot',
      pollId,
      choice,
      ...(rules.secret && { nonce: `the-nonce-of-voter-${index}` }),
    });
  }
  await chair.act({ type: 'ClosePoll', pollId });
  await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
  return pollId;
}

async function get(server: TestServer, path: string, { info, cookie }: CookieSession): Promise<Response> {
  const url = `${server.url}/api/conferences/${info.conferenceId}/${path}`;
  return fetch(url, { headers: { cookie, 'x-peer': info.peerId } });
}

async function exported(pollId: PollId, server = 0): Promise<string> {
  const [from, session] = [servers[server], chairSessions[server]];
  if (!from || !session) throw new Error('There is no such server.');
  const response = await get(from, `polls/${pollId}/ballots`, session);
  expect(response.status).toBe(200);
  return response.text();
}

/** What the script prints of an export, and how it ends. */
async function tally(text: string, ...more: readonly string[]): Promise<{ output: string; code: number }> {
  const file = join(folder, `${newId.poll()}.json`);
  await writeFile(file, text);
  const child = spawn(process.execPath, [TALLY, '--file', file, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { output, code };
}

it('POLL-20: an open vote is counted again from its export, by whichever server of the store signed it', async () => {
  const pollId = await held({ ...PLAIN_RULES, quorum: 2, threshold: 'twoThirds' }, ['yes', 'no']);
  const texts = [await exported(pollId), await exported(pollId, 1)];
  expect(texts[0]).toBe(texts[1]);
  const list = JSON.parse(texts[0] ?? '') as SignedBallots;
  expect(list.ballots).toEqual([
    ['DT-01', 'yes'],
    ['TDM-01', 'no'],
  ]);
  const session = chairSessions[1] as CookieSession;
  const identity = (await (await get(servers[1] as TestServer, 'signing-key', session)).json()) as Reply<
    SigningIdentity & { readonly earlier: readonly unknown[] }
  >;
  if (!identity.ok) throw new Error('The key is not told.');
  expect(servers.every(({ output }) => output.includes(identity.value.fingerprint))).toBe(true);
  expect(identity.value.earlier).toEqual([]);
  for (const known of [identity.value.publicKey, identity.value.fingerprint]) {
    const { output, code } = await tally(texts[0] ?? '', '--key', known);
    expect({ output, code }).toMatchObject({ code: 0 });
    expect(output).toContain('Turnout: 2 of 101.');
    expect(output).toContain('Quorum: 2 voted, 3 needed (2% of 101).');
    expect(output).toContain('Verdict: no quorum.');
  }
  const foreign = await tally(texts[0] ?? '', '--key', 'f'.repeat(64));
  expect(foreign).toMatchObject({ code: 1, output: expect.stringContaining('signed by another key') });
});

it('POLL-20: a secret vote is counted again from its receipts, which name nobody', async () => {
  const pollId = await held({ ...PLAIN_RULES, secret: true }, ['yes', 'abstain']);
  const text = await exported(pollId);
  const list = JSON.parse(text) as SignedBallots;
  expect(list.ballots.map(([, choice]) => choice).toSorted()).toEqual(['abstain', 'yes']);
  expect(list.ballots.every(([receipt]) => /^[0-9a-f]{64}$/.test(receipt))).toBe(true);
  const { output, code } = await tally(text, '--key', list.seal.publicKey);
  expect({ output, code }).toMatchObject({ code: 0, output: expect.stringContaining('Verdict: carried.') });
});

it('POLL-20: whatever was altered in an export is named', async () => {
  const pollId = await held(PLAIN_RULES, ['yes', 'no']);
  const text = await exported(pollId);
  const alterations: readonly (readonly [from: string, to: string, named: string])[] = [
    ['["DT-01","yes"]', '["DT-01","no"]', 'Ballot 1 (DT-01) was altered.'],
    ['["DT-01","yes"],["TDM-01","no"]', '["TDM-01","no"],["DT-01","yes"]', 'Ballot 1 (TDM-01) was swapped'],
    [',["TDM-01","no"]', '', 'Ballot 2 (TDM-01) was removed.'],
    ['"tally":{"yes":1', '"tally":{"yes":2', 'The stated result was altered.'],
    ['Chỉ tiêu', 'Nhân sự', 'What the list says of the vote'],
  ];
  for (const [from, to, named] of alterations) {
    expect(text).toContain(from);
    const { output, code } = await tally(text.replace(from, to));
    expect({ output, code }).toMatchObject({ code: 1, output: expect.stringContaining(named) });
  }
  expect(await tally('{}')).toMatchObject({ code: 1, output: expect.stringContaining('not an export') });
  expect(await tally('no JSON')).toMatchObject({ code: 1, output: expect.stringContaining('cannot be read') });
});

it('gives no list to a phone, before the count, or to who may not see the result yet', async () => {
  const pollId = await held({ ...PLAIN_RULES, visibility: 'desk' }, ['yes']);
  const path = `polls/${pollId}/ballots`;
  expect((await get(first(), path, phoneSession)).status).toBe(403);
  const site = await exchange(first().url, first().codes.site1);
  expect((await get(first(), path, site)).status).toBe(404);
  expect((await get(first(), path, chairSessions[0] as CookieSession)).status).toBe(200);
  await chair.act({ type: 'PublishResult', pollId });
  await sites[0]?.sees('hall', 'the published result', ({ polls }) => polls[pollId]?.phase === 'published');
  expect((await get(first(), path, site)).status).toBe(200);
  const draft = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId: draft, title: 'Sau' });
  expect((await get(first(), `polls/${draft}/ballots`, chairSessions[0] as CookieSession)).status).toBe(404);
});
