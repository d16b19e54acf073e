import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceSummary, Reply, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { redisOffice } from '../../server/src/adapters/redis/redisOffice.ts';
import { hashOfSecret } from '../../server/src/application/access.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { SYSTEM_STAFF } from '../../server/src/application/organisations/organisations.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

let server: TestServer;
let organiser: CookieSession;

beforeAll(async () => {
  server = await TestServer.start();
  organiser = await exchange(server.url, server.codes.organiser);
});

afterAll(() => server?.stop());

function headersOf({ info, cookie }: { info: SessionInfo; cookie: string }) {
  return { cookie, 'x-peer': info.peerId, origin: server.url, 'content-type': 'application/json' };
}

function pathOf({ info }: CookieSession): string {
  return `${server.url}/api/conferences/${info.conferenceId}`;
}

async function plan(wanted: unknown): Promise<Reply<ConferenceSummary>> {
  const init = { method: 'POST', headers: headersOf(organiser), body: JSON.stringify(wanted) };
  return (await (await fetch(`${pathOf(organiser)}/next`, init)).json()) as Reply<ConferenceSummary>;
}

async function list(): Promise<readonly ConferenceSummary[]> {
  const reply = await (await fetch(`${pathOf(organiser)}/all`, { headers: headersOf(organiser) })).json();
  return (reply as { value: readonly ConferenceSummary[] }).value;
}

it('copies a conference: its organiser finds the same sites, agenda and votes, and nothing that happened', async () => {
  const created = await plan({ title: 'Đối thoại quý II năm 2021', copy: true });
  if (!created.ok) throw new Error(created.error.code);
  const { id, title, phase, organiserUrl } = created.value;
  expect(id).toMatch(/^doi-thoai-quy-ii-nam-2021-[a-z0-9]{6}$/);
  expect({ title, phase }).toEqual({ title: 'Đối thoại quý II năm 2021', phase: 'draft' });

  const peer = await Peer.join(server.url, organiserUrl.split('#')[1] ?? '');
  const view = peer.view('control');
  expect(view.conference.id).toBe(id);
  expect(Object.keys(view.sites)).toHaveLength(101);
  expect(Object.keys(view.agenda.items)).toHaveLength(6);
  expect(Object.values(view.polls).map((poll) => poll.phase)).toEqual(['draft']);
  expect(view.questions).toEqual({});
  peer.close();
  // An invitation belongs to one conference: its organiser finds no other in the list, nor the codes of its chair.
  expect((await list()).map((summary) => summary.id)).toStrictEqual([organiser.info.conferenceId]);
});

it('plans an empty conference, and the first one knows nothing of it', async () => {
  const created = await plan({ title: '???', copy: false });
  if (!created.ok) throw new Error(created.error.code);
  const peer = await Peer.join(server.url, created.value.organiserUrl.split('#')[1] ?? '');
  expect(peer.view('control').sites).toEqual({});
  peer.close();
});

it.each([{}, { title: '', copy: true }, { title: 'x'.repeat(201), copy: true }, { title: 'Hội nghị' }, 'text'])(
  'refuses %j',
  async (wanted) => {
    expect(await plan(wanted)).toMatchObject({ ok: false, error: { code: 'INVALID' } });
  },
);

it('INV-5: a date that was mistyped into the past shuts nobody out, and is corrected', async () => {
  const created = await plan({ title: 'Sai năm', copy: false });
  if (!created.ok) throw new Error(created.error.code);
  const code = created.value.organiserUrl.split('#')[1] ?? '';
  const peer = await Peer.join(server.url, code);
  const start = (at: number) => peer.command({ type: 'PlanStart', at });
  expect((await start(Date.UTC(2020, 0, 1))).ok).toBe(true);
  const again = await Peer.join(server.url, code);
  expect((await start(Date.UTC(2030, 0, 1))).ok).toBe(true);
  for (const one of [peer, again]) one.close();
});

it('INV-5: the session of an organiser remembers that no organisation holds its conference', async () => {
  const redis = openConnection({ socketPath: `${server.folder}/redis/redis.sock` });
  await waitUntilReady(redis, 5_000);
  const access = new RedisAccessStore(redis);
  const passOf = async ({ cookie }: CookieSession) => access.findSession(hashOfSecret(cookie.split('=')[1] ?? ''));
  expect(await passOf(organiser)).toMatchObject({ onlyWayIn: true });
  expect(await passOf(await exchange(server.url, server.codes.chair))).not.toHaveProperty('onlyWayIn');
  const office = redisOffice(redis, access, systemClock);
  const organisationId = 'org_222222222222' as OrganisationId;
  await office.organisations.register(organisationId, SYSTEM_STAFF, organiser.info.conferenceId);
  expect(await passOf(await exchange(server.url, server.codes.organiser))).not.toHaveProperty('onlyWayIn');
  redis.disconnect();
});
