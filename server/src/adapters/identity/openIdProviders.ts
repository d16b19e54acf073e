import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { PlainErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { LRUCache } from 'lru-cache';
import * as openId from 'openid-client';
import type {
  IdentityProviders,
  ProvenIdentity,
  ProviderGuards,
  ProviderSettings,
} from '../../application/accounts/identityProviders.ts';
import type { Logger } from '../../application/logger.ts';
import { type Outgoing, RefusedTarget } from '../../application/outgoing.ts';

/** How long a provider may take to answer (s). */
const TIMEOUT_SECONDS = 8;
/** How long a provider's description is known for the answers to what was asked by it (ms): longer than a sign-in. */
const DISCOVERY_MS = 15 * 60_000;
const MAX_PROVIDERS = 200;

/** Methods that are two factors by themselves (RFC 8176: `mfa`), and classes that ask for two. */
const TWO_FACTOR_METHODS: ReadonlySet<string> = new Set(['mfa']);
const TWO_FACTOR_CLASSES: ReadonlySet<string> = new Set([
  // OpenID Connect Extended Authentication Profile, ACR Values.
  'phr',
  'phrh',
  'https://refeds.org/profile/mfa',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
]);

type Claims = Readonly<Record<string, unknown>>;

/** Identity providers by OpenID Connect: the authorisation code flow with PKCE, state and nonce. */
export class OpenIdProviders implements IdentityProviders {
  readonly #outgoing: Outgoing;
  readonly #logger: Logger;
  readonly #known = new LRUCache<string, openId.Configuration>({ max: MAX_PROVIDERS, ttl: DISCOVERY_MS });

  constructor(outgoing: Outgoing, logger: Logger) {
    this.#outgoing = outgoing;
    this.#logger = logger;
  }

  begin(settings: ProviderSettings, returnUrl: string) {
    return this.#ask(settings, codeOfDescription, async () => {
      // Read again each time: a browser that is sent to a provider that is down gets no sentence there.
      const provider = await this.#discover(settings);
      const guards: ProviderGuards = {
        state: openId.randomState(),
        nonce: openId.randomNonce(),
        codeVerifier: openId.randomPKCECodeVerifier(),
      };
      const url = openId.buildAuthorizationUrl(provider, {
        redirect_uri: returnUrl,
        scope: 'openid email profile',
        state: guards.state,
        nonce: guards.nonce,
        code_challenge: await openId.calculatePKCECodeChallenge(guards.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, guards };
    });
  }

  finish(
    settings: ProviderSettings,
    {
      returnUrl,
      query,
      guards,
    }: { readonly returnUrl: string; readonly query: string; readonly guards: ProviderGuards },
  ): Promise<Reply<ProvenIdentity>> {
    return this.#ask(settings, codeOf, async () => {
      const provider = this.#known.get(keyOf(settings)) ?? (await this.#discover(settings));
      const returned = new URL(returnUrl);
      returned.search = query;
      const tokens = await openId.authorizationCodeGrant(provider, returned, {
        expectedState: guards.state,
        expectedNonce: guards.nonce,
        pkceCodeVerifier: guards.codeVerifier,
        idTokenExpected: true,
      });
      const said: Claims = tokens.claims() ?? {};
      const sub = String(said.sub);
      // Many providers say the address only when asked for it.
      const person: Claims =
        said.email === undefined ? await openId.fetchUserInfo(provider, tokens.access_token, sub) : said;
      return {
        subject: `${provider.serverMetadata().issuer} ${sub}`,
        email: textOf(person.email),
        emailVerified: person.email_verified === true,
        name: textOf(person.name),
        secondFactor: saysTwoFactors(said),
      };
    });
  }

  async #ask<Value>(
    settings: ProviderSettings,
    codeFor: (error: unknown) => PlainErrorCode,
    question: () => Promise<Value>,
  ): Promise<Reply<Value>> {
    try {
      return ok(await question());
    } catch (error) {
      const code = codeFor(error);
      this.#logger.warn({ err: error, issuer: settings.issuer, code }, 'An identity provider signed nobody in.');
      return err({ code });
    }
  }

  #fetch(url: string, { method, headers, body, signal }: openId.CustomFetchOptions): Promise<Response> {
    const sent = body === undefined || body === null ? undefined : String(body);
    return this.#outgoing.request(new URL(url), { method, headers, body: sent, signal });
  }

  async #discover(settings: ProviderSettings): Promise<openId.Configuration> {
    const { issuer, clientId, secret } = settings;
    const server = new URL(issuer);
    const found = await openId.discovery(server, clientId, secret, undefined, {
      timeout: TIMEOUT_SECONDS,
      // Also for the addresses that the description names.
      [openId.customFetch]: (url, options) => this.#fetch(url, options),
      execute: [
        // The token's signature is checked too: a provider may be inside the office, without a certificate of its own.
        openId.enableNonRepudiationChecks,
        ...(server.protocol === 'http:' ? [openId.allowInsecureRequests] : []),
      ],
    });
    this.#known.set(keyOf(settings), found);
    return found;
  }
}

function keyOf({ issuer, clientId, secret }: ProviderSettings): string {
  return JSON.stringify([issuer, clientId, secret]);
}

function saysTwoFactors({ acr, amr }: Claims): boolean {
  const methods = Array.isArray(amr) ? amr : [];
  return methods.some((method) => TWO_FACTOR_METHODS.has(method)) || TWO_FACTOR_CLASSES.has(String(acr));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a failure of the flow means to the person who signs in; the log has the rest. */
function codeOf(error: unknown): PlainErrorCode {
  if (isPrivate(error)) return 'TARGET_PRIVATE';
  if (error instanceof openId.AuthorizationResponseError) return 'PROVIDER_REFUSED';
  // The token endpoint knows no such client or secret: nobody can sign in until the settings are mended.
  if (error instanceof openId.ResponseBodyError) {
    return error.error === 'invalid_grant' ? 'PROVIDER_ANSWER_VOID' : 'PROVIDER_MISCONFIGURED';
  }
  if (error instanceof openId.ClientError && !isUnanswered(error)) return 'PROVIDER_ANSWER_VOID';
  return 'PROVIDER_UNREACHABLE';
}

/** What a failure means before anybody was asked: nothing was answered yet, so that the description is wrong. */
function codeOfDescription(error: unknown): PlainErrorCode {
  const code = codeOf(error);
  return code === 'PROVIDER_UNREACHABLE' || code === 'TARGET_PRIVATE' ? code : 'PROVIDER_MISCONFIGURED';
}

/** One of its addresses lies in a private network that the operator has not allowed. */
function isPrivate(error: unknown): boolean {
  if (error instanceof RefusedTarget) return error.reason === 'privateAddress';
  return error instanceof Error && error.cause !== undefined && isPrivate(error.cause);
}

/** A provider that is down, answers with something else than a description, or takes too long. */
function isUnanswered({ code }: openId.ClientError): boolean {
  return code === undefined || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
}
