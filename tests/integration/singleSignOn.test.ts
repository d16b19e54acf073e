import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccountInfo, AuditLine, SecondFactorSetup } from '@diem-cau/shared/protocol/accounts.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { PROVIDER_RETURN_PATH, type SingleSignOnInfo } from '@diem-cau/shared/protocol/singleSignOn.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenIdProviders } from '../../server/src/adapters/identity/openIdProviders.ts';
import { createOutgoing } from '../../server/src/adapters/outgoing/outgoing.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccountStore } from '../../server/src/adapters/redis/redisAccountStore.ts';
import { CLIENT, TestIdentityProvider } from '../testkit/identityProvider.ts';
import { firstStartToken, foundationTokenOf, PASSWORD, StaffBrowser } from '../testkit/office.ts';
import { TestServer } from '../testkit/server.ts';
import { totpCode } from '../testkit/totp.ts';

const EMAIL = 'lan@example.vn';
const SETTINGS = '/api/organisation/single-sign-on';
let server: TestServer;
let provider: TestIdentityProvider;
let lan: StaffBrowser;
let organisationId: string;

const settings = (changes: object = {}) => ({
  issuer: provider.issuer,
  clientId: CLIENT.id,
  secret: CLIENT.secret,
  domains: [] as string[],
  trusted: false,
  ...changes,
});

beforeAll(async () => {
  server = await TestServer.start({ environment: { PRIVATE_TARGETS: '127.0.0.1/32' } });
  provider = await TestIdentityProvider.start(`${server.url}${PROVIDER_RETURN_PATH}`);
  lan = new StaffBrowser(server.url);
  const account = await lan.found(firstStartToken(server.output), 'Tỉnh đoàn', EMAIL);
  organisationId = account.organisation.id;
  provider.knows('lan', { email: EMAIL, verified: true });
  await lan.send('POST', SETTINGS, settings());
});

afterAll(async () => {
  await server?.stop();
});

/** Goes to the provider's page with a browser. */
async function begin(browser: StaffBrowser, id = organisationId): Promise<string> {
  const { url } = await browser.send<{ readonly url: string }>('POST', '/api/sign-in/provider', { organisationId: id });
  return url;
}

type Answer = Reply<{ readonly kind: 'signedIn'; readonly account: AccountInfo } | { readonly kind: 'code' }>;

const answer = (browser: StaffBrowser, query: string): Promise<Answer> =>
  browser.call('POST', '/api/sign-in/provider/answer', { query });

async function signIn(sub: string | undefined, browser = new StaffBrowser(server.url)): Promise<Answer> {
  return answer(browser, await provider.visit(await begin(browser), sub));
}

const refusal = (code: string) => ({ ok: false, error: { code } });

const lastRefusals = async (most: number) => {
  const record = await lan.send<readonly AuditLine[]>('GET', '/api/organisation/record');
  const refused = record.filter(({ act, outcome }) => act === 'SignInAtProvider' && outcome === 'refused');
  return refused.slice(0, most).map(({ about, detail }) => ({ about, detail }));
};

describe('signing in at the identity provider of an organisation', () => {
  it('opens the account of its verified address, and stands in the record', async () => {
    const browser = new StaffBrowser(server.url);
    expect(await signIn('lan', browser)).toMatchObject({ value: { kind: 'signedIn', account: { email: EMAIL } } });
    expect((await browser.send<AccountInfo>('GET', '/api/account')).organisation.id).toBe(organisationId);
    const [last] = await lan.send<readonly AuditLine[]>('GET', '/api/organisation/record');
    expect(last).toMatchObject({ act: 'SignedInAtProvider', outcome: 'ok', by: 'Quản trị Tỉnh đoàn' });
  });

  it('is refused with another state, with another nonce, without its own browser, and a second time', async () => {
    const [first, second] = [new StaffBrowser(server.url), new StaffBrowser(server.url)];
    const query = await provider.visit(await begin(first), 'lan');
    const foreignState = query.replace(/state=[^&]*/, 'state=another');
    expect(await answer(first, foreignState)).toStrictEqual(refusal('PROVIDER_ANSWER_VOID'));
    // Its attempt is used up: the right answer comes too late.
    expect(await answer(first, query)).toStrictEqual(refusal('PROVIDER_ANSWER_VOID'));
    const url = new URL(await begin(first));
    url.searchParams.set('nonce', 'another');
    const foreignNonce = await provider.visit(url.href, 'lan');
    expect(await answer(first, foreignNonce)).toStrictEqual(refusal('PROVIDER_ANSWER_VOID'));
    const foreignBrowser = await provider.visit(await begin(first), 'lan');
    await begin(second);
    expect(await answer(second, foreignBrowser)).toStrictEqual(refusal('PROVIDER_ANSWER_VOID'));
    expect(await answer(new StaffBrowser(server.url), foreignBrowser)).toStrictEqual(refusal('PROVIDER_ANSWER_VOID'));
    expect(await first.call('GET', '/api/account')).toMatchObject(refusal('UNAUTHENTICATED'));
  });

  it('says that the settings are wrong where the provider does not know the secret', async () => {
    await lan.send('POST', SETTINGS, settings({ secret: 'mistyped' }));
    expect(await signIn('lan')).toStrictEqual(refusal('PROVIDER_MISCONFIGURED'));
    await lan.send('POST', SETTINGS, settings());
  });

  it('is refused with a code that the provider no longer takes', async () => {
    const [first, second] = [new StaffBrowser(server.url), new StaffBrowser(server.url)];
    const used = new URLSearchParams(await provider.visit(await begin(first), 'lan'));
    expect((await answer(first, `?${used}`)).ok).toBe(true);
    const fresh = new URLSearchParams(await provider.visit(await begin(second), 'lan'));
    fresh.set('code', used.get('code') ?? '');
    expect(await answer(second, `?${fresh}`)).toStrictEqual(refusal('PROVIDER_ANSWER_VOID'));
  });

  it('is refused where the person does not agree, and where the address was not verified', async () => {
    provider.knows('unverified', { email: EMAIL, verified: false });
    expect(await signIn(undefined)).toStrictEqual(refusal('PROVIDER_REFUSED'));
    expect(await signIn('unverified')).toStrictEqual(refusal('PROVIDER_MAIL_UNVERIFIED'));
    expect(await lastRefusals(2)).toStrictEqual([
      { about: EMAIL, detail: 'PROVIDER_MAIL_UNVERIFIED' },
      { about: undefined, detail: 'PROVIDER_REFUSED' },
    ]);
  });

  it('makes no account by itself, unless the administrator has named the domain of the address', async () => {
    provider.knows('new', { email: 'moi@co-quan.vn', verified: true, name: 'Người mới' });
    expect(await signIn('new')).toStrictEqual(refusal('PROVIDER_ACCOUNT_UNKNOWN'));
    await lan.send('POST', SETTINGS, settings({ secret: '', domains: ['Co-Quan.vn'] }));
    const account = { name: 'Người mới', email: 'moi@co-quan.vn', role: 'member' };
    expect(await signIn('new')).toMatchObject({ value: { kind: 'signedIn', account } });
    provider.knows('guest', { email: 'guest@elsewhere.vn', verified: true });
    expect(await signIn('guest')).toStrictEqual(refusal('PROVIDER_ACCOUNT_UNKNOWN'));
  });

  it('is refused to another person who has the address now, until a new password was set', async () => {
    await lan.addStaff('Hoa', 'hoa@example.vn', 'member');
    provider.knows('hoa', { email: 'hoa@example.vn', verified: true });
    provider.knows('successor', { email: 'hoa@example.vn', verified: true });
    const hoa = await signIn('hoa');
    expect(hoa.ok).toBe(true);
    expect(await signIn('successor')).toStrictEqual(refusal('PROVIDER_ACCOUNT_CHANGED'));
    const id = hoa.ok && hoa.value.kind === 'signedIn' ? hoa.value.account.id : '';
    const path = `/api/organisation/staff/${id}/one-time-link`;
    const { url } = await lan.send<{ readonly url: string }>('POST', path);
    const token = url.split('#')[1];
    await new StaffBrowser(server.url).send('POST', '/api/one-time-link/password', { token, password: PASSWORD });
    expect((await signIn('successor')).ok).toBe(true);
  });

  it('is refused to such a person too where the settings name the provider with a slash at the end', async () => {
    await lan.send('POST', SETTINGS, settings({ issuer: `${provider.issuer}/` }));
    await lan.addStaff('Minh', 'minh@example.vn', 'member');
    provider.knows('minh', { email: 'minh@example.vn', verified: true });
    provider.knows('after-minh', { email: 'minh@example.vn', verified: true });
    expect((await signIn('minh')).ok).toBe(true);
    expect(await signIn('after-minh')).toStrictEqual(refusal('PROVIDER_ACCOUNT_CHANGED'));
    await lan.send('POST', SETTINGS, settings());
  });
});

describe('the second factor of an account', () => {
  it('is asked for, unless the provider says that it was given or the administrator says that it is', async () => {
    const browser = await lan.addStaff('Bình', 'binh@example.vn', 'organiser');
    const begun = await browser.send<SecondFactorSetup>('POST', '/api/account/second-factor', { password: PASSWORD });
    const { recoveryCodes } = await browser.send<{ readonly recoveryCodes: readonly string[] }>(
      'POST',
      '/api/account/second-factor/confirmation',
      { code: totpCode(begun.secret, Date.now()) },
    );
    const binh = { email: 'binh@example.vn', verified: true };
    provider.knows('binh', binh);
    const waiting = new StaffBrowser(server.url);
    expect(await signIn('binh', waiting)).toStrictEqual({ ok: true, value: { kind: 'code' } });
    expect(await waiting.call('GET', '/api/account')).toMatchObject(refusal('UNAUTHENTICATED'));
    const path = '/api/sign-in/provider/code';
    expect(await waiting.call('POST', path, { code: '000000' })).toStrictEqual(refusal('SECOND_FACTOR_WRONG'));
    expect(await waiting.send('POST', path, { code: recoveryCodes[0] })).toMatchObject({ email: 'binh@example.vn' });
    expect(await waiting.call('POST', path, { code: recoveryCodes[1] })).toStrictEqual(refusal('PROVIDER_ANSWER_VOID'));
    provider.knows('binh', { ...binh, methods: ['pwd', 'otp', 'mfa'] });
    expect(await signIn('binh')).toMatchObject({ value: { kind: 'signedIn' } });
    provider.knows('binh', binh);
    await lan.send('POST', SETTINGS, settings({ trusted: true }));
    expect(await signIn('binh')).toMatchObject({ value: { kind: 'signedIn' } });
    await lan.send('POST', SETTINGS, settings());
  });
});

describe('an account without a password', () => {
  it('turns a second factor on after a fresh sign-in, and signs in again where that was long ago', async () => {
    await lan.send('POST', SETTINGS, settings({ domains: ['co-quan.vn'] }));
    provider.knows('mai', { email: 'mai@co-quan.vn', verified: true });
    const browser = new StaffBrowser(server.url);
    const mai = await signIn('mai', browser);
    if (!mai.ok || mai.value.kind !== 'signedIn') throw new Error(JSON.stringify(mai));
    expect(mai.value.account.hasPassword).toBe(false);
    const begin = () => browser.call('POST', '/api/account/second-factor', { password: '' });
    expect((await begin()).ok).toBe(true);
    const redis = openConnection({ socketPath: `${server.folder}/redis/redis.sock` });
    await waitUntilReady(redis, 5_000);
    const store = new RedisAccountStore(redis);
    for (const [hash, session] of await store.listSessions(mai.value.account.id)) {
      await store.saveSession(hash, { ...session, startedAt: session.startedAt - 3_600_000 }, 3_600_000);
    }
    redis.disconnect();
    expect(await begin()).toStrictEqual(refusal('SIGN_IN_AGAIN'));
    await lan.send('POST', SETTINGS, settings());
  });
});

describe('the settings', () => {
  it('never show the secret, keep it for the same provider only, and are in the record', async () => {
    const shown = await lan.send<SingleSignOnInfo>('GET', SETTINGS);
    expect(shown.provider).toStrictEqual({ issuer: provider.issuer, clientId: CLIENT.id, domains: [], trusted: false });
    expect(JSON.stringify(shown)).not.toContain(CLIENT.secret);
    const elsewhere = settings({ clientId: 'another', secret: '' });
    expect(await lan.call('POST', SETTINGS, elsewhere)).toStrictEqual(refusal('PROVIDER_SECRET_NEEDED'));
    const [last] = await lan.send<readonly AuditLine[]>('GET', '/api/organisation/record');
    expect(last).toMatchObject({ act: 'SingleSignOnSet', outcome: 'refused', about: provider.issuer });
  });

  it.each([
    ['http://sso.example.vn', 'without encryption'],
    ['https://user@sso.example.vn', 'with a name'],
    ['https://sso.example.vn/?tenant=1', 'with a query'],
    ['file:///etc/passwd', 'of another kind'],
  ])('refuse %s, an address %s', async (issuer) => {
    expect(await lan.call('POST', SETTINGS, settings({ issuer }))).toMatchObject(refusal('INVALID'));
  });

  it.each<[string, string, string]>([
    ['names another issuer', 'application/json', '{"issuer":"https://another.example"}'],
    ['is a page', 'text/html', '<p>Xin chào</p>'],
  ])('say that they are wrong where the description %s', async (_, type, body) => {
    const page = createServer((_request, response) => response.setHeader('Content-Type', type).end(body));
    page.listen(0, '127.0.0.1');
    await once(page, 'listening');
    const issuer = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
    expect(await lan.call('POST', SETTINGS, settings({ issuer }))).toStrictEqual(refusal('PROVIDER_MISCONFIGURED'));
    page.close();
  });

  it.each(['https://169.254.169.254', 'https://10.0.0.8', 'https://[::1]:4400'])(
    'lead to no address of the server’s own network that the operator has not allowed: %s',
    async (issuer) => {
      const reply = await lan.call('POST', SETTINGS, settings({ issuer }));
      expect(reply).toStrictEqual(refusal('TARGET_PRIVATE'));
    },
  );

  it('lead to none by way of what a description names either', async () => {
    const page = createServer((_request, response) => {
      const issuer = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
      const inside = 'http://169.254.169.254/latest/meta-data';
      const description = {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: inside,
        jwks_uri: inside,
        response_types_supported: ['code'],
      };
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(description));
    });
    page.listen(0, '127.0.0.1');
    await once(page, 'listening');
    const issuer = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
    const providers = new OpenIdProviders(createOutgoing(['127.0.0.1']), { info() {}, warn() {}, error() {} });
    const returnUrl = 'https://hoi-nghi.example/sign-in/provider';
    const begun = await providers.begin(settings({ issuer }), returnUrl);
    if (!begun.ok) throw new Error(begun.error.code);
    const { guards } = begun.value;
    const query = `?code=1&state=${guards.state}`;
    expect(await providers.finish(settings({ issuer }), { returnUrl, query, guards })).toStrictEqual(
      refusal('TARGET_PRIVATE'),
    );
    page.close();
  });

  it('are an administrator’s, and offered to no other organisation', async () => {
    const member = await lan.addStaff('Cán bộ', 'canbo@example.vn', 'member');
    expect(await member.call('GET', SETTINGS)).toMatchObject(refusal('FORBIDDEN'));
    const nobody = new StaffBrowser(server.url);
    const only = await nobody.send('GET', '/api/sign-in/provider');
    expect(only).toStrictEqual({ organisation: { id: organisationId, name: 'Tỉnh đoàn' } });
    // A second organisation on the installation, with an account of the same address as one of the first.
    const token = await foundationTokenOf(server);
    const other = new StaffBrowser(server.url);
    const { organisation } = await other.found(token, 'Liên minh', 'quan-tri@lien-minh.vn');
    expect(await nobody.send('GET', '/api/sign-in/provider')).toStrictEqual({});
    expect(await nobody.send('GET', `/api/sign-in/provider?organisation=${organisationId}`)).toStrictEqual(only);
    expect(await nobody.send('GET', `/api/sign-in/provider?organisation=${organisation.id}`)).toStrictEqual({});
    const none = { organisationId: organisation.id };
    expect(await nobody.call('POST', '/api/sign-in/provider', none)).toStrictEqual(refusal('PROVIDER_UNKNOWN'));
    // Whom the provider of the first knows by an address of the second has no account there.
    provider.knows('stranger', { email: 'quan-tri@lien-minh.vn', verified: true });
    expect(await signIn('stranger')).toStrictEqual(refusal('PROVIDER_ACCOUNT_UNKNOWN'));
  });

  it('leave passwords where the provider is down or was taken away', async () => {
    const nobody = new StaffBrowser(server.url);
    const begun = () => nobody.call('POST', '/api/sign-in/provider', { organisationId });
    expect((await begun()).ok).toBe(true);
    await provider.stop();
    expect(await begun()).toStrictEqual(refusal('PROVIDER_UNREACHABLE'));
    expect(await lan.call('POST', SETTINGS, settings())).toStrictEqual(refusal('PROVIDER_UNREACHABLE'));
    await lan.send('POST', `${SETTINGS}/removal`);
    expect(await begun()).toStrictEqual(refusal('PROVIDER_UNKNOWN'));
    expect((await nobody.signIn(EMAIL)).ok).toBe(true);
  });
});
