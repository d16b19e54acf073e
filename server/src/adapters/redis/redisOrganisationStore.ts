import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { OrganisationActor } from '@diem-cau/shared/organisation/decision.ts';
import type { OrganisationEvent } from '@diem-cau/shared/organisation/events.ts';
import type { Redis } from 'ioredis';
import type { AppendOutcome, CommitDraft, Head } from '../../application/eventStore.ts';
import type { OrganisationCommit, OrganisationStore } from '../../application/organisations/organisations.ts';
import { storeCall } from './connection.ts';
import { organisationKeys as keys } from './keys.ts';
import { appendToLog, readLogAfter } from './redisLog.ts';

/** The organisations' logs in Redis, in the form of a conference's log. */
export class RedisOrganisationStore implements OrganisationStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async append(
    id: OrganisationId,
    head: Head,
    drafts: readonly CommitDraft<OrganisationEvent, OrganisationActor>[],
  ): Promise<AppendOutcome<OrganisationEvent, OrganisationActor>> {
    if (head.version === 0) await storeCall(() => this.#redis.sadd(keys.all, id));
    return appendToLog(this.#redis, { log: keys.log(id), commands: keys.commands(id) }, { head, drafts });
  }

  readAfter(id: OrganisationId, version: number): Promise<readonly OrganisationCommit[]> {
    return readLogAfter(this.#redis, { log: keys.log(id) }, version);
  }

  async list(): Promise<readonly OrganisationId[]> {
    return storeCall(async () => {
      const ids = (await this.#redis.smembers(keys.all)) as OrganisationId[];
      // An id is noted before its first entry; one whose founding failed in between has none.
      const founded = await Promise.all(ids.map((id) => this.#redis.exists(keys.log(id))));
      return ids.filter((_, index) => founded[index] === 1);
    });
  }

  async claimConference(conferenceId: ConferenceId, organisationId: OrganisationId): Promise<boolean> {
    return storeCall(async () => {
      if ((await this.#redis.hsetnx(keys.conferences, conferenceId, organisationId)) === 1) return true;
      return (await this.#redis.hget(keys.conferences, conferenceId)) === organisationId;
    });
  }

  async releaseConference(conferenceId: ConferenceId): Promise<void> {
    await storeCall(() => this.#redis.hdel(keys.conferences, conferenceId));
  }

  async findOrganisationOf(conferenceId: ConferenceId): Promise<OrganisationId | undefined> {
    const id = await storeCall(() => this.#redis.hget(keys.conferences, conferenceId));
    return id === null ? undefined : (id as OrganisationId);
  }
}
