import type { ConferenceId, DocumentId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { DocumentStore } from '../../application/documentStore.ts';
import { storeCall } from './connection.ts';
import { keys } from './keys.ts';
import { readPieces, writePieces } from './redisPieces.ts';

/** Documents in Redis; each is a list of pieces. Who has opened one is deleted with it. */
export class RedisDocumentStore implements DocumentStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async write(conferenceId: ConferenceId, documentId: DocumentId, bytes: Buffer, at: Timestamp): Promise<void> {
    const key = keys.document(conferenceId, documentId);
    // Stores the name first, so that the pieces of an interrupted write can be found and deleted later.
    await storeCall(() => this.#redis.zadd(keys.documents(conferenceId), at, documentId));
    await writePieces(this.#redis, key, bytes);
  }

  read(conferenceId: ConferenceId, documentId: DocumentId): Promise<Buffer | undefined> {
    return readPieces(this.#redis, keys.document(conferenceId, documentId));
  }

  async remove(conferenceId: ConferenceId, documentId: DocumentId): Promise<void> {
    const openings = [keys.openedBySites(conferenceId, documentId), keys.openedByPhones(conferenceId, documentId)];
    await storeCall(() => this.#redis.unlink(keys.document(conferenceId, documentId), ...openings));
    await storeCall(() => this.#redis.zrem(keys.documents(conferenceId), documentId));
  }

  async listStoredBefore(conferenceId: ConferenceId, before: Timestamp): Promise<readonly DocumentId[]> {
    const ids = await storeCall(() =>
      this.#redis.zrange(keys.documents(conferenceId), '-inf', String(before), 'BYSCORE'),
    );
    return ids as DocumentId[];
  }
}
