import { EventEmitter } from 'node:events';
import { request } from 'node:http';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { dropIfSlow } from '../../server/src/adapters/web/gateway/slowReader.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(() => server?.stop());

it('WIRE-8: takes an agenda with every text at its limit, and answers a larger message with a code on the same connection', async () => {
  const organiser = await Peer.join(server.url, server.codes.organiser);
  const items = Array.from({ length: 50 }, (_, index) => ({
    id: `item_${String(index).padStart(32, '0')}` as AgendaItemId,
    title: 'ế'.repeat(200),
    kind: 'dialogue' as const,
    plannedMinutes: 600,
    presenters: 'ộ'.repeat(200),
  }));
  await organiser.sees('control', 'the example', ({ conference }) => conference.phase !== 'none');
  await organiser.act({ type: 'PlanAgenda', items });
  const tooLarge = {
    commandId: 'too-large-0001',
    command: { type: 'PlanAgenda', items, padding: 'ế'.repeat(200_000) },
  };
  const ended: string[] = [];
  organiser.socket.on('disconnect', (reason) => ended.push(reason));
  expect(await organiser.socket.emitWithAck('command', tooLarge)).toEqual({ ok: false, error: { code: 'TOO_LARGE' } });
  const tooMany = {
    commandId: 'too-many-00001',
    command: { type: 'GoLive', padding: Array.from({ length: 5_000 }, () => 0) },
  };
  expect(await organiser.socket.emitWithAck('command', tooMany)).toEqual({ ok: false, error: { code: 'TOO_LARGE' } });
  await organiser.hello();
  expect(ended).toEqual([]);
  organiser.close();
});

it('refuses a site’s flood with a code, counts its ballots apart, and lets the chair through', async () => {
  const chair = await Peer.join(server.url, server.codes.chair);
  const site = await Peer.join(server.url, server.codes.site1);
  const flood = Array.from({ length: 300 }, (_, index) => site.command({ type: 'DeclareHeadcount', count: index }));
  const replies = await Promise.all(flood);
  const refused = replies.filter((reply) => !reply.ok && reply.error.code === 'RATE_LIMITED');
  expect(refused.length).toBeGreaterThan(200);
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThan(50);
  const ballot = await site.command({ type: 'CastBallot', pollId: 'poll_nothing' as never, choice: 'yes' });
  expect(ballot).toMatchObject({ error: { code: 'WRONG_PHASE' } });
  await chair.act({ type: 'GoLive' });
  chair.close();
  site.close();
});

it('counts what a phone sends over all the connections it opens', async () => {
  const { info, cookie } = await exchange(server.url, server.codes.phone);
  const ask = (peer: Peer, index: number) =>
    peer.command({ type: 'WithdrawQuestion', questionId: `q_none_${index}` as never });
  let accepted = 0;
  for (let connection = 0; connection < 6; connection++) {
    const peer = await Peer.open(server.url, { peerId: info.peerId, cookie });
    const replies = await Promise.all(Array.from({ length: 100 }, (_, index) => ask(peer, index)));
    accepted += replies.filter((reply) => !reply.ok && reply.error.code !== 'RATE_LIMITED').length;
    peer.close();
  }
  expect(accepted).toBeGreaterThanOrEqual(60);
  // Sixty at once, and ten for each second that the six connections took.
  expect(accepted).toBeLessThan(300);
});

it('closes a site’s oldest window when it opens too many, and tells it why', async () => {
  const { info, cookie } = await exchange(server.url, server.codes.site2);
  const told: string[] = [];
  const windows: Peer[] = [];
  for (let index = 0; index < 8; index++) {
    const peer = await Peer.open(server.url, { peerId: info.peerId, cookie });
    peer.socket.on('rejected', ({ code }: { code: string }) => told.push(`${index} ${code}`));
    windows.push(peer);
  }
  await waitFor('two to be closed', () => (told.length === 2 ? true : undefined));
  expect(told).toEqual(['0 TOO_MANY_WINDOWS', '1 TOO_MANY_WINDOWS']);
  await waitFor('their ends', () => (windows.filter(({ socket }) => socket.connected).length === 6 ? true : undefined));
  await windows.at(-1)?.act({ type: 'DeclareHeadcount', count: 7 });
  for (const peer of windows) peer.close();
});

it('lets a right code pass while others guess from the same address, and slows the guesses', async () => {
  const guess = async (index: number) => {
    const response = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ code: String(index).padStart(16, '0') }),
    });
    return response.status;
  };
  const first = await Promise.all(Array.from({ length: 30 }, (_, index) => guess(index)));
  expect(new Set(first)).toEqual(new Set([404]));
  const begun = performance.now();
  const later = Array.from({ length: 20 }, (_, index) => guess(100 + index));
  const session = await exchange(server.url, server.codes.moderator);
  const passedAfter = performance.now() - begun;
  expect(session.info.actor.role).toBe('moderator');
  expect(new Set(await Promise.all(later))).toEqual(new Set([429]));
  const slowedFor = performance.now() - begun;
  expect(slowedFor).toBeGreaterThanOrEqual(990);
  expect(passedAfter).toBeLessThan(slowedFor);
});

it('keeps the newest fifty sessions of an office’s invitation', async () => {
  const [observer] = (await listInvites(server.url, server.codes.organiser)).filter(
    ({ actor }) => actor.id === 'observer',
  );
  const sessions: CookieSession[] = [];
  for (let count = 0; count < 52; count++) sessions.push(await exchange(server.url, observer?.code ?? ''));
  const statusOf = async ({ info, cookie }: CookieSession) =>
    (await fetch(`${server.url}/api/session/${info.peerId}`, { headers: { cookie } })).status;
  const statuses = await Promise.all(sessions.map(statusOf));
  expect(statuses.filter((status) => status === 401)).toHaveLength(2);
  expect(statuses.slice(-50)).toEqual(Array.from({ length: 50 }, () => 200));
});

it('gives the line check of one site its place while another’s slow uploads hold theirs', async () => {
  const { port } = server;
  const [slow, other] = await Promise.all(
    [server.codes.site1, server.codes.site2].map((code) => exchange(server.url, code)),
  );
  const headersOf = ({ info, cookie }: CookieSession) => ({ cookie, 'x-peer': info.peerId, origin: server.url });
  const path = `/api/conferences/${slow?.info.conferenceId}/line`;
  const held = [0, 1].map(() => {
    const upload = request({
      port,
      path,
      method: 'POST',
      headers: { ...headersOf(slow as CookieSession), 'content-length': 1_000 },
    });
    upload.on('error', () => {});
    upload.write('x');
    return upload;
  });
  const transfer = async (session: CookieSession) =>
    (await fetch(`${server.url}${path}`, { method: 'POST', body: 'x'.repeat(1_000), headers: headersOf(session) }))
      .status;
  await waitFor('both places to be held', async () =>
    (await transfer(slow as CookieSession)) === 429 ? true : undefined,
  );
  expect(await transfer(other as CookieSession)).toBe(200);
  for (const upload of held) upload.destroy();
  await waitFor('a place again', async () => ((await transfer(slow as CookieSession)) === 200 ? true : undefined));
});

it('drops a reader that lets a megabyte wait, and no reader that keeps up', () => {
  const connection = Object.assign(new EventEmitter(), { closed: false, close: () => (connection.closed = true) });
  const silent = { info() {}, warn() {}, error() {} };
  dropIfSlow(connection, silent);
  const packet = { data: 'x'.repeat(300_000) };
  for (let round = 0; round < 10; round++) {
    connection.emit('packetCreate', packet);
    connection.emit('packetCreate', packet);
    connection.emit('drain');
  }
  connection.emit('packetCreate', { data: 'x'.repeat(5_000_000) });
  connection.emit('drain');
  expect(connection.closed).toBe(false);
  for (let count = 0; count < 6; count++) connection.emit('packetCreate', packet);
  expect(connection.closed).toBe(true);
});
