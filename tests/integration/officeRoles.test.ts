import type { AssignedRole } from '@diem-cau/shared/organisation/state.ts';
import type { AccountInfo, OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { isAccountRoute, ROUTE_NAMES, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { accountKeys } from '../../server/src/adapters/redis/keys.ts';
import { firstStartToken, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

// What the roles of an office's staff allow, and how they end.

let server: TestServer;
let first: StaffBrowser;
let conference: OfficeConference;

beforeAll(async () => {
  server = await TestServer.start();
  first = new StaffBrowser(server.url);
  await first.found(firstStartToken(server.output), 'Sở Nội vụ', 'first@example.vn');
  conference = await first.createConference('Hội nghị quý I');
});

afterAll(() => server?.stop());

describe('roles', () => {
  it('ORG-5: a role that is taken away ends at once, open connections included', async () => {
    const chair = await first.addStaff('Chủ trì', 'chair@example.vn', 'member');
    const { id: accountId } = await chair.send<AccountInfo>('GET', '/api/account');
    const path = `/api/organisation/conferences/${conference.id}/staff`;
    await first.send('POST', path, { accountId, role: 'chair', assigned: true });
    const session = await chair.enter(conference.id, 'chair');
    if (!session.ok) throw new Error(session.error.code);
    expect(session.value.actor).toMatchObject({ role: 'chair', name: 'Chủ trì' });
    const peer = await Peer.open(server.url, { peerId: session.value.peerId, cookie: chair.cookie });
    await first.send('POST', path, { accountId, role: 'chair', assigned: false });
    await first.send('POST', path, { accountId, role: 'moderator', assigned: true });
    await waitFor('the connection to end', () => (peer.socket.connected ? undefined : true));
    const read = await chair.call('GET', `/api/session/${session.value.peerId}`);
    expect(read).toStrictEqual({ ok: false, error: { code: 'UNAUTHENTICATED' } });
    expect(await chair.enter(conference.id, 'chair')).toMatchObject({ error: { code: 'CONFERENCE_UNKNOWN' } });
    expect((await chair.enter(conference.id, 'moderator')).ok).toBe(true);
  });

  it('ORG-5: two that are given at a time are both given', async () => {
    const busy = await first.addStaff('Hai việc', 'busy@example.vn', 'member');
    const { id: accountId } = await busy.send<AccountInfo>('GET', '/api/account');
    const path = `/api/organisation/conferences/${conference.id}/staff`;
    const roles = ['organiser', 'chair', 'moderator', 'minutesSecretary'] as const;
    await Promise.all(roles.map((role) => first.send('POST', path, { accountId, role, assigned: true })));
    const [listed] = await busy.send<readonly OfficeConference[]>('GET', '/api/organisation/conferences');
    expect(listed?.roles).toStrictEqual(roles);
  });

  it('ORG-5: a person at work stays connected while another role is added or nothing changes', async () => {
    const staff = await first.addStaff('Thư ký', 'secretary@example.vn', 'member');
    const { id: accountId } = await staff.send<AccountInfo>('GET', '/api/account');
    const path = `/api/organisation/conferences/${conference.id}/staff`;
    const assign = (role: AssignedRole, assigned: boolean) => first.send('POST', path, { accountId, role, assigned });
    await assign('chair', true);
    await assign('minutesSecretary', true);
    const open = async (role: 'chair' | 'minutesSecretary') => {
      const entered = await staff.enter(conference.id, role);
      if (!entered.ok) throw new Error(entered.error.code);
      return Peer.open(server.url, { peerId: entered.value.peerId, cookie: staff.cookie });
    };
    const [chair, secretary] = [await open('chair'), await open('minutesSecretary')];
    expect((await chair.hello()).byAccount).toBe(true);
    await assign('chair', true);
    await assign('moderator', true);
    await first.send('POST', `/api/organisation/staff/${accountId}/role`, { role: 'organiser' });
    // Sessions end in the order of the requests: what the former ones ended would be gone before this one.
    await assign('minutesSecretary', false);
    await waitFor('the connection in the lost role to end', () => (secretary.socket.connected ? undefined : true));
    expect(chair.socket.connected).toBe(true);
    chair.close();
  });

  it('ORG-7: a removed person is sent away also where the session that let them in has expired', async () => {
    const staff = await first.addStaff('Sắp nghỉ', 'leaving@example.vn', 'member');
    const { id: accountId } = await staff.send<AccountInfo>('GET', '/api/account');
    const path = `/api/organisation/conferences/${conference.id}/staff`;
    await first.send('POST', path, { accountId, role: 'chair', assigned: true });
    const entered = await staff.enter(conference.id, 'chair');
    if (!entered.ok) throw new Error(entered.error.code);
    const peer = await Peer.open(server.url, { peerId: entered.value.peerId, cookie: staff.cookie });
    const redis = openConnection({ socketPath: `${server.folder}/redis/redis.sock` });
    await waitUntilReady(redis, 5_000);
    for (const hash of await redis.smembers(accountKeys.sessions(accountId)))
      await redis.del(accountKeys.session(hash));
    redis.disconnect();
    await first.send('POST', `/api/organisation/staff/${accountId}/removal`);
    await waitFor('the connection to end', () => (peer.socket.connected ? undefined : true));
    const read = await staff.call('GET', `/api/session/${entered.value.peerId}`);
    expect(read).toStrictEqual({ ok: false, error: { code: 'UNAUTHENTICATED' } });
  });

  it('ORG-2: are judged by the table of routes', async () => {
    const member = await first.addStaff('Cán bộ', 'member@example.vn', 'member');
    const organiser = await first.addStaff('Tổ chức', 'organiser@example.vn', 'organiser');
    const nobody = new StaffBrowser(server.url);
    for (const name of ROUTE_NAMES.filter(isAccountRoute)) {
      if (name === 'signOut') continue;
      const { method, path, body, roles } = rowOf(name);
      const url = path
        .replace(':conferenceId', 'nowhere')
        .replace(':accountId', 'acct_222222222222')
        .replace(':sessionId', 'a'.repeat(22));
      const sent = body && {};
      expect(await nobody.call(method, url, sent), name).toStrictEqual({
        ok: false,
        error: { code: 'UNAUTHENTICATED' },
      });
      for (const [role, browser] of [
        ['member', member],
        ['organiser', organiser],
      ] as const) {
        const reply = await browser.call(method, url, sent);
        const isRefused = !reply.ok && reply.error.code === 'FORBIDDEN';
        expect(isRefused, `${name} for ${role}`).toBe(!roles.includes(role));
      }
    }
  });
});
