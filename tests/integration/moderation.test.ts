import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import { type PageState, UNTOLD_HALL } from '@diem-cau/shared/domain/stage/sitePages.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '@diem-cau/shared/protocol/messages.ts';
import type { ConsumerOptions, SignalNotice, SignalReplies } from '@diem-cau/shared/protocol/signals.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { walk } from '../support/walk.ts';
import { newId } from '../testkit/ids.ts';
import { rtpParameters } from '../testkit/mediaFixture.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const SITE1 = 'DT-01' as SiteId;

let server: TestServer;
let session: CookieSession;
let chair: Peer;
let moderator: Peer;
let site1: Peer;
let watching: Watching;

/** A hall that keeps count of what it receives of the stage. */
class Watching {
  readonly peer: Peer;
  readonly consumers = new Map<string, ConsumerOptions>();

  constructor(peer: Peer) {
    this.peer = peer;
    peer.socket.on('signal', (notice: SignalNotice) => {
      if (notice.type === 'consumersOpened') for (const entry of notice.consumers) this.consumers.set(entry.id, entry);
      if (notice.type === 'consumersClosed') for (const id of notice.consumerIds) this.consumers.delete(id);
    });
  }

  /** The sources received from site 1. */
  get ofSite1(): readonly string[] {
    const own = [...this.consumers.values()].filter(({ slot }) => slot.kind === 'speaker' && slot.siteId === SITE1);
    return own.map(({ source }) => source).sort();
  }
}

async function joinMedia(peer: Peer): Promise<SignalReplies['joinMedia']> {
  const { routerRtpCapabilities: rtpCapabilities } = await peer.hello();
  const reply: Reply<SignalReplies['joinMedia']> = await peer.socket
    .timeout(10_000)
    .emitWithAck('signal', { type: 'joinMedia', rtpCapabilities });
  if (!reply.ok) throw new Error(`joining was refused: ${reply.error.code}`);
  return reply.value;
}

function produce(socket: Socket, transportId: string, source: 'camera' | 'microphone'): Promise<Reply<unknown>> {
  const message = { type: 'produce', transportId, source, rtpParameters: rtpParameters(source) };
  return socket.timeout(10_000).emitWithAck('signal', message);
}

beforeAll(async () => {
  // A thousand messages of one site at once, from more connections than it may have otherwise.
  server = await TestServer.start({ environment: { BUDGET_FACTOR: '10' } });
  const { codes, url } = server;
  session = await exchange(url, codes.site1);
  [chair, moderator] = (await Promise.all([codes.chair, codes.moderator].map((code) => Peer.join(url, code)))) as [
    Peer,
    Peer,
  ];
  site1 = await Peer.open(url, { peerId: session.info.peerId, cookie: session.cookie });
  watching = new Watching(await Peer.join(url, codes.site2));
  await chair.act({ type: 'GoLive' });
  for (const { id, ...entry } of (await joinMedia(watching.peer)).consumers)
    watching.consumers.set(id, { id, ...entry });
});

afterAll(async () => {
  for (const peer of [chair, moderator, site1, watching?.peer]) peer?.close();
  await server?.stop();
});

/** Has a page say what it shows. */
async function showPage({ socket }: Peer, page: PageState): Promise<void> {
  expect(await socket.timeout(10_000).emitWithAck('page', { page })).toStrictEqual({ ok: true, value: {} });
}

describe('moderation of media over real sockets and a real worker', () => {
  const test = walk('step by step', { timeout: 90_000 });

  test.step('STAGE-12, PRES-4: a room has the floor with the screen of its hall; a stopped microphone is closed at the server and refused until it is allowed', async () => {
    const handId = newId.hand();
    await site1.act({ type: 'RaiseHand', handId, kind: 'question' });
    await moderator.act({ type: 'InviteHand', handId });
    await showPage(site1, { shows: 'board' });
    const confirm = { type: 'ConfirmTurn', handId } as const;
    expect(await site1.command(confirm)).toMatchObject({ ok: false, error: { code: 'NO_HALL_SCREEN' } });
    const lacksScreen = (site?: SiteView) => site?.connections === 1 && site.halls === undefined;
    await moderator.sees('control', 'that nobody sees the room', ({ sites }) => lacksScreen(sites[SITE1]));
    await showPage(site1, UNTOLD_HALL);
    await site1.act(confirm);
    const transportId = (await joinMedia(site1)).send?.id ?? '';
    const closed: SignalNotice[] = [];
    site1.socket.on('signal', (notice: SignalNotice) => closed.push(notice));
    for (const source of ['camera', 'microphone'] as const) {
      expect(await produce(site1.socket, transportId, source)).toMatchObject({ ok: true });
    }
    await waitFor('both sources', () => (watching.ofSite1.length === 2 ? true : undefined));

    await moderator.act({ type: 'StopSiteMedia', siteId: SITE1, source: 'microphone' });
    expect(await produce(site1.socket, transportId, 'microphone')).toMatchObject({ error: { code: 'MEDIA_STOPPED' } });
    await waitFor('only the camera', () => (watching.ofSite1.join() === 'camera' ? true : undefined));
    expect(closed).toContainEqual({ type: 'producerClosed', source: 'microphone', because: 'noPlace' });
    await site1.sees('self', 'why', ({ site }) => site?.stopped?.microphone?.byName === 'Điều phối');

    await moderator.act({ type: 'AllowSiteMedia', siteId: SITE1, source: 'microphone' });
    expect(await produce(site1.socket, transportId, 'microphone')).toMatchObject({ ok: true });
    await waitFor('both sources again', () => (watching.ofSite1.length === 2 ? true : undefined));
  });

  test.step('STAGE-14: after a removal is acknowledged, nothing of a thousand raced messages succeeds', async () => {
    const transportId = (await joinMedia(site1)).send?.id ?? '';
    expect(await produce(site1.socket, transportId, 'camera')).toMatchObject({ ok: true });
    const open = () =>
      io(server.url, {
        transports: ['websocket'],
        forceNew: true,
        auth: { peerId: session.info.peerId },
        extraHeaders: { cookie: session.cookie, origin: server.url },
      });
    // Ten connections, none of which has said hello.
    const intruders = Array.from({ length: 10 }, open);
    await Promise.all(intruders.map((socket) => new Promise<void>((resolve) => socket.once('connect', resolve))));
    const racing = Array.from({ length: 60 }, () =>
      produce(site1.socket, transportId, 'camera').catch(() => undefined),
    );

    await moderator.act({ type: 'RemoveSite', siteId: SITE1, reason: 'Nhiễu' });
    const replies = await Promise.all(
      intruders.flatMap((socket) => [
        ...Array.from({ length: 60 }, (_, index) => produce(socket, transportId, index % 2 ? 'microphone' : 'camera')),
        ...Array.from({ length: 39 }, (_, index) =>
          socket.timeout(10_000).emitWithAck('command', {
            commandId: `raced-${socket.id}-${index}`,
            command: { type: 'RaiseHand', handId: newId.hand(), kind: 'comment' },
          }),
        ),
        socket.timeout(10_000).emitWithAck('hello', { protocol: PROTOCOL_VERSION }),
      ]),
    );
    expect(replies).toHaveLength(1_000);
    const refused = { ok: false, error: { code: 'SITE_REMOVED', facts: { by: 'Điều phối', reason: 'Nhiễu' } } };
    for (const reply of replies) expect(reply).toStrictEqual(refused);
    await Promise.all(racing);
    await waitFor('an empty place', () => (watching.ofSite1.length === 0 ? true : undefined));
    await waitFor('the end of its connection', () => (site1.socket.connected ? undefined : true));
    // The answer may overtake the change of the view.
    await moderator.sees('control', 'the removal', (view) => view.sites[SITE1]?.removed !== undefined);
    const { floor, stage, sites } = moderator.view('control');
    expect(floor.speaking).toBeUndefined();
    expect(Object.keys(stage.places)).toStrictEqual(['chair']);
    expect(sites[SITE1]?.removed).toMatchObject({ byName: 'Điều phối', reason: 'Nhiễu' });
    for (const socket of intruders) socket.disconnect();
  });

  test.step('STAGE-14: after a removal is acknowledged nothing that its phones send has an effect, and they come back with it', async () => {
    const { url, codes } = server;
    const siteId = 'TDM-02' as SiteId;
    const invites = await listInvites(url, codes.organiser);
    const code = invites.find(({ actor }) => actor.id === `delegate:${siteId}`)?.code ?? '';
    const sessions = await Promise.all([1, 2, 3].map(() => exchange(url, code)));
    const phones = await Promise.all(
      sessions.map(({ info, cookie }) => Peer.open(url, { peerId: info.peerId, cookie })),
    );
    const [first] = phones as [Peer];
    const questionId = newId.question();
    await watching.peer.act({ type: 'AskQuestion', questionId, kind: 'question', text: 'Thiết bị?', anonymous: false });
    await moderator.act({ type: 'AcceptQuestion', questionId });
    await first.act({ type: 'SupportQuestion', questionId });
    await moderator.act({ type: 'VerifyHeadcount', siteId, count: 3 });
    const pollId = newId.poll();
    await chair.act({ type: 'CreatePoll', pollId, title: '?', rules: { ...PLAIN_RULES, voters: 'delegate' } });
    await chair.act({ type: 'OpenPoll', pollId });
    await first.act({ type: 'CastBallot', pollId, choice: 'yes' });
    // A connection that says nothing until after the removal.
    const silent = io(url, {
      transports: ['websocket'],
      forceNew: true,
      auth: { peerId: sessions[2]?.info.peerId },
      extraHeaders: { cookie: sessions[2]?.cookie ?? '', origin: url },
    });
    await new Promise<void>((resolve) => silent.once('connect', resolve));

    await moderator.act({ type: 'RemoveSite', siteId });
    const commands = [
      { type: 'CastBallot', pollId, choice: 'no' },
      { type: 'SupportQuestion', questionId },
      { type: 'WithdrawSupport', questionId },
      { type: 'AskQuestion', questionId: newId.question(), kind: 'idea', text: 'Góp ý', anonymous: true },
    ] as const;
    for (const command of commands) {
      const reply = await silent.timeout(10_000).emitWithAck('command', { commandId: newId.question(), command });
      expect(reply).toMatchObject({ ok: false, error: { code: 'SITE_REMOVED' } });
    }
    await waitFor('the end of their connections', () =>
      phones.some(({ socket }) => socket.connected) ? undefined : true,
    );
    await expect(exchange(url, code)).rejects.toThrow('SITE_REMOVED');
    await chair.act({ type: 'ClosePoll', pollId });
    await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
    expect(chair.view('control').polls[pollId]).toMatchObject({ votes: 1, tally: { yes: 1, no: 0 } });
    await chair.sees('control', 'the support', ({ questions }) => questions[questionId]?.supports.delegates === 1);

    await moderator.act({ type: 'ReadmitSite', siteId });
    const [session] = sessions as [CookieSession];
    const back = await Peer.open(url, { peerId: session.info.peerId, cookie: session.cookie });
    expect(back.view('self').supports).toEqual({ [questionId]: true });
    await back.act({ type: 'WithdrawSupport', questionId });
    for (const peer of [...phones, back]) peer.close();
    silent.disconnect();
  });

  test.step('STAGE-14: a site that is let in again enters with the session it had', async () => {
    await moderator.act({ type: 'ReadmitSite', siteId: SITE1 });
    const back = await Peer.open(server.url, { peerId: session.info.peerId, cookie: session.cookie });
    await back.act({ type: 'DeclareHeadcount', count: 20 });
    back.close();
  });
});
