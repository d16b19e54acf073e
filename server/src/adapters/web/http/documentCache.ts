import { createHash } from 'node:crypto';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { DocumentStore } from '../../../application/documentStore.ts';
import { Fault } from '../../../application/fault.ts';

/** Documents kept at once: the one on the stage, and those just before and after it. */
const MOST_KEPT = 3;

/** Reads each document from the store once for all the screens that ask for it in the same minute. */
export class DocumentCache {
  readonly #store: DocumentStore;
  readonly #kept = new Map<string, Promise<Buffer>>();

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  /** The bytes that the log names. Errors, thrown: `STORE_UNAVAILABLE`, `NOT_FOUND` where they are gone or others. */
  read(conferenceId: ConferenceId, document: ConferenceDocument): Promise<Buffer> {
    const key = `${conferenceId} ${document.id}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const reading = this.#load(conferenceId, document);
    this.#kept.set(key, reading);
    reading.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return reading;
  }

  async #load(conferenceId: ConferenceId, { id, sha256 }: ConferenceDocument): Promise<Buffer> {
    const bytes = await this.#store.read(conferenceId, id);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new Fault('NOT_FOUND', `The bytes of ${id} are not those that the log names.`);
    }
    return bytes;
  }
}
