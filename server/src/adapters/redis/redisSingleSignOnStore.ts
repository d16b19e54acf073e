import type { AccountId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { ProviderSettings } from '../../application/accounts/identityProviders.ts';
import type { ProviderAttempt, SingleSignOnStore } from '../../application/accounts/singleSignOn.ts';
import type { Seal } from '../../application/deliveries/sealedText.ts';
import { storeCall } from './connection.ts';
import { accountKeys, organisationKeys } from './keys.ts';

/** What is stored of a provider: its secret sealed; in the clear where it was stored before secrets were sealed. */
type StoredProvider = Omit<ProviderSettings, 'secret'> & { readonly sealed?: string; readonly secret?: string };

/** Replaces a text unless it was changed meanwhile. KEYS: the key; ARGV: the text replaced, the new one. */
const REPLACE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2]) end
return 1
`;

/** Identity providers of organisations, and sign-ins on their way, in Redis. */
export class RedisSingleSignOnStore implements SingleSignOnStore {
  readonly #redis: Redis;
  readonly #seal: Seal;

  constructor(redis: Redis, seal: Seal) {
    this.#redis = redis;
    this.#seal = seal;
  }

  async read(id: OrganisationId): Promise<ProviderSettings | undefined> {
    const key = organisationKeys.provider(id);
    const text = await storeCall(() => this.#redis.get(key));
    const stored = parsed<StoredProvider>(text);
    if (!stored) return undefined;
    const { sealed, secret = '', ...settings } = stored;
    // Empty where the keys were replaced since: an administrator enters the secret again.
    if (sealed !== undefined) return { ...settings, secret: this.#seal.open(sealed, sealName(id)) ?? '' };
    const provider = { ...settings, secret };
    await storeCall(() => this.#redis.eval(REPLACE, 1, key, text ?? '', this.#sealed(id, provider)));
    return provider;
  }

  async save(id: OrganisationId, provider: ProviderSettings): Promise<void> {
    await storeCall(() => this.#redis.set(organisationKeys.provider(id), this.#sealed(id, provider)));
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

  #sealed(id: OrganisationId, { secret, ...settings }: ProviderSettings): string {
    const stored: StoredProvider = { ...settings, sealed: this.#seal.seal(secret, sealName(id)) };
    return JSON.stringify(stored);
  }
}

function sealName(id: OrganisationId): string {
  return `${id} provider`;
}

function parsed<Value>(text: string | null): Value | undefined {
  return text === null ? undefined : (JSON.parse(text) as Value);
}
