import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { AssignedRole } from '@diem-cau/shared/organisation/state.ts';
import type { AccountInfo, OfficeConference, OrganisationInfo } from '@diem-cau/shared/protocol/accounts.ts';
import type { Board } from '@diem-cau/shared/protocol/board.ts';
import type { InviteInfo, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { isAccountRoute, ROUTE_NAMES, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import type { Series } from '@diem-cau/shared/protocol/series.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { accountKeys } from '../../server/src/adapters/redis/keys.ts';
import { EXAMPLE_COMMANDS } from '../testkit/exampleCommands.ts';
import { detailsOf, firstStartToken, foundationTokenOf, PASSWORD, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

// Two organisations on one server. Every name of the first holds this string; nothing of the second may show it.
const CANARY = 'Canary-5d1c';

let server: TestServer;
let first: StaffBrowser;
let second: StaffBrowser;
let conference: OfficeConference;

beforeAll(async () => {
  server = await TestServer.start();
  first = new StaffBrowser(server.url);
  second = new StaffBrowser(server.url);
  await first.found(firstStartToken(server.output), CANARY, 'first@example.vn');
  await second.found(await foundationTokenOf(server), 'Tỉnh đoàn', 'second@example.vn');
  conference = await first.createConference(`Hội nghị ${CANARY}`);
  await second.createConference('Hội nghị quý II');
});

afterAll(() => server?.stop());

/** An organiser's session in a conference, with the cookie of its peer. */
async function organiserOf(browser: StaffBrowser, id: string): Promise<SessionInfo> {
  const entered = await browser.enter(id, 'organiser');
  if (!entered.ok) throw new Error(entered.error.code);
  return entered.value;
}

describe('the first start', () => {
  it('prints a link that is good once', async () => {
    const token = firstStartToken(server.output);
    expect(token).toMatch(/^[\w-]{43}$/);
    const late = new StaffBrowser(server.url);
    const body = { token, details: detailsOf('Muộn'), name: 'Ai', email: 'late@example.vn', password: PASSWORD };
    expect(await late.call('POST', '/api/organisations', body)).toMatchObject({
      error: { code: 'ONE_TIME_LINK_UNKNOWN' },
    });
  });

  it.each([
    ['short', 'PASSWORD_SHORT'],
    ['Password1234!', 'PASSWORD_COMMON'],
    ['aaaaaaaaaaaaaaaa', 'PASSWORD_COMMON'],
  ])('refuses the password %s and keeps the link', async (password, code) => {
    const token = await foundationTokenOf(server);
    const browser = new StaffBrowser(server.url);
    const body = { token, details: detailsOf('Mới'), name: 'Ai', email: 'new@example.vn', password };
    expect(await browser.call('POST', '/api/organisations', body)).toMatchObject({ error: { code } });
    const info = await browser.call('POST', '/api/one-time-link', { token });
    expect(info).toStrictEqual({ ok: true, value: { kind: 'foundation' } });
  });
});

describe('two organisations on one installation', () => {
  it('ORG-9: no route of an account shows anything of the other one', async () => {
    const { staff } = await first.send<OrganisationInfo>('GET', '/api/organisation');
    const accountId = staff[0]?.id ?? '';
    for (const name of ROUTE_NAMES.filter(isAccountRoute)) {
      if (name === 'signOut') continue;
      const { method, path, body } = rowOf(name);
      const url = path
        .replace(':conferenceId', conference.id)
        .replace(':accountId', accountId)
        .replace(':sessionId', 'a'.repeat(22));
      const bodies = [
        { role: 'organiser' },
        { template: true },
        { accountId, role: 'chair', assigned: true },
        { role: 'member' },
        { name: 'Mẫu', about: '', from: conference.id, sites: true },
        { name: 'Mẫu', about: '', revision: 1 },
        { revision: 1 },
      ];
      for (const sent of body ? [...bodies, { title: 'Bản sao', like: conference.id }] : [undefined]) {
        const reply = await second.call(method, url, sent);
        expect(JSON.stringify(reply), name).not.toContain(CANARY);
        const isOfOther = path.includes(':conferenceId') || path.includes(':accountId');
        if (isOfOther && !reply.ok) {
          expect(['INVALID', 'CONFERENCE_UNKNOWN', 'STAFF_UNKNOWN', 'TEMPLATE_UNKNOWN']).toContain(reply.error.code);
        } else if (isOfOther) throw new Error(`${name} answered about another organisation.`);
      }
    }
  });

  it('ORG-9: what is of the other one is answered like what does not exist', async () => {
    const answers = async (id: string) => [
      await second.enter(id, 'organiser'),
      await second.call('POST', `/api/organisation/conferences/${id}/template`, { template: true }),
      await second.call('POST', '/api/organisation/conferences', { title: 'Bản sao', like: id }),
    ];
    const unknown = await answers('khong-co-that');
    // An id may be any text, the names of what every object has included.
    for (const id of [conference.id, 'constructor', '__proto__', 'toString']) {
      expect(await answers(id), id).toStrictEqual(unknown);
    }
    const { staff } = await first.send<OrganisationInfo>('GET', '/api/organisation');
    const removal = (id: string | undefined) => second.call('POST', `/api/organisation/staff/${id}/removal`);
    expect(await removal(staff[0]?.id)).toStrictEqual(await removal('acct_222222222222'));
  });

  it('ORG-17: a copy is of one series with its model, and no series of the other organisation is seen', async () => {
    const copy = await first.createConference(`Quý II ${CANARY}`, conference.id);
    const read = (browser: StaffBrowser, id: string) =>
      browser.call<Series>('GET', `/api/organisation/conferences/${id}/series`);
    for (const id of [conference.id, copy.id]) {
      const series = await read(first, id);
      expect(series.ok && series.value.conferences.map((one) => one.id)).toStrictEqual([conference.id, copy.id]);
      expect(await read(second, id)).toMatchObject({ error: { code: 'CONFERENCE_UNKNOWN' } });
    }
  });

  it('ORG-18: the board has the open conferences of one organisation side by side', async () => {
    const { conferences } = await second.send<Board>('GET', '/api/organisation/board');
    expect(conferences).toStrictEqual([]);
    const { id } = await second.createConference('Cụm 1');
    const organiser = await organiserOf(second, id);
    const peer = await Peer.open(server.url, { peerId: organiser.peerId, cookie: second.cookie });
    const { AddSite } = EXAMPLE_COMMANDS;
    await peer.act({ ...AddSite, site: { id: 'X-01' as SiteId, name: 'Xã Một', level: 1, expected: 20 } });
    await peer.act({ type: 'OpenConference' });
    peer.close();
    const board = await second.send<Board>('GET', '/api/organisation/board');
    expect(board.conferences).toMatchObject([{ id, phase: 'open', sites: 1, present: 0, expected: 20, hands: 0 }]);
    expect(JSON.stringify(await first.send('GET', '/api/organisation/board'))).not.toContain(id);
  });

  it('ORG-12: an administrator sets the letterhead, which the other organisation never sees', async () => {
    const read = (browser: StaffBrowser) => browser.send<OrganisationInfo>('GET', '/api/organisation');
    const known = async (browser: StaffBrowser) => (await read(browser)).letterhead;
    const { letterhead: before, letterheadRevision: revision } = await read(first);
    expect(before).toMatchObject({ form: 'state', body: CANARY });
    const letterhead = { ...before, form: 'party', abbreviation: 'TU', recipients: ['Thường trực Tỉnh ủy'] };
    const change = (changed: object) =>
      first.call('POST', '/api/organisation/letterhead', { letterhead: changed, revision });
    expect(await change({ ...letterhead, numberPattern: 'Số: 05' })).toMatchObject({ error: { code: 'INVALID' } });
    expect(await change(letterhead)).toStrictEqual({ ok: true, value: {} });
    expect(await known(first)).toStrictEqual(letterhead);
    // Another administrator, whose page shows what stood there before.
    expect(await change({ ...letterhead, place: 'Huế' })).toMatchObject({
      error: { code: 'STALE', facts: { about: 'letterhead' } },
    });
    expect(await known(first)).toStrictEqual(letterhead);
    expect(JSON.stringify(await known(second))).not.toContain(CANARY);
  });

  it('ORG-9: a session in a conference of one reads no conference of the other', async () => {
    const [own] = await second.send<readonly OfficeConference[]>('GET', '/api/organisation/conferences');
    const session = await organiserOf(second, own?.id ?? '');
    for (const route of ['all', 'invites', 'slips']) {
      const foreign = await second.call('GET', `/api/conferences/${conference.id}/${route}`, undefined, session.peerId);
      expect(foreign).toStrictEqual({ ok: false, error: { code: 'CONFERENCE_UNKNOWN' } });
      const reply = await second.call('GET', `/api/conferences/${own?.id}/${route}`, undefined, session.peerId);
      expect(JSON.stringify(reply)).not.toContain(CANARY);
    }
    const peer = await Peer.open(server.url, { peerId: session.peerId, cookie: second.cookie });
    expect(JSON.stringify(peer.view('control'))).not.toContain(CANARY);
    peer.close();
  });

  it('ORG-9: the same address may have an account in each; who has the password of both chooses one', async () => {
    await first.addStaff('Chung', 'both@example.vn', 'organiser');
    const other = await second.send<{ readonly url: string }>('POST', '/api/organisation/staff', {
      name: 'Chung',
      email: 'both@example.vn',
      role: 'member',
    });
    const browser = new StaffBrowser(server.url);
    const token = other.url.split('#')[1];
    const elsewhere = new StaffBrowser(server.url);
    // Whether the other organisation's account has this password is not said.
    await browser.send('POST', '/api/one-time-link/password', { token, password: PASSWORD });
    const account = await browser.send<AccountInfo>('GET', '/api/account');
    expect(account.organisation.name).toBe('Tỉnh đoàn');
    const choice = await elsewhere.signIn('both@example.vn');
    if (!choice.ok || choice.value.kind !== 'organisations') throw new Error(JSON.stringify(choice));
    expect(choice.value.organisations.map(({ name }) => name).sort()).toStrictEqual([CANARY, 'Tỉnh đoàn'].sort());
    expect(await elsewhere.call('GET', '/api/account')).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    expect(await elsewhere.signIn('both@example.vn', 'a wrong password')).toMatchObject({
      error: { code: 'SIGN_IN_REFUSED' },
    });
    for (const { id, name } of choice.value.organisations) {
      expect(await elsewhere.signIn('both@example.vn', PASSWORD, undefined, id)).toMatchObject({
        value: { kind: 'signedIn', account: { organisation: { id, name } } },
      });
    }
    // Another password tells the two apart without a question.
    await browser.send('POST', '/api/account/password', { password: PASSWORD, next: 'một câu khác hẳn' });
    expect(await elsewhere.signIn('both@example.vn')).toMatchObject({
      value: { account: { organisation: { name: CANARY, timeZone: 'Asia/Ho_Chi_Minh' } } },
    });
  });
});

describe('the organiser of one conference', () => {
  it('ORG-6: sees the conferences that it is assigned to, and enters no other', async () => {
    const planner = await first.addStaff('Người lập', 'planner@example.vn', 'organiser');
    expect(await planner.send('GET', '/api/organisation/conferences')).toStrictEqual([]);
    expect(await planner.enter(conference.id, 'organiser')).toMatchObject({ error: { code: 'CONFERENCE_UNKNOWN' } });
    const own = await planner.createConference('Của tôi');
    expect(own.roles).toStrictEqual(['organiser']);
    expect(await planner.enter(own.id, 'chair')).toMatchObject({ error: { code: 'CONFERENCE_UNKNOWN' } });
    // The administrator plans all of them.
    const all = await first.send<readonly OfficeConference[]>('GET', '/api/organisation/conferences');
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining([own.id, conference.id]));
  });

  it('ORG-10: begins with the time zone and the levels of its organisation', async () => {
    const { peerId } = await organiserOf(first, (await first.createConference('Họp quý')).id);
    const peer = await Peer.open(server.url, { peerId, cookie: first.cookie });
    const { timeZone, levels, words } = peer.view('control').conference;
    expect(timeZone).toBe('Asia/Ho_Chi_Minh');
    expect(Object.values(levels).map(({ vi, en }) => [vi.one, en.many])).toStrictEqual([
      ['tỉnh', 'provinces'],
      ['xã', 'communes'],
    ]);
    expect(words.vi.levels).toBe('tỉnh, xã');
    peer.close();
  });

  it('gets no link of another conference by an invitation, nor the code of its chair', async () => {
    const session = await organiserOf(first, conference.id);
    const path = `/api/conferences/${conference.id}`;
    await first.send('POST', `${path}/next`, { title: 'Tiếp theo', copy: false }, session.peerId);
    const listed = await first.send<readonly { readonly id: string }[]>(
      'GET',
      `${path}/all`,
      undefined,
      session.peerId,
    );
    expect(listed.map(({ id }) => id)).toStrictEqual([conference.id]);
  });
});

describe('a conference from the office’s list', () => {
  const path = (id: string) => `/api/organisation/conferences/${id}`;
  const titles = async (browser: StaffBrowser) =>
    (await browser.send<readonly OfficeConference[]>('GET', '/api/organisation/conferences')).map(({ title }) => title);

  it('is renamed', async () => {
    const { id } = await first.createConference('Tên cũ');
    await first.send('POST', `${path(id)}/title`, { title: 'Tên mới' });
    expect(await titles(first)).toContain('Tên mới');
    expect(await titles(first)).not.toContain('Tên cũ');
  });

  it('CONF-11: is deleted as a draft: it leaves the list, its links let nobody in, and open screens end', async () => {
    const { id } = await first.createConference('Nháp bỏ đi');
    const session = await organiserOf(first, id);
    const invites = await first.send<readonly InviteInfo[]>(
      'GET',
      `/api/conferences/${id}/invites`,
      undefined,
      session.peerId,
    );
    const chair = await Peer.join(
      server.url,
      invites.find(({ actor }) => actor.id === 'chair')?.url.split('#')[1] ?? '',
    );
    const own = await Peer.open(server.url, { peerId: session.peerId, cookie: first.cookie });
    await first.send('POST', `${path(id)}/removal`);
    for (const peer of [chair, own]) {
      await waitFor('the connection to end', () => (peer.socket.connected ? undefined : true));
    }
    expect(await titles(first)).not.toContain('Nháp bỏ đi');
    const deleted = { ok: false, error: { code: 'CONFERENCE_DELETED' } };
    for (const { url, actor } of invites) {
      const code = url.split('#')[1];
      expect(await new StaffBrowser(server.url).call('POST', '/api/sessions', { code }), actor.id).toMatchObject(
        deleted,
      );
    }
    expect(await first.call('GET', `/api/conferences/${id}/invites`, undefined, session.peerId)).toMatchObject(deleted);
    expect(await first.enter(id, 'organiser')).toMatchObject({ error: { code: 'CONFERENCE_UNKNOWN' } });
  });

  it('CONF-11: is not deleted once it has opened; it is archived once it has closed', async () => {
    const { id } = await first.createConference('Đã mở');
    const session = await organiserOf(first, id);
    const organiser = await Peer.open(server.url, { peerId: session.peerId, cookie: first.cookie });
    const { AddSite } = EXAMPLE_COMMANDS;
    await organiser.command({ ...AddSite, site: { id: 'X-01' as SiteId, name: 'Xã Một', level: 1, expected: 0 } });
    expect(await organiser.command({ type: 'OpenConference' })).toMatchObject({ ok: true });
    expect(await first.call('POST', `${path(id)}/removal`)).toMatchObject({ error: { code: 'NOT_A_DRAFT' } });
    expect(await first.call('POST', `${path(id)}/archive`)).toMatchObject({ error: { code: 'WRONG_PHASE' } });
    const { id: me } = await first.send<AccountInfo>('GET', '/api/account');
    await first.send('POST', `${path(id)}/staff`, { accountId: me, role: 'chair', assigned: true });
    const asChair = await first.enter(id, 'chair');
    if (!asChair.ok) throw new Error(asChair.error.code);
    const chair = await Peer.open(server.url, { peerId: asChair.value.peerId, cookie: first.cookie });
    for (const type of ['GoLive', 'CloseConference'] as const) {
      expect(await chair.command({ type })).toMatchObject({ ok: true });
    }
    await first.send('POST', `${path(id)}/archive`);
    const listed = await first.send<readonly OfficeConference[]>('GET', '/api/organisation/conferences');
    expect(listed.find((one) => one.id === id)).toMatchObject({ phase: 'archived' });
    for (const peer of [organiser, chair]) peer.close();
  });
});

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
