import type { OrganisationId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import {
  API_TOKEN_LIMITS,
  type ApiScope,
  type ApiTokenInfo,
  type MadeApiToken,
} from '@diem-cau/shared/protocol/apiTokens.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import { hashOfSecret, newToken } from '../access.ts';
import type { Clock } from '../clock.ts';

/** A token as it is stored, without the token itself. */
export interface StoredApiToken extends Omit<ApiTokenInfo, 'lastUsedAt'> {
  readonly organisationId: OrganisationId;
}

/** The tokens of all organisations, by the hashes of their secrets. Rejects with `STORE_UNAVAILABLE`. */
export interface ApiTokenStore {
  /** In the order in which they were made. */
  list(organisationId: OrganisationId): Promise<readonly ApiTokenInfo[]>;
  save(hash: string, token: StoredApiToken): Promise<void>;
  find(hash: string): Promise<StoredApiToken | undefined>;
  noteUse(token: StoredApiToken, at: Timestamp): Promise<void>;
  /** Whether there was such a token. */
  drop(organisationId: OrganisationId, id: string): Promise<boolean>;
}

/** Begins every token, so that scanners for leaked secrets find it. */
const PREFIX = 'dc_';

/** Tokens by which other programs read from an organisation: 256 random bits, shown once, good for a year. */
export class ApiTokens {
  readonly #store: ApiTokenStore;
  readonly #clock: Pick<Clock, 'wall'>;

  constructor(store: ApiTokenStore, clock: Pick<Clock, 'wall'>) {
    this.#store = store;
    this.#clock = clock;
  }

  list(organisationId: OrganisationId): Promise<readonly ApiTokenInfo[]> {
    return this.#store.list(organisationId);
  }

  /** Errors: `TOO_MANY_TOKENS`. */
  async make(
    organisationId: OrganisationId,
    { name, scopes, by }: { readonly name: string; readonly scopes: readonly ApiScope[]; readonly by: string },
  ): Promise<Reply<MadeApiToken>> {
    const { tokens: most, lifetimeMs } = API_TOKEN_LIMITS;
    if ((await this.#store.list(organisationId)).length >= most)
      return err({ code: 'TOO_MANY_TOKENS', facts: { most } });
    const madeAt = this.#clock.wall();
    const token = `${PREFIX}${newToken()}`;
    const info = { id: `token_${nanoid(10)}`, name, scopes, by, madeAt, endsAt: madeAt + lifetimeMs };
    await this.#store.save(hashOfSecret(token), { ...info, organisationId });
    return ok({ ...info, token });
  }

  /** Errors: `TOKEN_UNKNOWN`. */
  async revoke(organisationId: OrganisationId, id: string): Promise<Reply<Readonly<Record<never, never>>>> {
    return (await this.#store.drop(organisationId, id)) ? ok({}) : err({ code: 'TOKEN_UNKNOWN' });
  }

  /** Who sends a request with a token. Errors: `UNAUTHENTICATED`, `FORBIDDEN` where it has not the scope. */
  async admit(token: string, scope: ApiScope): Promise<Reply<StoredApiToken>> {
    const known = token.startsWith(PREFIX) ? await this.#store.find(hashOfSecret(token)) : undefined;
    const now = this.#clock.wall();
    if (!known || known.endsAt <= now) return err({ code: 'UNAUTHENTICATED' });
    if (!known.scopes.includes(scope)) return err({ code: 'FORBIDDEN' });
    await this.#store.noteUse(known, now);
    return ok(known);
  }
}
