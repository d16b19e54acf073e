import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface Person {
  readonly email: string;
  readonly verified: boolean;
  readonly name?: string;
  /** How the provider says that it has asked (RFC 8176). */
  readonly methods?: readonly string[];
}

export const CLIENT = { id: 'diem-cau', secret: 'a secret between the two of them' } as const;

/** A real OpenID Connect provider on this machine. Whom it signs in is set by the test; nobody types a password there. */
export class TestIdentityProvider {
  readonly issuer: string;
  readonly #server: ReturnType<typeof createServer>;
  /** Who sits at the provider's page, by their name for the provider. */
  readonly #people = new Map<string, Person>();

  private constructor(issuer: string, server: ReturnType<typeof createServer>) {
    this.issuer = issuer;
    this.#server = server;
  }

  static async start(returnUrl: string): Promise<TestIdentityProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const started = new TestIdentityProvider(`http://127.0.0.1:${port}`, server);
    const provider = new Provider(started.issuer, started.#configuration(returnUrl));
    const answer = provider.callback();
    server.on('request', (request, response) => {
      const [, uid] = /^\/interaction\/([\w-]+)/.exec(request.url ?? '') ?? [];
      if (uid === undefined) return void answer(request, response);
      started.#decide(provider, request, response).catch(() => response.writeHead(500).end());
    });
    return started;
  }

  /** Says who the person `sub` is. */
  knows(sub: string, person: Person): void {
    this.#people.set(sub, person);
  }

  /**
   * Walks the pages of the provider as a browser does, as the person `sub`; resolves to the query with which it sends the
   * browser back. Without a person nobody agrees to sign in.
   */
  async visit(url: string, sub: string | undefined): Promise<string> {
    const cookies = new Map<string, string>();
    let next = new URL(url);
    for (let step = 0; step < 10; step++) {
      if (next.origin !== this.issuer) return next.search;
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, { redirect: 'manual', headers: { cookie, 'x-person': sub ?? '' } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`The provider stopped at ${next}: ${await response.text()}`);
      next = new URL(location, next);
    }
    throw new Error('The provider did not send the browser back.');
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #decide(
    provider: Provider,
    request: Parameters<Provider['interactionFinished']>[0],
    response: Parameters<Provider['interactionFinished']>[1],
  ): Promise<void> {
    const { prompt, params, grantId, session } = await provider.interactionDetails(request, response);
    const sub = String(request.headers['x-person']);
    if (sub === '') {
      await provider.interactionFinished(request, response, { error: 'access_denied' });
      return;
    }
    if (prompt.name === 'login') {
      const amr = [...(this.#people.get(sub)?.methods ?? ['pwd'])];
      await provider.interactionFinished(request, response, { login: { accountId: sub, amr } });
      return;
    }
    const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
    const grant =
      known ?? new provider.Grant({ accountId: session?.accountId ?? sub, clientId: String(params.client_id) });
    grant.addOIDCScope('openid email profile');
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }

  #configuration(returnUrl: string): Configuration {
    return {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [returnUrl] }],
      clientDefaults: { token_endpoint_auth_method: 'client_secret_post' },
      claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      pkce: { required: () => true },
      ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 60, Interaction: 60, Grant: 60, Session: 60 },
      findAccount: (_context, sub) => {
        const person = this.#people.get(sub);
        if (!person) return undefined;
        const { email, verified, name = sub } = person;
        return { accountId: sub, claims: async () => ({ sub, email, email_verified: verified, name }) };
      },
    };
  }
}
