import { createHash } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { progressFiles } from '@diem-cau/shared/domain/commitments/state.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { AgendaItemId, CommitmentId, DocumentId, ProgressId } from '@diem-cau/shared/kernel/ids.ts';
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

/** Where bytes are stored, and when. */
interface DocumentPorts {
  readonly documents: DocumentStore;
  readonly clock: Clock;
}

/** A file that has been checked, and what it is for. */
export interface CheckedDocument {
  readonly actor: Actor;
  /** Absent for a document of the whole conference. */
  readonly itemId?: AgendaItemId | undefined;
  readonly title: string;
  readonly file: Buffer;
  readonly pages: number;
  /** The earlier version in whose place it comes. */
  readonly replaces?: DocumentId | undefined;
  /** Names the upload: the same one again by the same sender adds nothing. Absent: each is one of its own. */
  readonly commandId?: string;
}

/**
 * Stores a document's bytes and then records it: what is in the log can be read. Bytes of a refused or repeated one are deleted.
 * Errors: what the decider refuses.
 */
export async function addDocument(
  runtime: ConferenceRuntime,
  { documents, clock }: DocumentPorts,
  { actor, itemId, title, file, pages, replaces, commandId }: CheckedDocument,
): Promise<Reply<ConferenceDocument>> {
  const stored = await store(runtime, { documents, clock }, file);
  const document = {
    ...{ ...stored, title, pages },
    ...(itemId !== undefined && { itemId }),
    ...(replaces !== undefined && { replaces }),
  };
  const command = { type: 'AddDocument', document } as const;
  const reply = await record(runtime, documents, stored.id, { actor, command, commandId });
  // The log has the document of the first time.
  if (reply.ok && !runtime.state.documents[stored.id]) await documents.remove(runtime.id, stored.id);
  return reply.ok ? ok(runtime.state.documents[stored.id] ?? document) : reply;
}

/** A file that has been checked, and the report that it is added to. */
export interface CheckedProgressFile {
  readonly actor: Actor;
  readonly commitmentId: CommitmentId;
  readonly progressId: ProgressId;
  readonly name: string;
  readonly file: Buffer;
  readonly pages: number;
}

/** As `addDocument`, for a file of a report on a commitment. */
export async function addProgressFile(
  runtime: ConferenceRuntime,
  ports: DocumentPorts,
  { actor, commitmentId, progressId, name, file, pages }: CheckedProgressFile,
): Promise<Reply<unknown>> {
  const stored = await store(runtime, ports, file);
  const command = { type: 'AttachProgressFile', commitmentId, progressId, file: { ...stored, name, pages } } as const;
  const reply = await record(runtime, ports.documents, stored.id, { actor, command });
  return reply.ok ? ok({}) : reply;
}

/** Stores bytes under a new id. */
async function store(runtime: ConferenceRuntime, { documents, clock }: DocumentPorts, file: Buffer) {
  const id = `doc_${nanoid(16)}` as DocumentId;
  await deleteLeftBehind(runtime, documents, clock.wall() - LEFT_BEHIND_MS);
  await documents.write(runtime.id, id, file, clock.wall());
  return { id, bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') };
}

/** Records what names stored bytes; those of a refused one are deleted. */
async function record(
  runtime: ConferenceRuntime,
  documents: DocumentStore,
  id: DocumentId,
  {
    actor,
    command,
    commandId = `add-${id}`,
  }: { readonly actor: Actor; readonly command: DomainCommand; readonly commandId?: string | undefined },
) {
  const reply = await runtime.submit({ commandId, actor, command });
  if (!reply.ok) await documents.remove(runtime.id, id);
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
  const { documents: ofAgenda, commitments } = runtime.state;
  const known = new Set<string>([...Object.keys(ofAgenda), ...progressFiles(commitments).map(({ id }) => id)]);
  for (const id of await documents.listStoredBefore(runtime.id, before)) {
    if (!known.has(id)) await documents.remove(runtime.id, id);
  }
}
