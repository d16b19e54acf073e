import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { FaultyLink } from '../testkit/faultyLink.ts';
import { newId } from '../testkit/ids.ts';
import { listInvites } from '../testkit/peer.ts';
import { RecordingClient } from '../testkit/recordingClient.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { freePort, TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

/** Ten times the goal for a command on one server to be seen on the other. */
const SEEN_WITHIN_MS = 2_500;

let redis: SharedRedis;
let servers: [TestServer, TestServer];
/** Sessions of the chair, the moderator, and all sites. */
let chairSession: CookieSession;
let moderatorSession: CookieSession;
let siteSessions: CookieSession[];
/** How servers ended that no test had killed. */
const ended: string[] = [];
const opened: { close(): void }[] = [];

beforeAll(async () => {
  redis = await SharedRedis.start(await freePort());
  const options = { redisUrl: redis.url, onUnexpectedEnd: (how: string) => ended.push(how) };
  const first = await TestServer.start(options);
  servers = [first, await TestServer.start({ ...options, publicUrl: first.url })];
  const { url, codes } = first;
  expect(servers[1].codes).toEqual(codes);
  chairSession = await exchange(url, codes.chair);
  moderatorSession = await exchange(url, codes.moderator);
  const invites = (await listInvites(url, codes.organiser)).filter(({ actor }) => actor.role === 'site');
  siteSessions = await Promise.all(invites.map(({ code }) => exchange(url, code)));
  const chair = connect(chairSession, first.url);
  const moderator = connect(moderatorSession, servers[1].url);
  await chair.act({ type: 'GoLive' });
  await seen('the conference is live', () => moderator.view('control')?.conference.phase === 'live');
  for (const client of [chair, moderator]) client.close();
});

afterAll(async () => {
  for (const part of opened) part.close();
  await Promise.all((servers ?? []).map((server) => server.stop()));
  await redis?.stop();
  expect(ended).toEqual([]);
});

/** A client at one of the two servers, or at the end of a line that leads to both. */
function connect(session: CookieSession, url: string): RecordingClient {
  const client = new RecordingClient({ url, origin: servers[0].url, session });
  opened.push(client);
  return client;
}

async function line(first: number): Promise<FaultyLink> {
  const link = await FaultyLink.open(() => servers.map(({ port }) => port), first);
  opened.push(link);
  return link;
}

async function seen(what: string, expected: () => boolean | undefined): Promise<void> {
  await waitFor(what, () => (expected() ? true : undefined), SEEN_WITHIN_MS);
}

it('shows at one server what happens at the other: commands, presence, tallies and supports', async () => {
  const [one, two] = servers;
  const [here, there] = siteSessions.slice(0, 2) as [CookieSession, CookieSession];
  const chair = connect(chairSession, one.url);
  const moderator = connect(moderatorSession, two.url);
  const siteHere = connect(here, one.url);
  const siteThere = connect(there, two.url);
  const connected = (watcher: RecordingClient) =>
    [here, there].every(({ info }) => watcher.view('control')?.sites[info.actor.siteId as never]?.connections === 1);
  await seen('both sites at both desks', () => connected(chair) && connected(moderator));

  const questionId = newId.question();
  const text = 'Bao giờ có thiết bị?';
  await siteHere.act({ type: 'AskQuestion', questionId, kind: 'question', text, anonymous: false });
  await seen('the question', () => moderator.view('control')?.questions[questionId]?.text === text);
  await moderator.act({ type: 'AcceptQuestion', questionId });
  await seen('that it is accepted', () => siteHere.view('self')?.questions[questionId]?.state === 'accepted');
  await siteThere.act({ type: 'SupportQuestion', questionId });
  await seen('the support', () => chair.view('control')?.questions[questionId]?.supports.sites === 1);

  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Biểu quyết' });
  await chair.act({ type: 'OpenPoll', pollId });
  await siteThere.act({ type: 'CastBallot', pollId, choice: 'yes' });
  await seen('the tally', () => chair.view('control')?.polls[pollId]?.tally.yes === 1);
  await chair.act({ type: 'ClosePoll', pollId });
  await seen('the result', () => siteThere.view('hall')?.polls[pollId]?.phase === 'closed');
  for (const client of [chair, moderator, siteHere, siteThere]) client.close();
});

it('shows what was announced while a server could not hear it', async () => {
  const desks = [connect(chairSession, servers[0].url), connect(moderatorSession, servers[1].url)] as const;
  const [chair, moderator] = desks;
  const [site, other] = siteSessions.slice(0, 2).map((session) => connect(session, servers[0].url)) as [
    RecordingClient,
    RecordingClient,
  ];
  const pollId = newId.poll();
  const questionId = newId.question();
  await site.act({ type: 'AskQuestion', questionId, kind: 'idea', text: 'Câu lạc bộ lưu động', anonymous: false });
  await moderator.act({ type: 'AcceptQuestion', questionId });
  await chair.act({ type: 'CreatePoll', pollId, title: 'Biểu quyết' });
  await chair.act({ type: 'OpenPoll', pollId });
  await waitFor('the other site', () => (other.isSettled ? true : undefined));
  await redis.dropListeners();
  await Promise.all([
    site.act({ type: 'CastBallot', pollId, choice: 'no' }),
    other.act({ type: 'SupportQuestion', questionId }),
  ]);
  for (const desk of desks) {
    await seen('the ballot', () => desk.view('control')?.polls[pollId]?.tally.no === 1);
    await seen('the support', () => desk.view('control')?.questions[questionId]?.supports.sites === 1);
  }
  await seen('its own support', () => other.view('self')?.supports[questionId]);
  await chair.act({ type: 'ClosePoll', pollId });
  await seen('the result', () => chair.view('control')?.polls[pollId]?.phase === 'closed');
  for (const client of [...desks, site, other]) client.close();
});

it('lets either server die: its clients go on at the other, and lose nothing', async () => {
  for (const dying of [0, 1] as const) {
    // Everybody begins at the server that will die.
    const clients = await Promise.all(
      [moderatorSession, ...siteSessions.slice(0, 6)].map(async (session) => connect(session, (await line(dying)).url)),
    );
    const [moderator, ...sites] = clients as [RecordingClient, ...RecordingClient[]];
    await waitFor('everybody is in', () => (clients.every(({ isSettled }) => isSettled) ? true : undefined));
    const asked = sites.map((site) => {
      const questionId = newId.question();
      const text = 'Bao giờ có thiết bị?';
      return {
        questionId,
        reply: site.send({ type: 'AskQuestion', questionId, kind: 'idea', text, anonymous: false }),
      };
    });
    await servers[dying].kill();
    for (const { reply } of asked) expect((await reply).ok).toBe(true);
    await moderator.act({ type: 'AcceptQuestion', questionId: asked[0]?.questionId as never });
    await waitFor('everything that was asked', () =>
      asked.every(({ questionId }) => moderator.view('control')?.questions[questionId]) ? true : undefined,
    );
    await servers[dying].launch();
    for (const client of clients) client.close();
  }
});

it('G2: 101 voters at two servers, with repeats and lines that break, have cast 101 ballots, open or secret', async () => {
  expect(siteSessions).toHaveLength(101);
  const chair = connect(chairSession, servers[0].url);
  const links = await Promise.all(siteSessions.map((_, index) => line(index)));
  const sites = siteSessions.map((session, index) => connect(session, links[index]?.url ?? ''));
  for (const secret of [false, true]) {
    const pollId = newId.poll();
    await chair.act({ type: 'CreatePoll', pollId, title: 'Biểu quyết', rules: { ...PLAIN_RULES, secret } });
    await chair.act({ type: 'OpenPoll', pollId });
    const votes = sites.map((site, index) => {
      const nonce = `nonce-of-voter-${index}`;
      return site.send({ type: 'CastBallot', pollId, choice: index % 3 === 0 ? 'no' : 'yes', nonce }, 5);
    });
    // Each line that breaks leads to the other server next; some lose acknowledgements first.
    for (const [index, link] of links.entries()) {
      if (index % 2 === 0) link.cut();
      else if (index % 5 === 0) void link.loseThenCut('down', 50);
    }
    const replies = await Promise.all(votes);
    expect(replies.filter(({ ok }) => !ok)).toEqual([]);
    await chair.act({ type: 'ClosePoll', pollId });
    const poll = () => chair.view('control')?.polls[pollId];
    await waitFor('the result', () => (poll()?.phase === 'closed' ? true : undefined));
    expect(poll()).toMatchObject({ votes: 101, entitled: 101, tally: { yes: 67, no: 34, abstain: 0 } });
  }
});
