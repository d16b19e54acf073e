import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { ConferenceId, ProposalId, RespondentId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { InviteInfo, Reply, SessionInfo, SlipInfo } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { openStoreOf, PEOPLE } from '../testkit/conferences.ts';
import { EAST_1 } from '../testkit/given.ts';
import { newId } from '../testkit/ids.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

let server: TestServer;
let moderator: Peer;

beforeAll(async () => {
  server = await TestServer.start();
  moderator = await Peer.join(server.url, server.codes.moderator);
});

afterAll(async () => {
  moderator?.close();
  await server?.stop();
});

async function codeOf(actorId: string): Promise<string> {
  return waitFor(`the invitation of ${actorId}`, async () => {
    const invites = await listInvites(server.url, server.codes.organiser);
    return invites.find(({ actor }) => actor.id === actorId)?.code;
  });
}

type Scanned = Awaited<ReturnType<typeof scan>>;

/** Scans a room's code with a browser that holds a cookie, or none. */
async function scan(code: string, cookie = '') {
  const response = await fetch(`${server.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, cookie },
    body: JSON.stringify({ code }),
  });
  const reply = (await response.json()) as Reply<SessionInfo>;
  return { status: response.status, reply, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

describe('phones of a room', () => {
  it('take as many seats as the room has people, one for each browser, and lose them to the operator', async () => {
    const [siteCode, phoneCode] = [await codeOf('site:TDM-02'), await codeOf('delegate:TDM-02')];
    const site = await Peer.join(server.url, siteCode);
    await site.act({ type: 'DeclareHeadcount', count: 1 });
    const first = await scan(phoneCode);
    if (!first.reply.ok) throw new Error('The phone was refused.');
    const { peerId } = first.reply.value;
    expect((await scan(phoneCode, first.cookie)).reply).toMatchObject({ ok: true, value: { peerId } });
    const full = await scan(phoneCode);
    expect(full).toMatchObject({ status: 409, reply: { error: { code: 'NO_SEAT_LEFT', facts: { seats: 1 } } } });
    const phone = await Peer.open(server.url, { peerId, cookie: first.cookie });
    expect(phone.view('self').seat).toBe(1);
    await site.sees('self', 'the taken seat', (view) => view.site?.seats?.taken['1'] !== undefined);
    const { takenAt = 0 } = site.view('self').site?.seats?.taken['1'] ?? {};
    await site.act({ type: 'FreeSeat', seat: 1, takenAt });
    await phone.sees('self', 'the lost seat', (view) => view.seatLost === true && view.blocked === true);
    const ask = {
      type: 'AskQuestion',
      questionId: newId.question(),
      kind: 'idea',
      text: 'Góp ý',
      anonymous: true,
    } as const;
    expect(await phone.command(ask)).toMatchObject({ error: { code: 'PHONE_BLOCKED' } });
    // The same browser gets no seat again until the operator lets it in; another one does.
    expect((await scan(phoneCode, first.cookie)).reply).toMatchObject({ error: { code: 'PHONE_BLOCKED' } });
    await site.sees('self', 'the blocked phone', (view) => view.site?.seats?.blocked?.['1']?.seat === 1);
    await site.act({ type: 'AllowPhone', block: 1 });
    expect((await scan(phoneCode, first.cookie)).reply).toMatchObject({ ok: true, value: { peerId } });
    await phone.sees('self', 'the seat', (view) => view.seat === 1 && view.seatLost === undefined);
    for (const peer of [site, phone]) peer.close();
  });

  it('SEAT-6, SEAT-7: leave when their room is closed or its code renewed, and come back when they may', async () => {
    const [siteCode, phoneCode] = [await codeOf('site:TDM-06'), await codeOf('delegate:TDM-06')];
    const siteId = 'TDM-06' as SiteId;
    const session = await exchange(server.url, siteCode);
    const site = await Peer.open(server.url, { peerId: session.info.peerId, cookie: session.cookie });
    const first = await scan(phoneCode);
    if (!first.reply.ok) throw new Error('The phone was refused.');
    const held = { peerId: first.reply.value.peerId, cookie: first.cookie };
    const ended = (phone: Peer) => waitFor('the end', () => (phone.socket.connected ? undefined : true));
    const phone = await Peer.open(server.url, held);

    await moderator.act({ type: 'ClosePhones', siteId });
    await ended(phone);
    expect((await scan(phoneCode)).reply).toMatchObject({ error: { code: 'PHONES_CLOSED' } });
    await expect(Peer.open(server.url, held)).rejects.toThrow('PHONES_CLOSED');
    expect(await site.command({ type: 'OpenPhones', siteId })).toMatchObject({ error: { code: 'CLOSED_BY_DESK' } });
    await moderator.act({ type: 'OpenPhones', siteId });
    const back = await Peer.open(server.url, held);
    expect(back.view('self').seat).toBe(1);

    // Without signing out those who are in stay; nobody else enters with the old code.
    await site.act({ type: 'RenewRoomCode', siteId, signOut: false });
    expect((await scan(phoneCode)).reply).toMatchObject({ error: { code: 'ROOM_CODE_RENEWED' } });
    expect(back.socket.connected).toBe(true);
    const response = await fetch(`${server.url}/api/conferences/${session.info.conferenceId}/room-invite`, {
      headers: { cookie: session.cookie, 'x-peer': session.info.peerId },
    });
    const invite = (await response.json()) as Reply<InviteInfo>;
    const renewed = invite.ok ? (invite.value.url.split('#')[1] ?? '') : '';
    expect(renewed).not.toBe(phoneCode);
    expect(await codeOf('delegate:TDM-06')).toBe(renewed);
    expect((await scan(renewed)).reply.ok).toBe(true);

    await site.act({ type: 'RenewRoomCode', siteId, signOut: true });
    await ended(back);
    await expect(Peer.open(server.url, held)).rejects.toThrow('ROOM_CODE_RENEWED');
    expect((await scan(renewed, held.cookie)).reply).toMatchObject({ error: { code: 'ROOM_CODE_RENEWED' } });
    const newest = await codeOf('delegate:TDM-06');
    expect((await scan(newest, held.cookie)).reply).toMatchObject({ ok: true, value: { peerId: held.peerId } });
    const again = await Peer.open(server.url, held);
    for (const peer of [site, phone, back, again]) peer.close();
  });
});

describe('phones that come by slips', () => {
  it('SEAT-9, SEAT-10: sit once each, keep seat and ballot on another device, and go when the slip is reissued', async () => {
    const { url, codes } = server;
    const chair = await Peer.join(url, codes.chair);
    const siteId = 'TDM-07' as SiteId;
    const session = await exchange(url, await codeOf(`site:${siteId}`));
    const site = await Peer.open(url, { peerId: session.info.peerId, cookie: session.cookie });
    const open = await scan(await codeOf(`delegate:${siteId}`));
    await chair.act({ type: 'SetSeating', seating: 'slips' });
    expect((await scan(await codeOf(`delegate:${siteId}`), open.cookie)).reply).toMatchObject({
      error: { code: 'SLIP_NEEDED' },
    });
    const slipsOf = async () => {
      const response = await fetch(`${url}/api/conferences/${session.info.conferenceId}/slips`, {
        headers: { cookie: session.cookie, 'x-peer': session.info.peerId },
      });
      const reply = (await response.json()) as Reply<readonly SlipInfo[]>;
      if (!reply.ok) throw new Error(`The slips were refused: ${reply.error.code}`);
      expect(new Set(reply.value.map((slip) => slip.siteId))).toEqual(new Set([siteId]));
      return reply.value.map((slip) => slip.url.split('#')[1] ?? '');
    };
    const slips = await slipsOf();
    await site.sees('self', 'the slips', (view) => view.site?.seats?.slips?.count === slips.length);
    expect(slips[0]).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    // One client without cookies that scans one slip over and over has one seat.
    const held: Scanned[] = [];
    for (let time = 0; time < 12; time++) held.push(await scan(slips[0] ?? ''));
    expect(Object.keys(site.view('self').site?.seats?.slips?.used ?? {})).toEqual(['1']);
    const openHeld = async ({ reply, cookie }: Scanned) => {
      if (!reply.ok) throw new Error(`The slip was refused: ${reply.error.code}`);
      return Peer.open(url, { peerId: reply.value.peerId, cookie });
    };
    await expect(openHeld(held[0] as Scanned)).rejects.toThrow('SEAT_ON_OTHER_DEVICE');
    const phone = await openHeld(held.at(-1) as Scanned);

    await chair.act({ type: 'GoLive' });
    await moderator.act({ type: 'VerifyHeadcount', siteId, count: 5 });
    const pollId = newId.poll();
    await chair.act({ type: 'CreatePoll', pollId, title: '?', rules: { ...PLAIN_RULES, voters: 'delegate' } });
    await chair.act({ type: 'OpenPoll', pollId });
    await phone.act({ type: 'CastBallot', pollId, choice: 'yes' });
    // The phone lost its cookie, or another one takes its place.
    const other = await openHeld(await scan(slips[0] ?? ''));
    await waitFor('the end of the first', () => (phone.socket.connected ? undefined : true));
    expect(other.view('self')).toMatchObject({ seat: 1, ballots: { [pollId]: 'yes' } });
    await other.act({ type: 'CastBallot', pollId, choice: 'no', replaces: 1 });

    await site.act({ type: 'ReissueSlip', siteId, slip: 1 });
    await waitFor('the end of the other', () => (other.socket.connected ? undefined : true));
    expect((await scan(slips[0] ?? '')).reply).toMatchObject({ error: { code: 'SLIP_VOID' } });
    const third = await openHeld(await scan((await slipsOf())[0] ?? ''));
    expect(third.view('self')).toMatchObject({ seat: 1, ballots: { [pollId]: 'no' } });
    await chair.act({ type: 'ClosePoll', pollId });
    await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
    expect(chair.view('control').polls[pollId]).toMatchObject({ votes: 1, entitled: 1, tally: { yes: 0, no: 1 } });
    await chair.act({ type: 'SetSeating', seating: 'open' });
    for (const peer of [chair, site, phone, other, third]) peer.close();
  });
});

describe('phones that come after the end', () => {
  it('SEAT-9: read what was with a slip that counts, and are refused with one that was voided or reissued', async () => {
    const store = await openStoreOf(server);
    const id = await store.conferenceIn('live', 'conf-slips-after-the-end');
    const [chair, site] = await Promise.all(
      [PEOPLE.chair, PEOPLE.site].map(async (actor) => Peer.open(server.url, await store.sessionOf(id, actor))),
    );
    if (!chair || !site) throw new Error('Nobody is connected.');
    await chair.act({ type: 'SetSeating', seating: 'slips' });
    await chair.act({ type: 'IssueSlips', counts: { [EAST_1]: 3 } });
    const { peerId, cookie } = await store.sessionOf(id, PEOPLE.site);
    const response = await fetch(`${server.url}/api/conferences/${id}/slips`, {
      headers: { cookie, 'x-peer': peerId },
    });
    const slips = (await response.json()) as Reply<readonly SlipInfo[]>;
    const codes = slips.ok ? slips.value.map(({ url }) => url.split('#')[1] ?? '') : [];
    await site.act({ type: 'VoidSlip', siteId: EAST_1, slip: 1 });
    await site.act({ type: 'ReissueSlip', siteId: EAST_1, slip: 2 });
    await chair.act({ type: 'CloseConference' });
    const answers = await Promise.all(codes.slice(0, 3).map(async (code) => (await scan(code)).reply));
    expect(answers).toMatchObject([
      { ok: false, error: { code: 'SLIP_VOID' } },
      { ok: false, error: { code: 'SLIP_VOID' } },
      { ok: true, value: { actor: { role: 'delegate' } } },
    ]);
    for (const closing of [chair, site, store]) closing.close();
  });
});

describe('colleagues at the desk', () => {
  const nameIn = async (conferenceId: ConferenceId, held: { peerId: string; cookie: string }, own: unknown) => {
    const response = await fetch(`${server.url}/api/conferences/${conferenceId}/name`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: server.url,
        cookie: held.cookie,
        'x-peer': held.peerId,
      },
      body: JSON.stringify({ name: own }),
    });
    return (await response.json()) as Reply<SessionInfo>;
  };

  it('take no name that this conference has for its chair or its delegates', async () => {
    const store = await openStoreOf(server);
    const conferenceId = 'conf-own-words' as ConferenceId;
    const overrides = { vi: { chair: 'bí thư', delegates: 'hội viên' }, en: { delegate: 'envoy' } };
    await store.record(conferenceId, [
      [SYSTEM_ACTOR, { type: 'CreateConference', conferenceId, title: 'Đối thoại' }],
      [SYSTEM_ACTOR, { type: 'SetVocabulary', vocabulary: { preset: 'union', overrides } }],
    ]);
    const held = await store.sessionOf(conferenceId, PEOPLE.moderator);
    for (const role of ['Bí thư', 'BI THU', '(bí-thư)', 'Hội viên', 'Envoy', 'Chủ trì', 'Đại biểu']) {
      expect(await nameIn(conferenceId, held, role), role).toEqual({ ok: false, error: { code: 'NAME_OF_ROLE' } });
    }
    expect(await nameIn(conferenceId, held, 'Bí thư Lan')).toMatchObject({ ok: true });
    store.close();
  });

  it('share an invitation, and each acts under the name they gave', async () => {
    const name = ({ info, cookie }: CookieSession, own: unknown) =>
      nameIn(info.conferenceId, { peerId: info.peerId, cookie }, own);
    const sessions = await Promise.all([1, 2].map(() => exchange(server.url, server.codes.moderator)));
    const [lan, minh] = sessions as [CookieSession, CookieSession];
    expect(await name(lan, ' ')).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    expect(await name(lan, 'Nguyễn Thị Lan')).toMatchObject({ ok: true, value: { peerId: lan.info.peerId } });
    expect(await name(minh, 'Trần Minh')).toMatchObject({ value: { actor: { name: 'Trần Minh', role: 'moderator' } } });
    // The same name however it is typed would tell the minutes nothing, nor would the name of a role.
    for (const taken of ['Nguyễn Thị Lan', 'NGUYỄN  THỊ LAN ', 'Nguyễn Thị Lan'.normalize('NFD')]) {
      expect(await name(minh, taken)).toEqual({ ok: false, error: { code: 'NAME_TAKEN' } });
    }
    for (const role of ['Chủ trì', 'chu tri', '(CHỦ TRÌ)', 'Chair', 'Điều phối', 'Ban tổ chức']) {
      expect(await name(minh, role)).toEqual({ ok: false, error: { code: 'NAME_OF_ROLE' } });
    }
    expect(await name(lan, 'Nguyễn Thị Lan')).toMatchObject({ ok: true });
    // A name that was given up is free again.
    expect(await name(lan, 'Lê Lan')).toMatchObject({ ok: true });
    expect(await name(minh, 'Nguyễn Thị Lan')).toMatchObject({ ok: true });
    expect(await name(minh, 'Trần Minh')).toMatchObject({ ok: true });
    expect(await name(lan, 'Nguyễn Thị Lan')).toMatchObject({ ok: true });
    const site = await exchange(server.url, await codeOf('site:TDM-03'));
    expect(await name(site, 'Lan')).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    for (const [{ info, cookie }, siteId] of [
      [lan, 'TDM-04'],
      [minh, 'TDM-05'],
    ] as const) {
      const desk = await Peer.open(server.url, { peerId: info.peerId, cookie });
      await desk.act({ type: 'RemoveSite', siteId: siteId as SiteId });
      desk.close();
    }
    await moderator.sees('control', 'who removed which site', ({ sites }) =>
      [
        ['TDM-04', 'Nguyễn Thị Lan'],
        ['TDM-05', 'Trần Minh'],
      ].every(([siteId, by]) => JSON.stringify(sites[siteId as SiteId]).includes(by as string)),
    );
  });
});

describe('a respondent', () => {
  it('comes in by its own invitation, sees what is routed to it, drafts and answers', async () => {
    const respondentId = 'unit_000001' as RespondentId;
    await moderator.act({ type: 'AddRespondent', respondentId, name: 'Sở Nội vụ' });
    const unit = await Peer.join(server.url, await codeOf(`respondent:${respondentId}`));
    const site = await Peer.join(server.url, server.codes.site1);
    const questionId = newId.question();
    await site.act({ type: 'AskQuestion', questionId, kind: 'question', text: 'Biên chế?', anonymous: false });
    const draft = { type: 'DraftAnswer', questionId, text: 'Dự thảo' } as const;
    expect(await unit.command(draft)).toMatchObject({ error: { code: 'QUESTION_NOT_ROUTED' } });
    await moderator.act({ type: 'RouteQuestion', questionId, respondentId });
    await unit.sees('self', 'the question', (view) => view.routed?.[questionId]?.text === 'Biên chế?');
    await unit.act(draft);
    await moderator.sees('control', 'the draft', (view) => view.questions[questionId]?.draft?.text === 'Dự thảo');
    await moderator.act({ type: 'AcceptQuestion', questionId });
    await unit.act({ type: 'GiveWrittenAnswer', questionId, text: 'Đã bố trí', private: false });
    await site.sees(
      'hall',
      'the answer',
      ({ questions }) => questions[questionId]?.writtenAnswer?.text === 'Đã bố trí',
    );
    expect(JSON.stringify(site.view('hall'))).not.toContain('Dự thảo');
    await moderator.act({
      type: 'DeferQuestion',
      questionId,
      proposalId: 'prop_000001' as ProposalId,
      text: 'Bổ sung biên chế',
      unit: 'Sở Nội vụ',
      dueDate: '2021-03-26',
    });
    await site.sees('self', 'the proposal', (view) => view.questions[questionId]?.proposal?.unit === 'Sở Nội vụ');
    for (const peer of [unit, site]) peer.close();
  });
});

describe('a unit that is removed', () => {
  it('DIAL-23: loses its connection, its session and its invitation', async () => {
    const respondentId = 'unit_000002' as RespondentId;
    await moderator.act({ type: 'AddRespondent', respondentId, name: 'Sở Tài chính' });
    const code = await codeOf(`respondent:${respondentId}`);
    const session = await exchange(server.url, code);
    const unit = await Peer.open(server.url, { peerId: session.info.peerId, cookie: session.cookie });
    const ended = new Promise((resolve) => unit.socket.once('disconnect', resolve));
    await moderator.act({ type: 'RemoveRespondent', respondentId });
    await ended;
    const again = Peer.open(server.url, { peerId: session.info.peerId, cookie: session.cookie });
    await expect(again).rejects.toThrow('UNAUTHENTICATED');
    const info = await fetch(`${server.url}/api/session/${session.info.peerId}`, {
      headers: { cookie: session.cookie },
    });
    expect(info.status).toBe(401);
    expect((await scan(code)).reply).toEqual({ ok: false, error: { code: 'INVITE_UNKNOWN' } });
    unit.close();
  });
});

describe('help', () => {
  it('HELP-2: goes between a site and the desk over the wire, and no other site sees it', async () => {
    const site = await Peer.join(server.url, server.codes.site1);
    const other = await Peer.join(server.url, server.codes.site2);
    const helpId = newId.help();
    await site.act({ type: 'RequestHelp', helpId, kind: 'sound', text: 'Không nghe được tiếng' });
    await moderator.sees('control', 'the request', (view) => view.help[helpId]?.unread === 1);
    await moderator.act({ type: 'TakeHelp', helpId });
    await moderator.act({ type: 'SendHelpMessage', helpId, text: 'Đề nghị kiểm tra dây loa' });
    await site.sees('self', 'the answer', (view) => view.help?.[helpId]?.messages['2'] !== undefined);
    expect(site.view('self').help?.[helpId]).toMatchObject({ takenBy: 'Điều phối', unread: 0, state: 'open' });
    expect(await other.command({ type: 'SendHelpMessage', helpId, text: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'HELP_UNKNOWN' },
    });
    await moderator.act({ type: 'ResolveHelp', helpId });
    await site.sees('self', 'the end', (view) => view.help?.[helpId]?.state === 'resolved');
    expect(JSON.stringify(other.frames)).not.toContain('Không nghe được tiếng');
    site.close();
    other.close();
  });
});

describe('announcements', () => {
  it('ANN-1: reach the screens they are for, and go when they are withdrawn', async () => {
    const site = await Peer.join(server.url, server.codes.site1);
    const phone = await Peer.join(server.url, server.codes.phone);
    const [forAll, forPhones] = [newId.announcement(), newId.announcement()];
    const publish = { type: 'PublishAnnouncement', text: 'Nghỉ giải lao 15 phút' } as const;
    await moderator.act({ ...publish, announcementId: forAll, audience: 'all' });
    await moderator.act({ ...publish, announcementId: forPhones, audience: 'phones' });
    await phone.sees('phone', 'both', ({ announcements }) => Object.keys(announcements).length === 2);
    await site.sees('hall', 'the one for all', ({ announcements }) => announcements[forAll] !== undefined);
    expect(site.view('hall').announcements).not.toHaveProperty(forPhones);
    await moderator.act({ type: 'WithdrawAnnouncement', announcementId: forAll });
    await site.sees('hall', 'none', ({ announcements }) => Object.keys(announcements).length === 0);
    site.close();
    phone.close();
  });
});
