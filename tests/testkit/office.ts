import type { AssignedRole, OrganisationDetails, StaffRole } from '@diem-cau/shared/organisation/state.ts';
import type { AccountInfo, OfficeConference, OneTimeLink, SignInReply } from '@diem-cau/shared/protocol/accounts.ts';
import type { Reply, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { redisOffice } from '../../server/src/adapters/redis/redisOffice.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import type { TestServer } from './server.ts';

/** A password that the rules take. */
export const PASSWORD = 'một câu dài dễ nhớ 7';

/** What an organisation is founded with. */
export function detailsOf(name: string): OrganisationDetails {
  return { name, superior: '', timeZone: 'Asia/Ho_Chi_Minh', levels: ['Tỉnh', 'Xã'] };
}

/** A browser that signs in, as requests see it: it keeps the cookies that replies set. */
export class StaffBrowser {
  readonly url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async call<Value>(method: 'GET' | 'POST', path: string, body?: object, peerId?: string): Promise<Reply<Value>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        origin: this.url,
        cookie: this.cookie,
        ...(peerId !== undefined && { 'x-peer': peerId }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return (await response.json()) as Reply<Value>;
  }

  /** As `call`; throws with the code of a refusal. */
  async send<Value>(method: 'GET' | 'POST', path: string, body?: object, peerId?: string): Promise<Value> {
    const reply = await this.call<Value>(method, path, body, peerId);
    if (!reply.ok) throw new Error(`${method} ${path} was refused: ${JSON.stringify(reply.error)}`);
    return reply.value;
  }

  found(token: string, name: string, email: string): Promise<AccountInfo> {
    const body = { token, details: detailsOf(name), name: `Quản trị ${name}`, email, password: PASSWORD };
    return this.send('POST', '/api/organisations', body);
  }

  /** Adds a member of staff, who signs in with a browser of its own. */
  async addStaff(name: string, email: string, role: StaffRole): Promise<StaffBrowser> {
    const link = await this.send<OneTimeLink>('POST', '/api/organisation/staff', { name, email, role });
    const browser = new StaffBrowser(this.url);
    await browser.send('POST', '/api/one-time-link/password', { token: tokenOf(link.url), password: PASSWORD });
    return browser;
  }

  signIn(email: string, password = PASSWORD, code?: string, organisationId?: string): Promise<Reply<SignInReply>> {
    const body = { email, password, ...(code !== undefined && { code }), ...(organisationId && { organisationId }) };
    return this.call('POST', '/api/sign-in', body);
  }

  createConference(title: string, like?: string): Promise<OfficeConference> {
    return this.send('POST', '/api/organisation/conferences', { title, ...(like !== undefined && { like }) });
  }

  enter(conferenceId: string, role: AssignedRole): Promise<Reply<SessionInfo>> {
    return this.call('POST', `/api/organisation/conferences/${conferenceId}/entry`, { role });
  }
}

/** The secret part of a one-time link. */
function tokenOf(url: string): string {
  return url.split('#')[1] ?? '';
}

/** A one-time link that founds an organisation on a running server, as the operator's command makes it. */
export async function foundationTokenOf(server: TestServer): Promise<string> {
  const redis = openConnection({ socketPath: `${server.folder}/redis/redis.sock` });
  await waitUntilReady(redis, 5_000);
  const office = redisOffice(redis, new RedisAccessStore(redis), systemClock);
  const { token } = await office.accounts.makeFoundationLink(false);
  redis.disconnect();
  return token;
}

/** The one-time link that the first start of a server prints. */
export function firstStartToken(output: string): string {
  return /\/start#([\w-]+)/.exec(output)?.[1] ?? '';
}
