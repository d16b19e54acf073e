import type { OrganisationId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { ApiTokenInfo } from '@diem-cau/shared/protocol/apiTokens.ts';
import type { Redis } from 'ioredis';
import type { ApiTokenStore, StoredApiToken } from '../../application/organisations/apiTokens.ts';
import { storeCall } from './connection.ts';
import { organisationKeys as keys } from './keys.ts';
import { executeReplicated } from './replicatedRedis.ts';

/** A token in the list of its organisation, with the key by which its secret finds it. */
type ListedToken = StoredApiToken & { readonly hash: string };

/** Tokens in Redis: listed by organisation, and found by the hashes of their secrets, which end with them. */
export class RedisApiTokenStore implements ApiTokenStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async list(organisationId: OrganisationId): Promise<readonly ApiTokenInfo[]> {
    const [tokens, uses] = await storeCall(() =>
      Promise.all([
        this.#redis.hvals(keys.tokens(organisationId)),
        this.#redis.hgetall(keys.tokenUses(organisationId)),
      ]),
    );
    return tokens
      .map((text) => JSON.parse(text) as ListedToken)
      .map(({ hash: _, organisationId: _organisation, ...info }) => {
        const used = uses[info.id];
        return { ...info, ...(used !== undefined && { lastUsedAt: Number(used) }) };
      })
      .sort((one, other) => one.madeAt - other.madeAt);
  }

  async save(hash: string, token: StoredApiToken): Promise<void> {
    const listed: ListedToken = { ...token, hash };
    // Listed first: a token that nobody sees in the list could not be revoked.
    await storeCall(() => this.#redis.hset(keys.tokens(token.organisationId), token.id, JSON.stringify(listed)));
    await storeCall(() => this.#redis.set(keys.token(hash), JSON.stringify(token), 'PXAT', token.endsAt));
  }

  async find(hash: string): Promise<StoredApiToken | undefined> {
    const text = await storeCall(() => this.#redis.get(keys.token(hash)));
    return text === null ? undefined : (JSON.parse(text) as StoredApiToken);
  }

  async noteUse({ organisationId, id }: StoredApiToken, at: Timestamp): Promise<void> {
    // Nobody waits for it: it only says when a token was last used.
    storeCall(() => this.#redis.hset(keys.tokenUses(organisationId), id, at)).catch(() => {});
  }

  async drop(organisationId: OrganisationId, id: string): Promise<boolean> {
    const text = await storeCall(() => this.#redis.hget(keys.tokens(organisationId), id));
    if (text === null) return false;
    const { hash } = JSON.parse(text) as ListedToken;
    await storeCall(() => this.#redis.del(keys.token(hash)));
    const transaction = this.#redis.multi().hdel(keys.tokens(organisationId), id);
    await storeCall(() => executeReplicated(this.#redis, transaction.hdel(keys.tokenUses(organisationId), id)));
    return true;
  }
}
