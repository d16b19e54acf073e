import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { CommitmentId, ConferenceId, ProgressId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStoreOf, PEOPLE } from '../testkit/conferences.ts';
import { EAST_1, EAST_2, siteActor } from '../testkit/given.ts';
import { minimalPdf } from '../testkit/minimalPdf.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const PDF = minimalPdf([[1, 0, 0]]);
const commitmentId = 'com_000001' as CommitmentId;
const progressId = 'prog_000001' as ProgressId;

let server: TestServer;
let store: Awaited<ReturnType<typeof openStoreOf>>;
let id: ConferenceId;

beforeAll(async () => {
  server = await TestServer.start();
  store = await openStoreOf(server);
  id = await store.conferenceIn('closed', 'conf-progress');
  const chair = await Peer.open(server.url, await store.sessionOf(id, PEOPLE.chair));
  const owner = { kind: 'site', siteId: EAST_1 } as const;
  await chair.act({ type: 'MakeCommitment', commitmentId, text: 'Lắp đèn đường', owner });
  chair.close();
  const site = await Peer.open(server.url, await store.sessionOf(id, PEOPLE.site));
  await site.act({ type: 'ReportProgress', commitmentId, progressId, text: 'Đã lắp', finished: false });
  site.close();
});

afterAll(async () => {
  store?.close();
  await server?.stop();
});

async function ask(actor: Actor, path: string, body?: Uint8Array): Promise<Response> {
  const { peerId, cookie } = await store.sessionOf(id, actor);
  const headers = { origin: server.url, cookie, 'x-peer': peerId };
  const sent = body && { method: 'POST', body: Uint8Array.from(body) };
  return fetch(`${server.url}/api/conferences/${id}/progress-files${path}`, { headers, ...sent });
}

async function attach(actor: Actor, body: Uint8Array, progress: string = progressId) {
  const query = new URLSearchParams({ commitment: commitmentId, progress, name: 'Biên bản nghiệm thu' });
  return (await ask(actor, `?${query}`, body)).json();
}

it('COM-10: the owner adds a PDF to its report, which it and those who follow up read, and nobody else', async () => {
  expect(await attach(PEOPLE.site, PDF)).toStrictEqual({ ok: true, value: {} });
  const viewer = await Peer.open(server.url, await store.sessionOf(id, PEOPLE.moderator));
  const { commitments } = viewer.view('control');
  viewer.close();
  const files = commitments[commitmentId]?.progress[progressId]?.files ?? {};
  const [fileId = ''] = Object.keys(files);
  expect(Object.values(files)).toMatchObject([{ name: 'Biên bản nghiệm thu', pages: 1, bytes: PDF.length }]);
  for (const actor of [PEOPLE.site, PEOPLE.moderator, PEOPLE.minutesSecretary]) {
    expect(Buffer.from(await (await ask(actor, `/${fileId}`)).arrayBuffer()).equals(PDF)).toBe(true);
  }
  for (const actor of [siteActor(EAST_2), PEOPLE.respondent]) expect((await ask(actor, `/${fileId}`)).status).toBe(404);
  expect((await ask(PEOPLE.observer, `/${fileId}`)).status).toBe(403);
});

it('COM-10: what is no document, of another site, or without a report is refused', async () => {
  const rubbish = Buffer.from('<script>alert(1)</script>');
  expect(await attach(PEOPLE.site, rubbish)).toMatchObject({ error: { code: 'DOCUMENT_UNREADABLE' } });
  expect(await attach(siteActor(EAST_2), PDF)).toMatchObject({ error: { code: 'COMMITMENT_NOT_YOURS' } });
  expect(await attach(PEOPLE.site, PDF, 'prog_000002')).toMatchObject({ error: { code: 'PROGRESS_UNKNOWN' } });
});
