import { createHash } from 'node:crypto';
import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { addDocument } from './addDocument.ts';
import type { Clock } from './clock.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';
import type { DocumentStore } from './documentStore.ts';

/** Where the bytes come from and go to. */
export interface DocumentCopying {
  /** The bytes of the original's documents; undefined where there are none. */
  readonly read: (documentId: DocumentId) => Promise<Buffer | undefined>;
  /** The store of the copy. */
  readonly documents: DocumentStore;
  readonly clock: Clock;
}

/**
 * Gives a copied conference documents of its own, each under an id of its own: what one conference removes, the other
 * keeps. One whose item is no longer on the agenda stays behind, as do earlier versions and those whose bytes are not those
 * of the log. Nobody is given a copy to read: what is read belongs to one conference.
 * Errors: what the decider refuses; the documents before a refusal stand.
 */
export async function copyDocuments(
  copy: ConferenceRuntime,
  { documents, agenda }: Pick<ConferenceState, 'documents' | 'agenda'>,
  copying: DocumentCopying,
): Promise<Reply<unknown>> {
  for (const { id, itemId, title, pages, sha256, replacedBy } of Object.values<ConferenceDocument>(documents)) {
    const isWanted = replacedBy === undefined && (itemId === undefined || agenda.items[itemId]);
    const file = isWanted && (await copying.read(id));
    if (!file || createHash('sha256').update(file).digest('hex') !== sha256) continue;
    const added = await addDocument(copy, copying, { actor: SYSTEM_ACTOR, itemId, title, file, pages });
    if (!added.ok) return added;
  }
  return ok({});
}
