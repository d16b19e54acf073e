import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import { MAX_FRAME_BYTES, PROTOCOL_VERSION } from '@diem-cau/shared/protocol/messages.ts';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

let server: TestServer;
let chair: Peer;
let moderator: Peer;
let site1: Peer;
let site2: Peer;

beforeAll(async () => {
  server = await TestServer.start();
  const { codes, url } = server;
  [chair, moderator, site1, site2] = (await Promise.all(
    [codes.chair, codes.moderator, codes.site1, codes.site2].map((code) => Peer.join(url, code)),
  )) as [Peer, Peer, Peer, Peer];
});

afterAll(async () => {
  for (const peer of [chair, moderator, site1, site2]) peer?.close();
  await server?.stop();
});

/** Whatever a test does to it, the server goes on. */
async function expectAlive(): Promise<void> {
  expect(server.isRunning).toBe(true);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
}

it('starts with the 101 points, and the desk does not take it live', async () => {
  expect(Object.keys(moderator.view('control').sites)).toHaveLength(101);
  expect(await moderator.command({ type: 'GoLive' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
});

describe('a dialogue over real sockets', () => {
  beforeAll(async () => {
    await chair.act({ type: 'GoLive' });
    await site1.sees('hall', 'the conference is live', (view) => view.conference.phase === 'live');
  });

  it('shows a connected site and its headcount to the desk, summed up by group and province', async () => {
    await site1.act({ type: 'DeclareHeadcount', count: 23 });
    await site2.act({ type: 'DeclareHeadcount', count: 20 });
    const { siteId } = site1.view('self').site ? { siteId: site1.view('self').site?.id } : {};
    expect(siteId).toBe('DT-01');
    await moderator.sees('control', 'both headcounts', (view) => view.rollCall.total.declared === 43);
    const { rollCall, sites } = moderator.view('control');
    expect(rollCall.groups['DT' as SiteId]?.declared).toBe(23);
    expect(rollCall.groups['TDM' as SiteId]?.declared).toBe(20);
    expect(sites['DT-01' as SiteId]?.connections).toBe(1);
    expect(sites['DT-02' as SiteId]?.connections).toBeUndefined();
  });

  it('carries a hand from raised to spoken, on every screen', async () => {
    const handId = newId.hand();
    await site1.act({ type: 'RaiseHand', handId, kind: 'question' });
    await moderator.sees('control', 'the hand', (view) => view.floor.queue[0]?.handId === handId);
    await site2.sees('hall', 'the hand', (view) => view.floor.queue[0]?.handId === handId);
    expect(await site1.command({ type: 'ConfirmTurn', handId })).toMatchObject({ error: { code: 'HAND_STATE' } });
    await moderator.act({ type: 'InviteHand', handId });
    await site1.sees('hall', 'the invitation', (view) => view.floor.invited?.siteId === 'DT-01');
    expect(await site2.command({ type: 'ConfirmTurn', handId })).toMatchObject({ error: { code: 'HAND_UNKNOWN' } });
    await site1.act({ type: 'ConfirmTurn', handId });
    await site2.sees('hall', 'the turn', (view) => view.floor.speaking?.siteId === 'DT-01');
    await chair.act({ type: 'EndTurn', handId });
    await site2.sees('hall', 'an empty floor', (view) => view.floor.speaking === undefined);
  });

  it('STALE-3: lets a delayed end of a turn touch no other turn, and of two ends at once only one count', async () => {
    const [first, second] = [newId.hand(), newId.hand()];
    for (const [site, handId] of [
      [site1, first],
      [site2, second],
    ] as const) {
      await site.act({ type: 'RaiseHand', handId, kind: 'comment' });
      await moderator.act({ type: 'InviteHand', handId });
      await site.act({ type: 'ConfirmTurn', handId });
      if (handId === second) break;
      const ends = [chair, moderator].map((peer) => peer.command({ type: 'EndTurn', handId }));
      expect((await Promise.all(ends)).filter(({ ok }) => ok)).toHaveLength(1);
    }
    expect(await chair.command({ type: 'EndTurn', handId: first })).toMatchObject({
      error: { code: 'STALE', facts: { about: 'turn' } },
    });
    await chair.sees('control', 'the second turn', ({ floor }) => floor.speaking?.handId === second);
    await chair.act({ type: 'EndTurn', handId: second });
  });

  it.each([undefined, 1, PROTOCOL_VERSION + 1])(
    'WIRE-9: tells a page of protocol %s that it is outdated, whatever it sends',
    async (protocol) => {
      const { info, cookie } = await exchange(server.url, server.codes.site1);
      const old = await Peer.open(server.url, { peerId: info.peerId, cookie });
      const told = {
        ok: false,
        error: { code: 'OUTDATED', facts: { protocol: PROTOCOL_VERSION, build: expect.any(String) } },
      };
      expect(await old.socket.emitWithAck('hello', { protocol, somethingOfThen: true })).toMatchObject(told);
      const command = { commandId: 'outdated-0001', command: { type: 'EndTurn' } };
      expect(await old.socket.emitWithAck('command', command)).toMatchObject({ error: { code: 'OUTDATED' } });
      // Its newest version is let in again.
      expect(await old.hello()).toMatchObject({ protocol: PROTOCOL_VERSION, build: expect.any(String) });
      old.close();
    },
  );

  it('STALE-1: refuses what was pressed on a revision that has passed', async () => {
    const seen = moderator.view('control').revisions.list ?? 0;
    await chair.act({ type: 'CloseList' });
    await chair.act({ type: 'OpenList' });
    const late = { commandId: `late-${newId.hand()}`, command: { type: 'CloseList' }, seen };
    expect(await moderator.socket.emitWithAck('command', late)).toMatchObject({ error: { code: 'STALE' } });
    await moderator.sees(
      'control',
      'the open list',
      ({ floor, revisions }) => !floor.listClosed && revisions.list === seen + 2,
    );
  });

  it('carries a question from asked to answered, and shows it in the halls only once accepted', async () => {
    const questionId = newId.question();
    await site1.act({ type: 'AskQuestion', questionId, kind: 'question', text: 'Kinh phí?', anonymous: false });
    await moderator.sees('control', 'the question', (view) => view.questions[questionId]?.state === 'submitted');
    await site1.sees('self', 'its own question', (view) => view.questions[questionId]?.state === 'submitted');
    expect(site2.view('hall').questions[questionId]).toBeUndefined();
    await moderator.act({ type: 'AcceptQuestion', questionId });
    await chair.act({ type: 'CallQuestion', questionId });
    await site2.sees('hall', 'the called question', (view) => view.calledQuestionId === questionId);
    await chair.act({ type: 'MarkQuestionAnswered', questionId });
    await site2.sees('hall', 'the answer', (view) => view.questions[questionId]?.state === 'answered');
    await site1.sees('self', 'the answer', (view) => view.questions[questionId]?.state === 'answered');
  });

  it('counts a support of a site and one of a phone apart, and moves them with a merge', async () => {
    const phone = await Peer.join(server.url, server.codes.phone);
    const [one, two] = [newId.question(), newId.question()];
    for (const questionId of [one, two]) {
      await site1.act({ type: 'AskQuestion', questionId, kind: 'question', text: 'Biên chế?', anonymous: false });
      expect(await phone.command({ type: 'SupportQuestion', questionId })).toMatchObject({
        error: { code: 'QUESTION_UNKNOWN' },
      });
      await moderator.act({ type: 'AcceptQuestion', questionId });
      await phone.act({ type: 'SupportQuestion', questionId });
    }
    await site2.act({ type: 'SupportQuestion', questionId: one });
    await site2.act({ type: 'SupportQuestion', questionId: one });
    await moderator.sees('control', 'both supports', ({ questions }) => questions[one]?.supports.sites === 1);
    await phone.sees('phone', 'its own', ({ questions }) => questions[two]?.supports.delegates === 1);
    await moderator.act({ type: 'MergeQuestions', questionId: one, intoQuestionId: two });
    await moderator.sees('control', 'the sum', ({ questions }) => questions[two]?.supports.sites === 1);
    expect(moderator.view('control').questions[two]?.supports).toEqual({ sites: 1, delegates: 1 });
    await site2.sees('self', 'its support moved', ({ supports }) => supports[two] === true);
    await site2.act({ type: 'WithdrawSupport', questionId: two });
    await site2.sees('self', 'its support gone', ({ supports }) => supports[two] === undefined);
    await site1.sees('hall', 'the rest', ({ questions }) => questions[two]?.supports.sites === 0);
    await site1.act({ type: 'WithdrawQuestion', questionId: two });
    await site1.act({ type: 'WithdrawQuestion', questionId: one });
    phone.close();
  });

  it('counts changed ballots once, moves the tally everywhere, and keeps the result', async () => {
    const pollId = newId.poll();
    await chair.act({ type: 'CreatePoll', pollId, title: 'Thông qua chỉ tiêu' });
    expect(await site1.command({ type: 'CastBallot', pollId, choice: 'yes' })).toMatchObject({
      error: { code: 'POLL_NOT_OPEN' },
    });
    await chair.act({ type: 'OpenPoll', pollId });
    await site1.act({ type: 'CastBallot', pollId, choice: 'yes' });
    await site2.act({ type: 'CastBallot', pollId, choice: 'yes' });
    await site2.act({ type: 'CastBallot', pollId, choice: 'no', replaces: 1 });
    await site2.sees('self', 'its ballot', (view) => view.ballots[pollId] === 'no');
    for (const peer of [site1, site2]) {
      await peer.sees(
        'hall',
        'the tally',
        ({ polls }) => polls[pollId]?.tally.yes === 1 && polls[pollId]?.tally.no === 1,
      );
    }
    expect(await chair.command({ type: 'CastBallot', pollId, choice: 'yes' })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    await chair.act({ type: 'ClosePoll', pollId });
    await site1.sees('hall', 'the result', (view) => view.polls[pollId]?.phase === 'closed');
    expect(site1.view('hall').polls[pollId]).toMatchObject({ tally: { yes: 1, no: 1, abstain: 0 }, entitled: 101 });
    expect(await site1.command({ type: 'CastBallot', pollId, choice: 'no', replaces: 1 })).toMatchObject({
      error: { code: 'POLL_NOT_OPEN' },
    });
  });

  it('gives a repeated command one effect and the same answer', async () => {
    const command: ClientCommand = { type: 'RaiseHand', handId: newId.hand(), kind: 'comment' };
    const replies = await Promise.all(Array.from({ length: 20 }, () => site2.command(command, 'the-same-command')));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]?.ok).toBe(true);
    await moderator.sees('control', 'one hand', (view) => view.floor.queue.length === 1);
    await site2.act({ type: 'LowerHand', handId: command.handId });
  });

  it('refuses what an earlier phase or another role may do', async () => {
    expect(await site1.command({ type: 'GoLive' })).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await chair.command({ type: 'GoLive' })).toMatchObject({ error: { code: 'WRONG_PHASE' } });
  });

  it('answers a client that comes back with what changed, and one that knows nothing with everything', async () => {
    const before = moderator.frames.length;
    await moderator.hello();
    const [control] = moderator.frames.slice(before);
    expect(control).toHaveProperty('patch');
    const fresh = await Peer.join(server.url, server.codes.moderator);
    expect(fresh.frames[0]).toHaveProperty('view');
    expect(fresh.view('control')).toEqual(moderator.view('control'));
    fresh.close();
  });
});

it('gives a site that lost its connection its private part as it is now, whatever happened meanwhile', async () => {
  const questionIds = [newId.question(), newId.question(), newId.question()];
  const lonely = await Peer.join(server.url, server.codes.site2);
  site2.close();
  for (const questionId of questionIds) {
    await lonely.act({ type: 'AskQuestion', questionId, kind: 'opinion', text: 'Ý kiến', anonymous: false });
  }
  await lonely.sees('self', 'its questions', (view) => questionIds.every((id) => view.questions[id]));
  const dropped = new Promise<void>((resolve) => lonely.socket.once('disconnect', () => resolve()));
  lonely.socket.disconnect();
  await dropped;
  await moderator.sees('control', 'the site to be gone', ({ sites }) => !sites['TDM-01' as SiteId]?.connections);
  for (const questionId of questionIds) await moderator.act({ type: 'AcceptQuestion', questionId });
  const connected = new Promise<void>((resolve) => lonely.socket.once('connect', () => resolve()));
  lonely.socket.connect();
  await connected;
  await lonely.hello();
  expect(questionIds.map((id) => lonely.view('self').questions[id]?.state)).toEqual(Array(3).fill('accepted'));
  lonely.close();
  site2 = await Peer.join(server.url, server.codes.site2);
});

describe('bad input', () => {
  const NESTED = JSON.parse(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`) as unknown;

  it.each([
    ['an unknown event', 'no-such-event', {}, 'UNKNOWN_EVENT'],
    ['a prototype as an event', '__proto__', {}, 'UNKNOWN_EVENT'],
    ['nothing', 'command', undefined, 'INVALID'],
    ['null', 'command', null, 'INVALID'],
    ['a number', 'command', 7, 'INVALID'],
    ['a list', 'command', [1, 2], 'INVALID'],
    ['no command id', 'command', { command: { type: 'GoLive' } }, 'INVALID'],
    ['an unknown command', 'command', { commandId: 'abcdefgh', command: { type: 'Explode' } }, 'INVALID'],
    ['a system command', 'command', { commandId: 'abcdefgh', command: { type: 'RecordPollResult' } }, 'INVALID'],
    ['a deep value', 'command', NESTED, 'INVALID'],
    ['a malformed hello', 'hello', { protocol: PROTOCOL_VERSION, known: { control: 'yes' } }, 'INVALID'],
    ['a malformed page', 'page', { page: { shows: 'hall', hall: { camera: 'on' } } }, 'INVALID'],
    ['a malformed question for the time', 'time', { zone: 'UTC' }, 'INVALID'],
    ['a malformed signal', 'signal', { type: 'produce', source: 'screen' }, 'INVALID'],
    [
      'media of a site without the floor',
      'signal',
      { type: 'produce', transportId: 'x', source: 'camera', rtpParameters: {} },
      'NOT_ON_STAGE',
    ],
    ['a signal about nothing', 'signal', { type: 'restartIce', transportId: 'x' }, 'MEDIA_REFUSED'],
  ])('refuses %s with a code', async (_name, event, payload, code) => {
    const reply = await site1.socket.timeout(5_000).emitWithAck(event, payload);
    expect(reply).toMatchObject({ ok: false, error: { code } });
    await expectAlive();
  });

  it('names the wrong paths', async () => {
    const command = { type: 'DeclareHeadcount', count: 'many' };
    const reply = await site1.socket.timeout(5_000).emitWithAck('command', { commandId: 'abcdefgh', command });
    expect(reply).toEqual({ ok: false, error: { code: 'INVALID', paths: ['command.count'] } });
  });

  it('answers a message without a callback by a rejected event', async () => {
    const rejected = new Promise((resolve) => site1.socket.once('rejected', resolve));
    site1.socket.emit('command', null);
    expect(await rejected).toMatchObject({ code: 'INVALID' });
  });

  it('takes who acts from the session, never from the message', async () => {
    const command = { type: 'DeclareHeadcount', count: 5, siteId: 'TDM-01', actor: { role: 'chair' } };
    const reply = await site1.socket.timeout(5_000).emitWithAck('command', { commandId: 'abcdefgh', command });
    expect(reply).toMatchObject({ error: { code: 'INVALID' } });
  });

  it('closes the connection of a frame over the size cap, and of nobody else', async () => {
    const loud = await Peer.join(server.url, server.codes.site2);
    const closed = new Promise((resolve) => loud.socket.once('disconnect', resolve));
    loud.socket.emit('command', { text: 'x'.repeat(MAX_FRAME_BYTES) });
    await closed;
    loud.close();
    expect(site2.socket.connected).toBe(true);
    await expectAlive();
  });
});

describe('who may come in', () => {
  let session: CookieSession;

  beforeAll(async () => {
    session = await exchange(server.url, server.codes.site1);
  });

  function connect(options: { origin?: string; cookie?: string; peerId?: string }): Promise<string> {
    const socket = io(server.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { peerId: options.peerId ?? session.info.peerId },
      extraHeaders: {
        ...(options.origin !== undefined && { origin: options.origin }),
        cookie: options.cookie ?? session.cookie,
      },
    });
    return new Promise((resolve) => {
      const settle = (outcome: string) => {
        socket.disconnect();
        resolve(outcome);
      };
      socket.once('connect', () => settle('connected'));
      socket.once('connect_error', (error) => settle(error.message));
    });
  }

  it('lets in the session of the page itself', async () => {
    expect(await connect({ origin: server.url })).toBe('connected');
  });

  it.each([
    ['a foreign page', 'https://evil.example'],
    ['a page without an origin', 'null'],
    ['a page whose name only begins like ours', 'http://localhost.evil.example'],
  ])('refuses the WebSocket of %s', async (_name, origin) => {
    expect(await connect({ origin })).not.toBe('connected');
  });

  it('refuses a WebSocket that names no origin', async () => {
    expect(await connect({})).not.toBe('connected');
  });

  it('refuses a missing, forged or another peer’s cookie', async () => {
    expect(await connect({ origin: server.url, cookie: '' })).toBe('UNAUTHENTICATED');
    const forged = session.cookie.replace(/=.*/, `=${'A'.repeat(43)}`);
    expect(await connect({ origin: server.url, cookie: forged })).toBe('UNAUTHENTICATED');
    const other = await exchange(server.url, server.codes.site2);
    expect(await connect({ origin: server.url, peerId: other.info.peerId })).toBe('UNAUTHENTICATED');
  });

  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const response = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ code: server.codes.site1.toLowerCase() }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(response.headers.get('set-cookie')).toMatch(/SameSite=Strict/i);
  });

  it('gives the same answer to every wrong code', async () => {
    const post = (body: unknown) =>
      fetch(`${server.url}/api/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify(body),
      });
    for (const body of [{ code: 'AAAA-AAAA-AAAA-AAAA' }, { code: 'short' }, { code: 7 }, {}, { code: '__proto__' }]) {
      const response = await post(body);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ ok: false, error: { code: 'INVITE_UNKNOWN' } });
    }
  });

  it('refuses to exchange a code for a foreign page', async () => {
    const response = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ code: server.codes.chair }),
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
  });
});
