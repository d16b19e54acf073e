import { createHash } from 'node:crypto';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { AgendaItemId, ConferenceId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { expect, it } from 'vitest';
import { DocumentCache } from '../../server/src/adapters/web/http/documentCache.ts';
import type { DocumentStore } from '../../server/src/application/documentStore.ts';
import { waitFor } from '../testkit/waitFor.ts';

const CONFERENCE = 'conf' as ConferenceId;

/** A store that counts its reads; `files` are the bytes by id. */
function countingStore(files: Readonly<Record<string, string>>, keepMs?: number) {
  const reads: string[] = [];
  const store: Pick<DocumentStore, 'read'> = {
    read: async (_conference, id) => {
      reads.push(id);
      const file = files[id];
      return file === undefined ? undefined : Buffer.from(file);
    },
  };
  return { reads, cache: new DocumentCache(store as DocumentStore, keepMs) };
}

function documentOf(id: string, content: string): ConferenceDocument {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const itemId = 'item_000001' as AgendaItemId;
  return { id: id as DocumentId, itemId, title: id, bytes: content.length, sha256, pages: 1 };
}

it('reads a document once for all who ask at the same moment and after', async () => {
  const { cache, reads } = countingStore({ one: '1' });
  const asked = await Promise.all([1, 2, 3].map(() => cache.read(CONFERENCE, documentOf('one', '1'))));
  expect(asked.map(String)).toStrictEqual(['1', '1', '1']);
  expect(String(await cache.read(CONFERENCE, documentOf('one', '1')))).toBe('1');
  expect(reads).toStrictEqual(['one']);
});

it('keeps three documents, and still answers those whose document was pushed out while it was read', async () => {
  const files = { a: 'A', b: 'B', c: 'C', d: 'D', e: 'E' };
  const { cache, reads } = countingStore(files);
  const documents = Object.entries(files).map(([id, content]) => documentOf(id, content));
  const read = await Promise.all(documents.map((document) => cache.read(CONFERENCE, document)));
  expect(read.map(String)).toStrictEqual(Object.values(files));
  await cache.read(CONFERENCE, documentOf('e', 'E'));
  expect(reads).toHaveLength(5);
  await cache.read(CONFERENCE, documentOf('a', 'A'));
  expect(reads).toHaveLength(6);
});

it('refuses bytes that are missing or are not those of the log, and looks again at the next request', async () => {
  const files: Record<string, string> = { one: 'forged' };
  const { cache, reads } = countingStore(files);
  await expect(cache.read(CONFERENCE, documentOf('one', '1'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  files.one = '1';
  expect(String(await cache.read(CONFERENCE, documentOf('one', '1')))).toBe('1');
  await expect(cache.read(CONFERENCE, documentOf('none', ''))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(reads).toStrictEqual(['one', 'one', 'none']);
});

it('lets the bytes go after their time, so that those of a removed document do not stay', async () => {
  const { cache, reads } = countingStore({ one: '1' }, 20);
  await cache.read(CONFERENCE, documentOf('one', '1'));
  expect(cache.count).toBe(1);
  await waitFor('the bytes to go', () => (cache.count === 0 ? true : undefined));
  expect(String(await cache.read(CONFERENCE, documentOf('one', '1')))).toBe('1');
  expect(reads).toStrictEqual(['one', 'one']);
});
