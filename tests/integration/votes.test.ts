import { createHash } from 'node:crypto';
import { PLAIN_RULES, type PollRules } from '@diem-cau/shared/domain/poll/rules.ts';
import type { PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { CommandAccepted, ReceiptList, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { storedText } from '../support/storedText.ts';
import { newId } from '../testkit/ids.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const SECRET: PollRules = { ...PLAIN_RULES, secret: true };

let server: TestServer;
let chair: Peer;
/** The sites' sessions, and their connections in the same order. */
let sessions: CookieSession[];
let sites: Peer[];

beforeAll(async () => {
  server = await TestServer.start();
  const { url, codes } = server;
  chair = await Peer.join(url, codes.chair);
  const invites = (await listInvites(url, codes.organiser)).filter(({ actor }) => actor.role === 'site');
  sessions = await Promise.all(invites.map(({ code }) => exchange(url, code)));
  sites = await Promise.all(sessions.map(({ info, cookie }) => Peer.open(url, { peerId: info.peerId, cookie })));
  await chair.act({ type: 'GoLive' });
});

afterAll(async () => {
  for (const peer of [chair, ...(sites ?? [])]) peer?.close();
  await server?.stop();
});

async function opened(rules: PollRules, also: object = {}): Promise<PollId> {
  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Biểu quyết', rules });
  await chair.act({ type: 'OpenPoll', pollId, ...also });
  return pollId;
}

it('G2: 101 voters who each send their ballot 50 times at once have cast 101 ballots', async () => {
  expect(sites).toHaveLength(101);
  const pollId = await opened(PLAIN_RULES);
  const replies = await Promise.all(
    sites.flatMap((site, index) => {
      const choice = index % 3 === 0 ? 'no' : 'yes';
      return Array.from({ length: 50 }, (_, again) =>
        site.command({ type: 'CastBallot', pollId, choice }, `ballot-${index}-${again % 2}`),
      );
    }),
  );
  expect(replies.filter(({ ok }) => !ok)).toEqual([]);
  await chair.act({ type: 'ClosePoll', pollId });
  await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
  const poll = chair.view('control').polls[pollId];
  expect(poll).toMatchObject({ votes: 101, entitled: 101, tally: { yes: 67, no: 34, abstain: 0 } });
  const byGroup = Object.values(poll?.groups ?? {}).reduce((sum, { yes = 0, no = 0 }) => sum + yes + no, 0);
  // The province's own room belongs to no group.
  expect(byGroup).toBe(100);
});

it('POLL-24: of two devices of a room the ballot pressed later counts, whichever arrives first', async () => {
  const [session] = sessions;
  if (!session) throw new Error('No site has a session.');
  const { peerId } = session.info;
  const open = () => Peer.open(server.url, { peerId, cookie: session.cookie });
  const [older, newer] = [await open(), await open()];
  const pollId = await opened(PLAIN_RULES);
  await older.sees('hall', 'the vote', ({ polls }) => polls[pollId]?.phase === 'open');
  const cast = (device: Peer, choice: string, replaces?: number) =>
    device.command({ type: 'CastBallot', pollId, choice, replaces });
  // Pressed on the older device first, on its way while the newer one votes twice.
  expect(await cast(newer, 'yes')).toMatchObject({ ok: true });
  await newer.sees('self', 'its ballot', ({ ballots }) => ballots[pollId] === 'yes');
  expect(await cast(newer, 'no', 1)).toMatchObject({ ok: true });
  for (const seen of [undefined, 1]) {
    expect(await cast(older, 'abstain', seen)).toMatchObject({ error: { code: 'STALE', facts: { about: 'ballot' } } });
  }
  for (const device of [older, newer]) {
    await device.sees(
      'self',
      'the ballot that counts',
      (view) => view.ballots[pollId] === 'no' && view.casts[pollId] === 2,
    );
  }
  expect(await cast(older, 'abstain', 2)).toMatchObject({ ok: true });
  await chair.act({ type: 'ClosePoll', pollId });
  await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
  expect(chair.view('control').polls[pollId]?.tally).toMatchObject({ abstain: 1, no: 0, yes: 0 });
  for (const device of [older, newer]) device.close();
});

it('G3: no ballot is counted after the close is acknowledged, and what was acknowledged before is', async () => {
  for (const rules of [PLAIN_RULES, SECRET]) {
    const pollId = await opened(rules);
    const cast = (site: Peer, index: number) =>
      site.command({ type: 'CastBallot', pollId, choice: 'yes', nonce: `nonce-of-voter-${index}` });
    const early = sites.slice(0, 60).map(cast);
    const closing = chair.act({ type: 'ClosePoll', pollId });
    const racing = sites.slice(60, 80).map(cast);
    await closing;
    const late = await Promise.all(sites.slice(80).map(cast));
    expect(new Set(late.map((reply) => !reply.ok && reply.error.code))).toEqual(new Set(['POLL_NOT_OPEN']));
    const recorded = (await Promise.all([...early, ...racing])).filter(({ ok }) => ok).length;
    await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
    expect(chair.view('control').polls[pollId]).toMatchObject({ votes: recorded, tally: { yes: recorded } });
  }
});

it('POLL-10: an open poll closes by itself once its deadline has passed', async () => {
  const pollId = await opened(PLAIN_RULES, { seconds: 10 });
  await sites[0]?.act({ type: 'CastBallot', pollId, choice: 'abstain' });
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
  expect(chair.view('control').polls[pollId]?.tally).toEqual({ yes: 0, no: 0, abstain: 1 });
});

it('G8: after the close nothing stored or sent leads from a voter to a secret choice, and each voter finds the receipt', async () => {
  const pollId = await opened({ ...SECRET, visibility: 'afterClose' });
  const voters = sites.slice(0, 40).map((site, index) => ({
    site,
    session: sessions[index] as CookieSession,
    choice: ['yes', 'no', 'abstain'][index % 3] as string,
    nonce: createHash('sha256').update(`nonce ${index} ${pollId}`).digest('base64url'),
  }));
  const cast = ({ site, choice, nonce }: (typeof voters)[number]) =>
    site.command({ type: 'CastBallot', pollId, choice, nonce });
  // The first ones alone, as the hardest to hide; the others together.
  const replies: Reply<CommandAccepted>[] = [];
  for (const voter of voters.slice(0, 3)) replies.push(await cast(voter));
  replies.push(...(await Promise.all(voters.slice(3).map(cast))));
  const receipts = replies.map((reply) => (reply.ok ? reply.value.receipt : undefined));
  expect(receipts.every((receipt) => receipt !== undefined)).toBe(true);

  const [first] = voters;
  if (!first) throw new Error('Nobody votes.');
  expect(await cast(first)).toMatchObject({ ok: true, value: { receipt: receipts[0] } });
  expect(await cast({ ...first, choice: 'no' })).toMatchObject({ error: { code: 'ALREADY_VOTED' } });
  expect(await cast({ ...first, nonce: 'another-nonce-of-mine' })).toMatchObject({ error: { code: 'ALREADY_VOTED' } });
  expect(first.site.view('self').ballots[pollId]).toBe('secret');
  await chair.sees('control', 'the turnout', ({ polls }) => polls[pollId]?.votes === 40);
  expect(chair.view('control').polls[pollId]?.tally).toEqual({});

  // Meanwhile the file does hold who has voted: else finding nothing later would show nothing.
  expect((await storedText(server)).file).toContain(`poll:${pollId}:voted`);

  await chair.act({ type: 'ClosePoll', pollId });
  await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
  expect(chair.view('control').polls[pollId]).toMatchObject({ votes: 40, tally: { yes: 14, no: 13, abstain: 13 } });
  expect(first.site.view('hall').polls[pollId]?.tally).toEqual({});
  expect((await readReceipts(pollId, first.session)).ok).toBe(false);

  await chair.act({ type: 'PublishResult', pollId });
  await first.site.sees('hall', 'the published result', ({ polls }) => polls[pollId]?.tally.yes === 14);
  const list = await readReceipts(pollId, first.session);
  if (!list.ok) throw new Error('The list is not there.');
  const listed = new Map(list.value.receipts);
  voters.forEach(({ choice, nonce }, index) => {
    const given = receipts[index];
    const own = createHash('sha256').update([pollId, nonce, given?.serverNonce, choice].join('\n')).digest('hex');
    expect(own).toBe(given?.receipt);
    expect(listed.get(own)).toBe(choice);
  });
  expect(list.value.receipts.map(([receipt]) => receipt)).toEqual([...listed.keys()].toSorted());
  expect(listed.size).toBe(40);

  const { file, keys } = await storedText(server);
  const frames = JSON.stringify([chair, ...sites].map((peer) => peer.frames));
  for (const text of [file, keys]) {
    for (const gone of ['voted', 'used', 'key', 'choices', 'sites', 'electorate', 'limits']) {
      expect(text).not.toContain(`poll:${pollId}:${gone}`);
    }
  }
  voters.forEach(({ nonce }, index) => {
    for (const text of [file, keys, frames, server.output]) {
      expect(text).not.toContain(nonce);
      expect(text).not.toContain(receipts[index]?.serverNonce);
    }
    // The receipt stands in the list, and nowhere that a voter is named.
    for (const text of [frames, server.output]) expect(text).not.toContain(receipts[index]?.receipt);
    expect(keys.split(receipts[index]?.receipt ?? '').length).toBe(2);
  });
});

async function readReceipts(pollId: PollId, { info, cookie }: CookieSession): Promise<Reply<ReceiptList>> {
  const path = `/api/conferences/${info.conferenceId}/polls/${pollId}/receipts`;
  const response = await fetch(`${server.url}${path}`, { headers: { cookie, 'x-peer': info.peerId } });
  return (await response.json()) as Reply<ReceiptList>;
}

it('tells a phone of its ballot in the acknowledgement, and every screen where it has several', async () => {
  const { info, cookie } = await exchange(server.url, server.codes.phone);
  const open = () => Peer.open(server.url, { peerId: info.peerId, cookie });
  const room = sites[sessions.findIndex((session) => session.info.actor.siteId === info.actor.siteId)];
  await room?.act({ type: 'DeclareHeadcount', count: 20 });
  const pollId = await opened({ ...PLAIN_RULES, voters: 'delegate', allowDeclared: true });
  const phone = await open();
  const told = { audience: 'self', patch: { ballots: { [pollId]: 'yes' } } };
  const reply = await phone.command({ type: 'CastBallot', pollId, choice: 'yes' });
  expect(reply).toMatchObject({ ok: true, value: { frame: told } });
  expect(phone.view('self').ballots[pollId]).toBe('yes');
  const second = await open();
  expect(second.view('self').ballots[pollId]).toBe('yes');
  await second.act({ type: 'CastBallot', pollId, choice: 'no', replaces: 1 });
  for (const screen of [phone, second]) {
    await screen.sees('self', 'the changed ballot', ({ ballots }) => ballots[pollId] === 'no');
    screen.close();
  }
  await chair.act({ type: 'ClosePoll', pollId });
  await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
});

it('POLL-8, POLL-22: a room that claims 5,000 people votes within what the desk verified, and by the phones seated at the opening', async () => {
  const { url, codes } = server;
  const moderator = await Peer.join(url, codes.moderator);
  const { info } = await exchange(url, codes.phone);
  const siteId = info.actor.siteId as SiteId;
  const room = sites[sessions.findIndex((session) => session.info.actor.siteId === siteId)];
  await room?.act({ type: 'DeclareHeadcount', count: 5_000 });
  await moderator.sees('control', 'the claim', (view) => view.sites[siteId]?.claimed === 5_000);
  await room?.sees('self', 'the claim', ({ site }) => site?.claimed === 5_000);
  // The seats are as many as before the claim.
  const { seats } = room?.view('self').site ?? {};
  expect(seats?.count).toBe(20);
  const phones: Peer[] = [];
  const enter = async () => {
    const session = await exchange(url, codes.phone);
    phones.push(await Peer.open(url, { peerId: session.info.peerId, cookie: session.cookie }));
  };
  while (phones.length < 5) await enter();

  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: '?', rules: { ...PLAIN_RULES, voters: 'delegate' } });
  const early = await chair.command({ type: 'OpenPoll', pollId });
  expect(early).toMatchObject({ ok: false, error: { code: 'NO_ELECTORATE' } });
  await moderator.act({ type: 'VerifyHeadcount', siteId, count: 3 });
  await chair.act({ type: 'OpenPoll', pollId });
  await enter();
  const replies = [];
  for (const phone of phones) replies.push(await phone.command({ type: 'CastBallot', pollId, choice: 'yes' }));
  expect(replies.map((reply) => (reply.ok ? 'recorded' : reply.error.code))).toEqual([
    ...['recorded', 'recorded', 'recorded', 'BALLOT_OVER_BOUND', 'BALLOT_OVER_BOUND'],
    'NOT_SEATED_AT_OPENING',
  ]);
  await chair.act({ type: 'ClosePoll', pollId });
  await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
  expect(chair.view('control').polls[pollId]).toMatchObject({ votes: 3, entitled: 3, tally: { yes: 3 } });
  for (const peer of [moderator, ...phones]) peer.close();
});
