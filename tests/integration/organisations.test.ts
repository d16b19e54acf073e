import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { AccountInfo, OfficeConference, OrganisationInfo } from '@diem-cau/shared/protocol/accounts.ts';
import type { Board } from '@diem-cau/shared/protocol/board.ts';
import type { SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { isAccountRoute, ROUTE_NAMES, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import type { Series } from '@diem-cau/shared/protocol/series.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../testkit/exampleCommands.ts';
import { detailsOf, firstStartToken, foundationTokenOf, PASSWORD, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

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
