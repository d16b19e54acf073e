import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { TemplateStore } from '../../application/papers/templateStore.ts';
import { storeCall } from './connection.ts';
import { keys, organisationKeys } from './keys.ts';
import { readPieces, writePieces } from './redisPieces.ts';

/** Templates in Redis. Their names say what their bytes are, so that one that is written again stays as it was. */
export class RedisTemplateStore implements TemplateStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  write(organisationId: OrganisationId, sha256: string, bytes: Buffer): Promise<void> {
    return this.#put(organisationKeys.template(organisationId, sha256), bytes);
  }

  read(organisationId: OrganisationId, sha256: string): Promise<Buffer | undefined> {
    return readPieces(this.#redis, organisationKeys.template(organisationId, sha256));
  }

  async remove(organisationId: OrganisationId, sha256: string): Promise<void> {
    await storeCall(() => this.#redis.unlink(organisationKeys.template(organisationId, sha256)));
  }

  keep(conferenceId: ConferenceId, sha256: string, bytes: Buffer): Promise<void> {
    return this.#put(keys.template(conferenceId, sha256), bytes);
  }

  readKept(conferenceId: ConferenceId, sha256: string): Promise<Buffer | undefined> {
    return readPieces(this.#redis, keys.template(conferenceId, sha256));
  }

  /** Whole or not at all: the pieces of an interrupted write, or of two at once, never stand under the name. */
  async #put(key: string, bytes: Buffer): Promise<void> {
    const own = `${key}:${crypto.randomUUID()}`;
    await writePieces(this.#redis, own, bytes);
    await storeCall(() => this.#redis.rename(own, key));
  }
}
