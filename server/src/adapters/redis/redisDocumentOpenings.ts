import type { ConferenceId, DocumentId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { DocumentOpening } from '@diem-cau/shared/protocol/documents.ts';
import type { Redis } from 'ioredis';
import type { DocumentOpeningsBox, OpenedDocument } from '../../application/documentOpenings.ts';
import { storeCall } from './connection.ts';
import { keys } from './keys.ts';
import { runAll } from './storeDump.ts';

/**
 * Openings in Redis. Sites stand in a hash with the time of the first opening. Phones are counted by a HyperLogLog: 12 KB at most
 * for any number of them, off by 0.81% on average, and nobody can read from it which phones they were.
 */
export class RedisDocumentOpenings implements DocumentOpeningsBox {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async mark(conferenceId: ConferenceId, { documentId, reader, at }: OpenedDocument): Promise<void> {
    const { id, role, siteId } = reader;
    if (role === 'site' && siteId !== undefined) {
      await storeCall(() => this.#redis.hsetnx(keys.openedBySites(conferenceId, documentId), siteId, String(at)));
    } else if (role === 'delegate') {
      await storeCall(() => this.#redis.pfadd(keys.openedByPhones(conferenceId, documentId), id));
    }
  }

  async read(conferenceId: ConferenceId, documentIds: readonly DocumentId[]): Promise<readonly DocumentOpening[]> {
    const steps = this.#redis.pipeline();
    for (const documentId of documentIds) {
      steps
        .hgetall(keys.openedBySites(conferenceId, documentId))
        .pfcount(keys.openedByPhones(conferenceId, documentId));
    }
    const replies = documentIds.length > 0 ? await runAll(steps) : [];
    return documentIds.map((_, index) => ({
      sites: readTimes(replies[2 * index] as Readonly<Record<string, string>>),
      phones: replies[2 * index + 1] as number,
    }));
  }
}

function readTimes(stored: Readonly<Record<string, string>>): DocumentOpening['sites'] {
  return Object.fromEntries(Object.entries(stored).map(([siteId, at]) => [siteId as SiteId, Number(at)]));
}
