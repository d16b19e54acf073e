import type { ActorId, ConferenceId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { lastingStorage } from '../../platform/deviceStorage.ts';

/** Bounds of a reader's notes, which no server knows. */
export const NOTE_LIMITS = {
  /** Of one page, in UTF-16 code units. */
  text: 2_000,
  /** Pages of one document that may have a note. */
  pages: 60,
} as const;

/** A person's notes on one document, by its pages from 1. */
export type Notes = Readonly<Record<number, string>>;

/** Whose notes these are, and of which conference: another person at the same device has others. */
export interface NoteOwner {
  readonly conferenceId: ConferenceId;
  readonly actorId: ActorId;
}

const keyOf = ({ conferenceId, actorId }: NoteOwner) => `diem-cau.notes.${conferenceId}.${actorId}`;
const keyOfDocument = (owner: NoteOwner, documentId: DocumentId) => `${keyOf(owner)}.${documentId}`;

/** The documents that this device keeps notes on. */
export function listNotedDocuments(owner: NoteOwner): readonly DocumentId[] {
  const kept = lastingStorage.readJson(keyOf(owner));
  return Array.isArray(kept) ? kept.filter((id): id is DocumentId => typeof id === 'string') : [];
}

/** The notes that this device keeps on a document. */
export function readNotes(owner: NoteOwner, documentId: DocumentId): Notes {
  const kept = lastingStorage.readJson(keyOfDocument(owner, documentId));
  if (typeof kept !== 'object' || kept === null) return {};
  const entries = Object.entries(kept).filter(([, text]) => typeof text === 'string' && text !== '');
  return Object.fromEntries(entries.slice(0, NOTE_LIMITS.pages));
}

/**
 * Keeps the note of a page; an empty one is removed. Returns the notes as they are kept now, and whether this one is: storage may be
 * off or full, and a document may have as many notes as it may.
 */
export function keepNote(
  owner: NoteOwner,
  documentId: DocumentId,
  { page, text }: { readonly page: number; readonly text: string },
): { readonly notes: Notes; readonly kept: boolean } {
  const { [page]: _, ...others } = readNotes(owner, documentId);
  const isFull = Object.keys(others).length >= NOTE_LIMITS.pages;
  const wanted = text === '' || isFull ? others : { ...others, [page]: text.slice(0, NOTE_LIMITS.text) };
  if (Object.keys(wanted).length === 0) forgetNotes(owner, [documentId]);
  else {
    lastingStorage.writeJson(keyOfDocument(owner, documentId), wanted);
    const noted = listNotedDocuments(owner);
    if (!noted.includes(documentId)) lastingStorage.writeJson(keyOf(owner), [...noted, documentId]);
  }
  const notes = readNotes(owner, documentId);
  return { notes, kept: (notes[page] ?? '') === text.slice(0, NOTE_LIMITS.text) };
}

/** Removes the notes on these documents from this device. */
export function forgetNotes(owner: NoteOwner, documentIds: readonly DocumentId[]): void {
  for (const documentId of documentIds) lastingStorage.remove(keyOfDocument(owner, documentId));
  const left = listNotedDocuments(owner).filter((id) => !documentIds.includes(id));
  if (left.length > 0) lastingStorage.writeJson(keyOf(owner), left);
  else lastingStorage.remove(keyOf(owner));
}
