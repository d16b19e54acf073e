import { createHash } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { AgendaItemId, ConferenceId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import type { DocumentOpenings } from '@diem-cau/shared/protocol/documents.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectToRedisOf } from '../support/serverRedis.ts';
import { openStoreOf, PEOPLE } from '../testkit/conferences.ts';
import { delegateOf, EAST_1, siteActor, WEST_1 } from '../testkit/given.ts';
import { minimalPdf } from '../testkit/minimalPdf.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const ITEM = 'item_000001' as AgendaItemId;
const HOUR_MS = 3_600_000;
const READERS = {
  sites: [PEOPLE.site, PEOPLE.captioner, PEOPLE.observer, PEOPLE.respondent],
  delegates: [PEOPLE.delegate],
};
const EVERYBODY = [...READERS.sites, ...READERS.delegates];
const STAFF = [PEOPLE.organiser, PEOPLE.chair, PEOPLE.moderator, PEOPLE.minutesSecretary];

let server: TestServer;
let store: Awaited<ReturnType<typeof openStoreOf>>;
let conferenceId: ConferenceId;
let organiser: Peer;
let number = 0;

beforeAll(async () => {
  server = await TestServer.start();
  store = await openStoreOf(server);
});

beforeEach(async () => {
  organiser?.close();
  number++;
  conferenceId = await store.conferenceIn('live', `conf-reading-${number}`, [
    { id: ITEM, title: 'Báo cáo', kind: 'report', plannedMinutes: 10 },
  ]);
  organiser = await Peer.open(server.url, await store.sessionOf(conferenceId, PEOPLE.organiser));
});

afterAll(async () => {
  organiser?.close();
  store?.close();
  await server?.stop();
});

async function ask(actor: Actor, path: string, init: RequestInit = {}): Promise<Response> {
  const { peerId, cookie } = await store.sessionOf(conferenceId, actor);
  const headers = { origin: server.url, cookie, 'x-peer': peerId };
  return fetch(`${server.url}/api/conferences/${conferenceId}${path}`, { ...init, headers });
}

async function tryUpload(query: Readonly<Record<string, string>>, body = minimalPdf([[1, 0, 0]])) {
  const path = `/documents?${new URLSearchParams(query)}`;
  const response = await ask(PEOPLE.organiser, path, { method: 'POST', body: Uint8Array.from(body) });
  return (await response.json()) as Reply<ConferenceDocument>;
}

async function upload(query: Readonly<Record<string, string>>): Promise<ConferenceDocument> {
  const reply = await tryUpload(query);
  if (!reply.ok) throw new Error(`The document was refused: ${reply.error.code}`);
  return reply.value;
}

async function whoReads(id: DocumentId): Promise<readonly Actor['role'][]> {
  const read: Actor['role'][] = [];
  for (const actor of [...STAFF, ...EVERYBODY]) {
    const { status } = await ask(actor, `/documents/${id}`);
    if (status === 200) read.push(actor.role);
    else expect(status).toBe(404);
  }
  return read;
}

const rolesOf = (actors: readonly Actor[]) => actors.map(({ role }) => role);

async function open(actor: Actor, id: DocumentId): Promise<number> {
  return (await ask(actor, `/documents/${id}/opening`, { method: 'POST' })).status;
}

async function openings(): Promise<DocumentOpenings> {
  const reply = (await (await ask(PEOPLE.minutesSecretary, '/document-openings')).json()) as Reply<DocumentOpenings>;
  if (!reply.ok) throw new Error(`The openings were refused: ${reply.error.code}`);
  return reply.value;
}

describe('documents to read over HTTP', () => {
  it('DOC-13, DOC-14: the bytes are for the audience that was chosen, until they are taken back', async () => {
    const { id } = await upload({ item: ITEM, title: 'Báo cáo' });
    expect(await whoReads(id)).toStrictEqual(rolesOf(STAFF));
    const expected = { staff: [], sites: READERS.sites, delegates: READERS.delegates, everybody: EVERYBODY } as const;
    for (const audience of ['staff', 'sites', 'delegates', 'everybody'] as const) {
      await organiser.act({ type: 'SetDocumentReaders', documentId: id, audience });
      expect(await whoReads(id)).toStrictEqual(rolesOf([...STAFF, ...expected[audience]]));
    }
    await organiser.act({ type: 'SetDocumentReaders', documentId: id, audience: 'nobody' });
    expect(await whoReads(id)).toStrictEqual(rolesOf(STAFF));
    const url = `${server.url}/api/conferences/${conferenceId}/documents/${id}`;
    await organiser.act({ type: 'SetDocumentReaders', documentId: id, audience: 'everybody' });
    expect((await fetch(url)).status).toBe(401);
  });

  it('DOC-14: before the date nobody but the staff has the bytes, and everybody asked sees the title', async () => {
    const { id } = await upload({ item: ITEM, title: 'Báo cáo' });
    const from = Date.now() + HOUR_MS;
    await organiser.act({ type: 'SetDocumentReaders', documentId: id, audience: 'everybody', from });
    expect(await whoReads(id)).toStrictEqual(rolesOf(STAFF));
    expect(await open(PEOPLE.site, id)).toBe(404);
    const phone = await Peer.open(server.url, await store.sessionOf(conferenceId, PEOPLE.delegate));
    expect(phone.view('phone').documentsToRead[id]).toMatchObject({ title: 'Báo cáo', from, itemTitle: 'Báo cáo' });
    phone.close();
    await organiser.act({ type: 'SetDocumentReaders', documentId: id, audience: 'everybody', from: Date.now() - 1 });
    expect(await whoReads(id)).toStrictEqual(rolesOf([...STAFF, ...EVERYBODY]));
  });

  it('DOC-16: a new version comes in the place of the one before it, for the same readers; both can be read', async () => {
    const first = await upload({ item: ITEM, title: 'Dự thảo' });
    await organiser.act({ type: 'SetDocumentReaders', documentId: first.id, audience: 'sites' });
    const second = await upload({ title: 'Báo cáo', replaces: first.id });
    expect(second).toMatchObject({ itemId: ITEM, replaces: first.id, readers: { audience: 'sites' } });
    for (const { id } of [first, second]) expect(await whoReads(id)).toContain('site');
    expect(await tryUpload({ title: 'Bản ba', replaces: first.id })).toMatchObject({
      ok: false,
      error: { code: 'DOCUMENT_REPLACED' },
    });
    const site = await Peer.open(server.url, await store.sessionOf(conferenceId, PEOPLE.site));
    expect(site.view('hall').documentsToRead).toMatchObject({
      [first.id]: { replacedBy: second.id },
      [second.id]: { replaces: first.id },
    });
    site.close();
  });

  it('DOC-1: a document without an item belongs to the whole conference, and is presented as any other', async () => {
    const { id, sha256, ...rest } = await upload({ title: 'Quy chế' });
    expect(rest).not.toHaveProperty('itemId');
    await organiser.act({ type: 'SetDocumentReaders', documentId: id, audience: 'sites' });
    const chair = await Peer.open(server.url, await store.sessionOf(conferenceId, PEOPLE.chair));
    await chair.act({ type: 'PresentDocumentPage', documentId: id, page: 1 });
    const read = Buffer.from(await (await ask(PEOPLE.site, `/documents/${id}`)).arrayBuffer());
    expect(createHash('sha256').update(read).digest('hex')).toBe(sha256);
    chair.close();
  });

  it('DOC-17: each site and phone counts once; sites have names, phones none, and the log grows by nothing', async () => {
    const { id } = await upload({ item: ITEM, title: 'Báo cáo' });
    expect(await open(PEOPLE.site, id)).toBe(404);
    await organiser.act({ type: 'SetDocumentReaders', documentId: id, audience: 'everybody' });
    const before = (await store.logOf(conferenceId)).length;
    const phones = [
      delegateOf(EAST_1, '0a1b2c3d4e5f'),
      delegateOf(EAST_1, '1a1b2c3d4e5f'),
      delegateOf(WEST_1, '2a1b2c3d4e5f'),
    ];
    for (const actor of [siteActor(EAST_1), siteActor(EAST_1), siteActor(WEST_1), ...phones, ...phones]) {
      expect(await open(actor, id)).toBe(200);
    }
    expect((await store.logOf(conferenceId)).length).toBe(before);
    const { [id]: opened } = await openings();
    expect(Object.keys(opened?.sites ?? {}).toSorted()).toStrictEqual([EAST_1, WEST_1].toSorted());
    expect(opened?.phones).toBe(3);
    for (const actor of EVERYBODY) expect((await ask(actor, '/document-openings')).status).toBe(403);
    for (const actor of [PEOPLE.observer, PEOPLE.chair]) expect(await open(actor, id)).toBe(403);
    const redis = await connectToRedisOf(server);
    const kept = `conf:{${conferenceId}}:opened:${id}`;
    expect(await redis.hkeys(`${kept}:sites`)).toHaveLength(2);
    const stored = (await redis.getBuffer(`${kept}:phones`))?.toString('latin1') ?? '';
    for (const { id: phone } of phones) expect(stored).not.toContain(phone);
    await ask(PEOPLE.organiser, `/documents/${id}/removal`, { method: 'POST' });
    expect(await redis.exists(`${kept}:sites`, `${kept}:phones`)).toBe(0);
    expect(await openings()).toStrictEqual({});
    redis.disconnect();
  });
});
