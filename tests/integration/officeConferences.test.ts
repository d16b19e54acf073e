import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { AccountInfo, OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import type { InviteInfo, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../testkit/exampleCommands.ts';
import { firstStartToken, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

// What an office does with its conferences: it plans, renames, deletes and archives them.

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

/** An organiser's session in a conference, with the cookie of its peer. */
async function organiserOf(browser: StaffBrowser, id: string): Promise<SessionInfo> {
  const entered = await browser.enter(id, 'organiser');
  if (!entered.ok) throw new Error(entered.error.code);
  return entered.value;
}

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
