import type { ConferenceId, DocumentId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { DocumentStore } from '../../application/documentStore.ts';
import { storeCall } from './connection.ts';
import { keys } from './keys.ts';

/** Small enough that one write does not delay other commands of the connection. */
const PIECE_BYTES = 256 * 1024;

/** Documents in Redis; each is a list of pieces. */
export class RedisDocumentStore implements DocumentStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async write(conferenceId: ConferenceId, documentId: DocumentId, bytes: Buffer, at: Timestamp): Promise<void> {
    const key = keys.document(conferenceId, documentId);
    // Stores the name first, so that the pieces of an interrupted write can be found and deleted later.
    await storeCall(() => this.#redis.zadd(keys.documents(conferenceId), at, documentId));
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      await storeCall(() => this.#redis.rpush(key, bytes.subarray(from, from + PIECE_BYTES)));
    }
  }

  async read(conferenceId: ConferenceId, documentId: DocumentId): Promise<Buffer | undefined> {
    const key = keys.document(conferenceId, documentId);
    const count = await storeCall(() => this.#redis.llen(key));
    const pieces: Buffer[] = [];
    for (let index = 0; index < count; index++) {
      const piece = await storeCall(() => this.#redis.lindexBuffer(key, index));
      if (piece) pieces.push(piece);
    }
    return pieces.length === 0 ? undefined : Buffer.concat(pieces);
  }

  async remove(conferenceId: ConferenceId, documentId: DocumentId): Promise<void> {
    await storeCall(() => this.#redis.unlink(keys.document(conferenceId, documentId)));
    await storeCall(() => this.#redis.zrem(keys.documents(conferenceId), documentId));
  }

  async listStoredBefore(conferenceId: ConferenceId, before: Timestamp): Promise<readonly DocumentId[]> {
    const ids = await storeCall(() =>
      this.#redis.zrange(keys.documents(conferenceId), '-inf', String(before), 'BYSCORE'),
    );
    return ids as DocumentId[];
  }
}
