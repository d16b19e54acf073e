import type { AccountId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { ProviderSettings } from '../../application/accounts/identityProviders.ts';
import type { ProviderAttempt, SingleSignOnStore } from '../../application/accounts/singleSignOn.ts';
import { storeCall } from './connection.ts';
import { accountKeys, organisationKeys } from './keys.ts';

/** Identity providers of organisations, and sign-ins on their way, in Redis. */
export class RedisSingleSignOnStore implements SingleSignOnStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async read(id: OrganisationId): Promise<ProviderSettings | undefined> {
    return parsed(await storeCall(() => this.#redis.get(organisationKeys.provider(id))));
  }

  async save(id: OrganisationId, settings: ProviderSettings): Promise<void> {
    await storeCall(() => this.#redis.set(organisationKeys.provider(id), JSON.stringify(settings)));
  }

  async drop(id: OrganisationId): Promise<void> {
    await storeCall(() => this.#redis.del(organisationKeys.provider(id)));
  }

  async saveAttempt(hash: string, attempt: ProviderAttempt, lifetimeMs: number): Promise<void> {
    await storeCall(() => this.#redis.set(accountKeys.attempt(hash), JSON.stringify(attempt), 'PX', lifetimeMs));
  }

  async takeAttempt(hash: string): Promise<ProviderAttempt | undefined> {
    return parsed(await storeCall(() => this.#redis.getdel(accountKeys.attempt(hash))));
  }

  async saveProven(hash: string, id: AccountId, lifetimeMs: number): Promise<void> {
    await storeCall(() => this.#redis.set(accountKeys.proven(hash), id, 'PX', lifetimeMs));
  }

  async findProven(hash: string): Promise<AccountId | undefined> {
    return ((await storeCall(() => this.#redis.get(accountKeys.proven(hash)))) ?? undefined) as AccountId | undefined;
  }

  async dropProven(hash: string): Promise<void> {
    await storeCall(() => this.#redis.del(accountKeys.proven(hash)));
  }
}

function parsed<Value>(text: string | null): Value | undefined {
  return text === null ? undefined : (JSON.parse(text) as Value);
}
