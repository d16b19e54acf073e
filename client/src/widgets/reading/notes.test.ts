import type { ActorId, ConferenceId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetNotes, keepNote, listNotedDocuments, NOTE_LIMITS, readNotes } from './notes.ts';

const OWNER = { conferenceId: 'conf_1' as ConferenceId, actorId: 'site:DD-01' as ActorId };
const OTHER = { ...OWNER, actorId: 'site:DD-02' as ActorId };
const [FIRST, SECOND] = ['doc_000001', 'doc_000002'] as [DocumentId, DocumentId];

describe('the notes of a reader', () => {
  let kept: Map<string, string>;

  beforeEach(() => {
    kept = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });

  afterEach(() => vi.unstubAllGlobals());

  it('DOC-18: stay on the device, by reader, document and page', () => {
    keepNote(OWNER, FIRST, { page: 3, text: 'Hỏi lại số liệu' });
    keepNote(OWNER, FIRST, { page: 1, text: 'Đã đọc' });
    expect(readNotes(OWNER, FIRST)).toStrictEqual({ 1: 'Đã đọc', 3: 'Hỏi lại số liệu' });
    expect(readNotes(OTHER, FIRST)).toStrictEqual({});
    expect(readNotes(OWNER, SECOND)).toStrictEqual({});
    expect(listNotedDocuments(OWNER)).toStrictEqual([FIRST]);
  });

  it('DOC-18: leave nothing behind once they are deleted', () => {
    keepNote(OWNER, FIRST, { page: 1, text: 'Một' });
    keepNote(OWNER, SECOND, { page: 1, text: 'Hai' });
    keepNote(OWNER, FIRST, { page: 1, text: '' });
    expect(listNotedDocuments(OWNER)).toStrictEqual([SECOND]);
    forgetNotes(OWNER, [SECOND]);
    expect(kept.size).toBe(0);
  });

  it('DOC-18: have bounds, and say where one could not be kept', () => {
    for (let page = 1; page <= NOTE_LIMITS.pages; page++) keepNote(OWNER, FIRST, { page, text: 'Có' });
    const over = keepNote(OWNER, FIRST, { page: NOTE_LIMITS.pages + 1, text: 'Thừa' });
    expect(over.kept).toBe(false);
    expect(Object.keys(over.notes)).toHaveLength(NOTE_LIMITS.pages);
    expect(keepNote(OWNER, SECOND, { page: 1, text: 'x'.repeat(NOTE_LIMITS.text + 1) }).notes[1]).toHaveLength(
      NOTE_LIMITS.text,
    );
    vi.stubGlobal('localStorage', undefined);
    expect(keepNote(OWNER, FIRST, { page: 1, text: 'Mới' })).toStrictEqual({ notes: {}, kept: false });
  });

  it('DOC-18: are read from nothing else than notes', () => {
    kept.set('diem-cau.notes.conf_1.site:DD-01.doc_000001', '{"1":5,"2":"Đúng"}');
    kept.set('diem-cau.notes.conf_1.site:DD-01', '{}');
    expect(readNotes(OWNER, FIRST)).toStrictEqual({ 2: 'Đúng' });
    expect(listNotedDocuments(OWNER)).toStrictEqual([]);
  });
});
