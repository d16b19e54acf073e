import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountInfo } from '@diem-cau/shared/protocol/accounts.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { PROVIDER_RETURN_PATH, type SingleSignOnInfo } from '@diem-cau/shared/protocol/singleSignOn.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIdentityProvider } from '../../scripts/doctor/providerCheck.ts';
import { CLIENT, TestIdentityProvider } from '../testkit/identityProvider.ts';
import { firstStartToken, foundationTokenOf, StaffBrowser } from '../testkit/office.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { freePort, TestServer } from '../testkit/server.ts';

const SETTINGS = '/api/organisation/single-sign-on';
const PRIVATE_TARGETS = '127.0.0.1/32';

let folder: string;
let server: TestServer;
let provider: TestIdentityProvider;
let lan: StaffBrowser;
let organisationId: string;

beforeAll(async () => {
  const port = await freePort();
  provider = await TestIdentityProvider.start(`http://localhost:${port}${PROVIDER_RETURN_PATH}`);
  folder = await mkdtemp(join(tmpdir(), 'dc-provider-'));
  const secretFile = join(folder, 'oidc.secret');
  await writeFile(secretFile, `${CLIENT.secret}\n`, { mode: 0o600 });
  server = await TestServer.start({
    port,
    environment: {
      PRIVATE_TARGETS,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET_FILE: secretFile,
      OIDC_DOMAINS: 'co-quan.vn',
    },
  });
  lan = new StaffBrowser(server.url);
  const account = await lan.found(firstStartToken(server.output), 'Tỉnh đoàn', 'lan@example.vn');
  organisationId = account.organisation.id;
  provider.knows('lan', { email: 'lan@example.vn', verified: true });
});

afterAll(async () => {
  await server?.stop();
  await provider?.stop();
  await removeFolder(folder);
});

async function signIn(sub: string, id = organisationId): Promise<Reply<{ readonly account: AccountInfo }>> {
  const browser = new StaffBrowser(server.url);
  const { url } = await browser.send<{ readonly url: string }>('POST', '/api/sign-in/provider', { organisationId: id });
  return browser.call('POST', '/api/sign-in/provider/answer', { query: await provider.visit(url, sub) });
}

describe('the identity provider of an installation', () => {
  it('signs in the staff of an organisation that has set none, and its address is shown to administrators', async () => {
    expect(await signIn('lan')).toMatchObject({ value: { kind: 'signedIn', account: { email: 'lan@example.vn' } } });
    const shown = await lan.send<SingleSignOnInfo>('GET', SETTINGS);
    expect(shown).toMatchObject({ issuerOfInstallation: provider.issuer });
    expect(shown.provider).toBeUndefined();
    expect(JSON.stringify(shown)).not.toContain(CLIENT.secret);
  });

  it('gives way to one that the organisation sets, which never gets its secret, and comes back with its removal', async () => {
    const own = { issuer: provider.issuer, clientId: CLIENT.id, secret: '', domains: [], trusted: false };
    expect(await lan.call('POST', SETTINGS, own)).toMatchObject({ error: { code: 'PROVIDER_SECRET_NEEDED' } });
    await lan.send('POST', SETTINGS, { ...own, secret: 'mistyped' });
    expect(await signIn('lan')).toMatchObject({ error: { code: 'PROVIDER_MISCONFIGURED' } });
    await lan.send('POST', `${SETTINGS}/removal`);
    expect((await signIn('lan')).ok).toBe(true);
  });

  it('makes accounts for its domains while there is one organisation, and for nobody once there are several', async () => {
    provider.knows('mai', { email: 'mai@co-quan.vn', verified: true });
    expect(await signIn('mai')).toMatchObject({ value: { account: { role: 'member' } } });
    const token = await foundationTokenOf(server);
    const { organisation } = await new StaffBrowser(server.url).found(token, 'Liên minh', 'quan-tri@lien-minh.vn');
    provider.knows('nam', { email: 'nam@co-quan.vn', verified: true });
    for (const id of [organisationId, organisation.id]) {
      expect(await signIn('nam', id)).toMatchObject({ error: { code: 'PROVIDER_ACCOUNT_UNKNOWN' } });
    }
    provider.knows('admin', { email: 'quan-tri@lien-minh.vn', verified: true });
    expect((await signIn('admin', organisation.id)).ok).toBe(true);
    expect((await signIn('mai')).ok).toBe(true);
    // Who belongs to one organisation is nobody in the other.
    expect(await signIn('mai', organisation.id)).toMatchObject({ error: { code: 'PROVIDER_ACCOUNT_UNKNOWN' } });
  });

  it('is looked at by the doctor', async () => {
    const named = { issuer: provider.issuer, clientId: CLIENT.id, secret: CLIENT.secret, domains: [], trusted: false };
    const allowed = { privateTargets: [PRIVATE_TARGETS], publicUrl: server.url };
    expect(await checkIdentityProvider(named, allowed)).toMatchObject({ level: 'ok' });
    const refused = await checkIdentityProvider(named, { ...allowed, privateTargets: [] });
    expect(refused).toMatchObject({ level: 'fail', todo: expect.stringContaining('PRIVATE_TARGETS') });
    const nowhere = { ...named, issuer: `http://127.0.0.1:${await freePort()}` };
    expect(await checkIdentityProvider(nowhere, allowed)).toMatchObject({
      todo: expect.stringContaining('OIDC_ISSUER'),
    });
  });
});
