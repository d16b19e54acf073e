import type { ConferenceSummary, Reply, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
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
