import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { AgendaItemId, ConferenceId, DocumentId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { expect, it } from 'vitest';
import { addDocument, removeDocument } from '../../server/src/application/addDocument.ts';
import type { DocumentStore } from '../../server/src/application/documentStore.ts';
import { CONFERENCE_ID, loadConference } from '../support/memoryConference.ts';
import { chair, EAST_1, NOW, plannedConference, START, siteActor } from '../testkit/given.ts';

/** Documents of one conference in memory. */
class MemoryDocuments implements DocumentStore {
  readonly stored = new Map<DocumentId, { readonly bytes: Buffer; readonly at: Timestamp }>();

  async write(_: ConferenceId, id: DocumentId, bytes: Buffer, at: Timestamp): Promise<void> {
    this.stored.set(id, { bytes, at });
  }

  async read(_: ConferenceId, id: DocumentId): Promise<Buffer | undefined> {
    return this.stored.get(id)?.bytes;
  }

  async remove(_: ConferenceId, id: DocumentId): Promise<void> {
    this.stored.delete(id);
  }

  async listStoredBefore(_: ConferenceId, before: Timestamp): Promise<readonly DocumentId[]> {
    return [...this.stored].filter(([, { at }]) => at < before).map(([id]) => id);
  }
}

const DAYS_AGO = NOW - 3 * 86_400_000;
const ITEM = 'item_000001' as AgendaItemId;
const RECORDED: ConferenceDocument = {
  id: 'doc_recorded' as DocumentId,
  itemId: ITEM,
  title: 'Nghị quyết',
  bytes: 4,
  sha256: '00',
  pages: 1,
};
const HISTORY: readonly DomainEvent[] = [
  ...plannedConference,
  {
    type: 'AgendaPlanned',
    items: [{ id: ITEM, title: 'Khai mạc', kind: 'opening', plannedMinutes: 10 }],
    at: START,
  },
  { type: 'DocumentAdded', document: RECORDED, by: chair.id, at: START },
];
const UPLOAD = { actor: chair, itemId: ITEM, title: 'Báo cáo', file: Buffer.from('%PDF'), pages: 2 };

async function given() {
  const documents = new MemoryDocuments();
  const { runtime, clock } = await loadConference(HISTORY);
  await documents.write(CONFERENCE_ID, RECORDED.id, Buffer.from('%PDF'), DAYS_AGO);
  return { documents, runtime, ports: { documents, clock } };
}

it('an upload never deletes the bytes of a document that is in the log, however old they are', async () => {
  const { documents, runtime, ports } = await given();
  const added = await addDocument(runtime, ports, UPLOAD);
  expect(added).toMatchObject({ ok: true, value: { title: 'Báo cáo', bytes: 4, pages: 2 } });
  expect(documents.stored.size).toBe(2);
  for (const id of Object.keys(runtime.state.documents)) {
    expect(await documents.read(CONFERENCE_ID, id as DocumentId)).toStrictEqual(Buffer.from('%PDF'));
  }
  runtime.close();
});

it('an upload deletes the bytes that a server left behind a day ago, and none that may still become a document', async () => {
  const { documents, runtime, ports } = await given();
  const [old, fresh] = ['doc_old', 'doc_fresh'] as DocumentId[];
  if (old) await documents.write(CONFERENCE_ID, old, Buffer.from('x'), NOW - 24 * 3_600_000 - 1);
  if (fresh) await documents.write(CONFERENCE_ID, fresh, Buffer.from('x'), NOW - 24 * 3_600_000);
  await addDocument(runtime, ports, UPLOAD);
  expect([...documents.stored.keys()]).toStrictEqual(expect.arrayContaining([RECORDED.id, fresh]));
  expect(documents.stored.has(old as DocumentId)).toBe(false);
  runtime.close();
});

it('keeps no bytes of a refused document, and none of a removed one', async () => {
  const { documents, runtime, ports } = await given();
  const refused = await addDocument(runtime, ports, { ...UPLOAD, actor: siteActor(EAST_1) });
  expect(refused).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  expect([...documents.stored.keys()]).toStrictEqual([RECORDED.id]);
  const unknown = { actor: siteActor(EAST_1), documentId: RECORDED.id };
  expect(await removeDocument(runtime, documents, unknown)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(documents.stored.size).toBe(1);
  expect(await removeDocument(runtime, documents, { actor: chair, documentId: RECORDED.id })).toMatchObject({
    ok: true,
  });
  expect(documents.stored.size).toBe(0);
  runtime.close();
});
