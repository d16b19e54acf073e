import { createHash } from 'node:crypto';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { LRUCache } from 'lru-cache';
import type { DocumentStore } from '../../../application/documentStore.ts';
import { Fault } from '../../../application/fault.ts';

/** Documents in memory at once: the one on the stage, and those just before and after it. */
const MAX_DOCUMENTS = 3;
/** How long the bytes stay in memory, in milliseconds; also those of a document that was removed. */
const KEEP_MS = 60_000;

/** What names bytes in the log. */
type StoredDocument = Pick<ConferenceDocument, 'id' | 'sha256'>;

interface Source {
  readonly conferenceId: ConferenceId;
  readonly document: StoredDocument;
}

/** Reads each document from the store once for all screens that ask for it within a minute. */
export class DocumentCache {
  readonly #documents: LRUCache<string, Buffer, Source>;

  /** `keepMs`: how long bytes stay in memory, in milliseconds. */
  constructor(store: DocumentStore, keepMs = KEEP_MS) {
    this.#documents = new LRUCache({
      max: MAX_DOCUMENTS,
      ttl: keepMs,
      ttlAutopurge: true,
      fetchMethod: (_key, _stale, { context }) => load(store, context),
      // A document that is pushed out while it loads is still sent to those who asked for it.
      ignoreFetchAbort: true,
    });
  }

  /** How many documents are in memory or being read. */
  get count(): number {
    return this.#documents.size;
  }

  /**
   * Reads the bytes of a document of the log. Errors, thrown: `STORE_UNAVAILABLE`; `NOT_FOUND` where they are missing or
   * differ from those of the log. Failures are not cached.
   */
  read(conferenceId: ConferenceId, document: StoredDocument): Promise<Buffer> {
    return this.#documents.forceFetch(`${conferenceId} ${document.id}`, { context: { conferenceId, document } });
  }
}

async function load(store: DocumentStore, { conferenceId, document: { id, sha256 } }: Source): Promise<Buffer> {
  const bytes = await store.read(conferenceId, id);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Fault('NOT_FOUND', `The bytes of ${id} are not those that the log names.`);
  }
  return bytes;
}
