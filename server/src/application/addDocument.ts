import { createHash } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { AgendaItemId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import type { Clock } from './clock.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';
import type { DocumentStore } from './documentStore.ts';

/**
 * Bytes that are older and in no log were left behind by a server that ended. No upload takes that long, even where the
 * clock is put right by some hours meanwhile.
 */
const LEFT_BEHIND_MS = 24 * 3_600_000;

/** A file that has been checked, and what it is for. */
export interface CheckedDocument {
  readonly actor: Actor;
  readonly itemId: AgendaItemId;
  readonly title: string;
  readonly file: Buffer;
  readonly pages: number;
}

/**
 * Stores a document's bytes and then records it: what is in the log can be read. Bytes of a refused one are deleted.
 * Errors: what the decider refuses.
 */
export async function addDocument(
  runtime: ConferenceRuntime,
  { documents, clock }: { readonly documents: DocumentStore; readonly clock: Clock },
  { actor, itemId, title, file, pages }: CheckedDocument,
): Promise<Reply<ConferenceDocument>> {
  const id = `doc_${nanoid(16)}` as DocumentId;
  const sha256 = createHash('sha256').update(file).digest('hex');
  const document = { id, itemId, title, bytes: file.length, sha256, pages };
  await deleteLeftBehind(runtime, documents, clock.wall() - LEFT_BEHIND_MS);
  await documents.write(runtime.id, id, file, clock.wall());
  const reply = await runtime.submit({ commandId: `add-${id}`, actor, command: { type: 'AddDocument', document } });
  if (reply.ok) return ok(document);
  await documents.remove(runtime.id, id);
  return reply;
}

/** Records the removal of a document and then deletes its bytes. Errors: what the decider refuses. */
export async function removeDocument(
  runtime: ConferenceRuntime,
  documents: DocumentStore,
  { actor, documentId }: { readonly actor: Actor; readonly documentId: DocumentId },
): Promise<Reply<unknown>> {
  const command = { type: 'RemoveDocument', documentId } as const;
  const reply = await runtime.submit({ commandId: `remove-${nanoid()}`, actor, command });
  if (reply.ok) await documents.remove(runtime.id, documentId);
  return reply.ok ? ok({}) : reply;
}

async function deleteLeftBehind(runtime: ConferenceRuntime, documents: DocumentStore, before: number): Promise<void> {
  for (const id of await documents.listStoredBefore(runtime.id, before)) {
    if (!runtime.state.documents[id]) await documents.remove(runtime.id, id);
  }
}
