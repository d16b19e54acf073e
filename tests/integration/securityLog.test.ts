import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROLES } from '@diem-cau/shared/domain/actor.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { isConferenceRoute, ROUTE_NAMES, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { openStoreOf, PEOPLE } from '../testkit/conferences.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

interface Line {
  readonly time: string;
  readonly act: string;
  readonly outcome: string;
  readonly conference?: string;
  readonly actor?: string;
  readonly role?: string;
  readonly session?: string;
  readonly address?: string;
  readonly about?: string;
}

const ROOM = 'TDM-01' as SiteId;

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(() => server?.stop());

async function text(): Promise<string> {
  return readFile(join(server.folder, 'logs', 'security.log'), 'utf8').catch(() => '');
}

async function lines(): Promise<readonly Line[]> {
  const written = (await text()).split('\n').filter((line) => line !== '');
  return written.map((line) => JSON.parse(line) as Line);
}

/** Waits for a line with these members. */
function logged(expected: Partial<Line>): Promise<Line> {
  return waitFor(JSON.stringify(expected), async () =>
    (await lines()).find((line) =>
      Object.entries(expected).every(([name, value]) => line[name as keyof Line] === value),
    ),
  );
}

it('tells wrong codes without the code, and who came in and went', async () => {
  const wrong = 'WRNG00000000CDE1';
  await expect(exchange(server.url, wrong)).rejects.toThrow('INVITE_UNKNOWN');
  const refused = await logged({ act: 'enter', outcome: 'INVITE_UNKNOWN' });
  expect(refused.address).toMatch(/^(127\.0\.0\.1|0:0:0:0::\/64)$/);
  expect(Math.abs(Date.parse(refused.time) - Date.now())).toBeLessThan(60_000);
  const chair = await Peer.join(server.url, server.codes.chair);
  const entered = await logged({ act: 'enter', outcome: 'ok', actor: 'chair' });
  const connected = await logged({ act: 'connect', outcome: 'ok', actor: 'chair' });
  expect(connected).toMatchObject({ role: 'chair', session: entered.session });
  chair.close();
  await logged({ act: 'disconnect', outcome: 'ok', actor: 'chair', session: entered.session ?? '' });
  expect(await text()).not.toContain(wrong);
});

it('tells forbidden commands and routes, and who asks without a session', async () => {
  const site = await Peer.join(server.url, server.codes.site1);
  await site.command({ type: 'GoLive' });
  await logged({ act: 'command GoLive', outcome: 'FORBIDDEN', actor: 'site:DT-01', role: 'site' });
  await site.socket.emitWithAck('signal', { type: 'listenTo', siteId: ROOM });
  await logged({ act: 'signal listenTo', outcome: 'FORBIDDEN', actor: 'site:DT-01' });
  site.close();
  await expect(listInvites(server.url, server.codes.moderator)).rejects.toThrow('FORBIDDEN');
  await logged({ act: 'listInvites', outcome: 'FORBIDDEN', role: 'moderator' });
  await fetch(`${server.url}/api/conferences/x/invites`);
  await logged({ act: 'listInvites', outcome: 'UNAUTHENTICATED' });
  const stranger = io(server.url, {
    transports: ['websocket'],
    auth: { peerId: 'aaaaaaaaaaaa' },
    reconnection: false,
    extraHeaders: { origin: server.url },
  });
  await logged({ act: 'connect', outcome: 'UNAUTHENTICATED' });
  stranger.close();
  const foreign = io(server.url, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { origin: 'https://elsewhere.example' },
  });
  await logged({ act: 'handshake', outcome: 'FOREIGN_ORIGIN' });
  foreign.close();
});

it('tells who looked at everybody’s links, took a name and listened to a room, and nothing that was said', async () => {
  await listInvites(server.url, server.codes.organiser);
  await logged({ act: 'listInvites', outcome: 'ok', role: 'organiser' });
  const { info, cookie } = await exchange(server.url, server.codes.moderator);
  const named = await fetch(`${server.url}/api/conferences/${info.conferenceId}/name`, {
    method: 'POST',
    headers: { cookie, 'x-peer': info.peerId, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Phạm Thị Hương' }),
  });
  expect(named.status).toBe(200);
  await logged({ act: 'nameSession', outcome: 'ok', role: 'moderator' });
  const desk = await Peer.open(server.url, { peerId: info.peerId, cookie });
  const site = await Peer.join(server.url, server.codes.site2);
  const listened = await desk.socket.emitWithAck('signal', { type: 'listenTo', siteId: ROOM });
  expect(listened).toMatchObject({ ok: true });
  await logged({ act: 'listen', outcome: 'ok', role: 'moderator', about: ROOM });
  await desk.sees('control', 'the listening', ({ listenings }) =>
    Object.values(listenings).some(({ siteId, by }) => siteId === ROOM && by === 'Phạm Thị Hương'),
  );
  await desk.act({ type: 'SetTurnBudget', turnSeconds: 95 });
  expect(await text()).not.toMatch(/Hương|Thủ Dầu Một/);
  for (const peer of [desk, site]) peer.close();
});

it('tells every use of each route that the table of routes marks, the list of the slips among them', async () => {
  const marked = ROUTE_NAMES.filter((name) => isConferenceRoute(name) && rowOf(name).recorded);
  expect(marked).toEqual(expect.arrayContaining(['listSlips', 'listInvites', 'importSites', 'exportBallots']));
  const store = await openStoreOf(server);
  const id = await store.conferenceIn('live', 'conf-recorded');
  for (const name of marked) {
    const { method, path, roles } = rowOf(name);
    const role = ROLES.find((one) => roles.includes(one)) ?? 'organiser';
    const { peerId, cookie } = await store.sessionOf(id, PEOPLE[role]);
    const headers = { cookie, 'x-peer': peerId, origin: server.url, 'content-type': 'application/json' };
    const target = path.replace(':conferenceId', id).replace(/:\w+/g, 'none');
    await fetch(`${server.url}${target}`, { method, headers, ...(method === 'POST' && { body: '{}' }) });
    const { outcome } = await logged({ act: name, conference: id, role });
    // Refusals of rights and of floods are recorded on every route: here they would prove nothing.
    expect(outcome, name).not.toMatch(/FORBIDDEN|UNAUTHENTICATED|FOREIGN_ORIGIN|RATE_LIMITED|QUOTA_SPENT|STORE_FULL/);
  }
  store.close();
});
