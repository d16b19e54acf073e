import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { AgendaItemId, ConferenceId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceSummary, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneConference, documentReader, readConference } from '../../scripts/rehearse/cloneConference.ts';
import { connectToRedisOf } from '../support/serverRedis.ts';
import { openStoreOf, PEOPLE } from '../testkit/conferences.ts';
import { minimalPdf } from '../testkit/minimalPdf.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const ITEM = 'item_000001' as AgendaItemId;
const PDF = minimalPdf([
  [1, 0, 0],
  [0, 1, 0],
]);

let server: TestServer;
let store: Awaited<ReturnType<typeof openStoreOf>>;
let conferenceId: ConferenceId;
let other: ConferenceId;
let chair: Peer;

beforeAll(async () => {
  server = await TestServer.start();
  store = await openStoreOf(server);
  conferenceId = await store.conferenceIn('open', 'conf-documents');
  other = await store.conferenceIn('open', 'conf-others');
  for (const id of [conferenceId, other]) {
    const organiser = await Peer.open(server.url, await store.sessionOf(id, PEOPLE.organiser));
    await organiser.act({
      type: 'PlanAgenda',
      items: [{ id: ITEM, title: 'Báo cáo', kind: 'report', plannedMinutes: 10 }],
    });
    organiser.close();
  }
  chair = await Peer.open(server.url, await store.sessionOf(conferenceId, PEOPLE.chair));
});

afterAll(async () => {
  chair?.close();
  store?.close();
  await server?.stop();
});

async function ask(actor: Actor, path: string, init: RequestInit = {}, of = conferenceId): Promise<Response> {
  const { peerId, cookie } = await store.sessionOf(of, actor);
  const headers = { origin: server.url, cookie, 'x-peer': peerId };
  return fetch(`${server.url}/api/conferences/${of}/documents${path}`, { ...init, headers });
}

async function upload(
  body: Uint8Array,
  title = 'Nghị quyết',
  item: string = ITEM,
  actor = PEOPLE.organiser,
  of = conferenceId,
) {
  const query = new URLSearchParams({ item, title });
  const response = await ask(actor, `?${query}`, { method: 'POST', body: Uint8Array.from(body) }, of);
  return (await response.json()) as Reply<ConferenceDocument>;
}

async function uploaded(title?: string, item?: string, of?: ConferenceId): Promise<ConferenceDocument> {
  const reply = await upload(PDF, title, item, undefined, of);
  if (!reply.ok) throw new Error(`The document was refused: ${reply.error.code}`);
  return reply.value;
}

async function statusOf(actor: Actor, id: string): Promise<number> {
  return (await ask(actor, `/${id}`)).status;
}

describe('documents over HTTP', () => {
  it('DOC-1: what was uploaded is what is read, counted and hashed', async () => {
    const document = await uploaded();
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect(document).toMatchObject({ title: 'Nghị quyết', bytes: PDF.length, pages: 2, sha256, itemId: ITEM });
    const read = Buffer.from(await (await ask(PEOPLE.moderator, `/${document.id}`)).arrayBuffer());
    expect(read.equals(PDF)).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a page with the mark further on', Buffer.concat([Buffer.from('<script></script>'), PDF])],
    ['a program', Buffer.from('MZ\x90\x00')],
    ['the mark alone', Buffer.from('%PDF-1.7\n')],
    ['a mark before rubbish', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(4_000, 7)])],
  ])('DOC-5: %s is refused by what it contains', async (_, body) => {
    expect(await upload(body)).toMatchObject({ ok: false, error: { code: 'DOCUMENT_UNREADABLE' } });
  });

  it('DOC-5: what is too large is refused before it is read', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(DOCUMENT_LIMITS.bytes)]);
    expect(await upload(large)).toMatchObject({ ok: false, error: { code: 'DOCUMENT_TOO_LARGE' } });
  });

  it('DOC-5: a name is text: a path in it leads nowhere', async () => {
    for (const title of ['../../etc/passwd', '..\\..\\a.pdf', 'a"\r\nSet-Cookie: b=c', '<b>tên</b>.pdf']) {
      const document = await uploaded(title);
      const response = await ask(PEOPLE.organiser, `/${document.id}`);
      expect(response.headers.get('content-disposition')).toBe(`inline; filename="${document.id}.pdf"`);
      expect(response.headers.get('set-cookie')).toBeNull();
      await ask(PEOPLE.organiser, `/${document.id}/removal`, { method: 'POST' });
    }
    expect(await upload(PDF, ' \u202e ')).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    expect(await upload(PDF, 'a', 'item_other1')).toMatchObject({ error: { code: 'AGENDA_ITEM_UNKNOWN' } });
    for (const id of ['..%2f..%2fsecret', '__proto__', 'constructor', 'doc_%00000']) {
      expect(await statusOf(PEOPLE.organiser, id)).toBe(404);
    }
  });

  it('DOC-6: it is served as a PDF in a sandbox, and as nothing else', async () => {
    const { id } = await uploaded();
    const { headers } = await ask(PEOPLE.chair, `/${id}`);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it('DOC-4: a site reads it once it was presented; another conference never', async () => {
    const { id } = await uploaded();
    for (const actor of [PEOPLE.site, PEOPLE.observer, PEOPLE.delegate]) expect(await statusOf(actor, id)).toBe(404);
    await chair.act({ type: 'PresentDocumentPage', documentId: id, page: 1 });
    for (const actor of [PEOPLE.site, PEOPLE.observer]) expect(await statusOf(actor, id)).toBe(200);
    expect((await ask(PEOPLE.chair, `/${id}`, {}, other)).status).toBe(404);
    const foreign = await store.sessionOf(other, PEOPLE.chair);
    const url = `${server.url}/api/conferences/${conferenceId}/documents/${id}`;
    const crossed = await fetch(url, { headers: { cookie: foreign.cookie, 'x-peer': foreign.peerId } });
    expect(crossed.status).toBe(404);
    expect((await fetch(url)).status).toBe(401);
    const refused = await upload(PDF, 'a', ITEM, PEOPLE.site);
    expect(refused).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  });

  it('DOC-2: a removed document is gone, its bytes too', async () => {
    const { id } = await uploaded();
    const redis = await connectToRedisOf(server);
    expect(await redis.exists(`conf:{${conferenceId}}:doc:${id}`)).toBe(1);
    expect((await ask(PEOPLE.site, `/${id}/removal`, { method: 'POST' })).status).toBe(403);
    expect((await ask(PEOPLE.moderator, `/${id}/removal`, { method: 'POST' })).status).toBe(200);
    expect(await redis.exists(`conf:{${conferenceId}}:doc:${id}`)).toBe(0);
    expect(await statusOf(PEOPLE.moderator, id)).toBe(404);
    redis.disconnect();
  });

  it('DOC-1: uploads at the same time are all whole, or told to wait', async () => {
    const bodies = Array.from({ length: 3 }, (_, n) =>
      minimalPdf(Array.from({ length: n + 1 }, () => [0, 0, 1] as const)),
    );
    const replies = await Promise.all(bodies.map((body, n) => upload(body, `Tài liệu ${n}`)));
    for (const [n, reply] of replies.entries()) {
      if (!reply.ok) {
        expect(reply.error.code).toBe('READER_BUSY');
        continue;
      }
      const read = await (await ask(PEOPLE.chair, `/${reply.value.id as DocumentId}`)).arrayBuffer();
      expect(Buffer.from(read).equals(bodies[n] ?? PDF)).toBe(true);
      expect(reply.value.pages).toBe(n + 1);
    }
    expect(replies.some(({ ok }) => ok)).toBe(true);
  });

  it('DOC-7: a conference planned like this one has documents of its own, none of them presented', async () => {
    const model = await store.conferenceIn('open', 'conf-model');
    const organiser = await Peer.open(server.url, await store.sessionOf(model, PEOPLE.organiser));
    const [kept, gone] = ['item_kept01', 'item_gone01'].map((id) => ({
      id: id as AgendaItemId,
      title: id,
      kind: 'report' as const,
      plannedMinutes: 10,
    }));
    if (!kept || !gone) throw new Error('There are no items.');
    await organiser.act({ type: 'PlanAgenda', items: [kept, gone] });
    const original = await uploaded('Báo cáo chung', kept.id, model);
    await uploaded('Không còn dùng', gone.id, model);
    await organiser.act({ type: 'PlanAgenda', items: [kept] });
    const { peerId, cookie } = await store.sessionOf(model, PEOPLE.organiser);
    const response = await fetch(`${server.url}/api/conferences/${model}/next`, {
      method: 'POST',
      headers: { origin: server.url, cookie, 'x-peer': peerId, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Hội nghị sau', copy: true }),
    });
    const created = (await response.json()) as Reply<ConferenceSummary>;
    if (!created.ok) throw new Error(`It could not be planned: ${created.error.code}`);
    const copy = created.value.id;
    await ask(PEOPLE.organiser, `/${original.id}/removal`, { method: 'POST' }, model);

    const planner = await Peer.join(server.url, created.value.organiserUrl.split('#')[1] ?? '');
    const [document, ...others] = Object.values<ConferenceDocument>(planner.view('control').documents);
    if (!document) throw new Error('There is no document.');
    expect(others).toEqual([]);
    const { id: _, ...facts } = original;
    expect(document).toEqual({ ...facts, id: document.id });
    expect(document.id).not.toBe(original.id);
    const read = await (await ask(PEOPLE.organiser, `/${document.id}`, {}, copy)).arrayBuffer();
    expect(Buffer.from(read).equals(PDF)).toBe(true);
    planner.close();
    organiser.close();
  });

  it('DOC-7: a rehearsal’s copy has the documents too', async () => {
    const model = await store.conferenceIn('open', 'conf-rehearsed');
    const organiser = await Peer.open(server.url, await store.sessionOf(model, PEOPLE.organiser));
    await organiser.act({
      type: 'PlanAgenda',
      items: [{ id: ITEM, title: 'Báo cáo', kind: 'report', plannedMinutes: 10 }],
    });
    organiser.close();
    await uploaded('Báo cáo chung', ITEM, model);
    const folder = await mkdtemp(join(tmpdir(), 'dc-copy-'));
    try {
      const original = await readConference(server.folder, model, async () => []);
      const copy = await cloneConference(folder, original, documentReader(server.folder, model));
      const [document] = Object.values<ConferenceDocument>(copy.state.documents);
      expect(document).toMatchObject({ title: 'Báo cáo chung', itemId: ITEM, pages: 2 });
      const read = await documentReader(folder, copy.id)(document?.id ?? ('' as DocumentId));
      expect(read?.equals(PDF)).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
