import { afterAll, beforeAll, expect, it } from 'vitest';
import { HEARTBEAT_MS, SILENCE_MS } from '../../server/src/application/presenceStore.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
  const chair = await Peer.join(server.url, server.codes.chair);
  await chair.act({ type: 'GoLive' });
  chair.close();
});

afterAll(() => server?.stop());

it('has everything that was acknowledged after kill -9, and lets everyone back in with the session they had', async () => {
  const { codes, url } = server;
  const chair = await Peer.join(url, codes.chair);
  const site = await Peer.join(url, codes.site1);
  await site.act({ type: 'DeclareHeadcount', count: 23 });
  const handId = newId.hand();
  await site.act({ type: 'RaiseHand', handId, kind: 'question' });
  const questionId = newId.question();
  await site.act({ type: 'AskQuestion', questionId, kind: 'idea', text: 'Mô hình “3 chủ động”', anonymous: false });
  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Chỉ tiêu' });
  await chair.act({ type: 'OpenPoll', pollId });
  await site.act({ type: 'CastBallot', pollId, choice: 'abstain' });
  await chair.sees('control', 'the ballot', (view) => view.polls[pollId]?.tally.abstain === 1);
  const before = chair.view('control');

  const returned = Promise.all(
    [chair, site].map((peer) => new Promise<void>((resolve) => peer.socket.once('connect', resolve))),
  );
  await server.kill();
  await server.launch();
  await returned;
  await Promise.all([chair.hello(), site.hello()]);

  expect(server.codes).toEqual(codes);
  // The killed server's word still counts until it has been silent for too long.
  await waitFor(
    'the site to be connected once',
    () => (chair.view('control').sites['DT-01' as never]?.connections === 1 ? true : undefined),
    SILENCE_MS + 2 * HEARTBEAT_MS,
  );
  expect(chair.view('control')).toEqual(before);
  expect(site.view('self').ballots[pollId]).toBe('abstain');
  expect(site.view('self').questions[questionId]?.state).toBe('submitted');
  await chair.act({ type: 'ClosePoll', pollId });
  await site.sees('hall', 'the result', (view) => view.polls[pollId]?.tally.abstain === 1);
  chair.close();
  site.close();
}, 60_000);

it('records the result of a poll whose server died between shutting the box and counting', async () => {
  const chair = await Peer.join(server.url, server.codes.chair);
  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Chỉ tiêu' });
  await chair.act({ type: 'OpenPoll', pollId });
  // The kill follows the acknowledged closing at once; whether the count came first is the race under test.
  await chair.act({ type: 'ClosePoll', pollId });
  await server.kill();
  await server.launch();
  await waitFor('the session to be back', () => (chair.socket.connected ? true : undefined));
  await chair.hello();
  await chair.sees('control', 'the result', (view) => view.polls[pollId]?.phase === 'closed');
  chair.close();
});

it('refuses while Redis is away, never falsely accepts, and resumes by itself with everything acknowledged', async () => {
  const site = await Peer.join(server.url, server.codes.site2);
  const codes: string[] = [];
  await server.killRedis();
  for (let count = 1; count <= 5; count++) {
    const reply = await site.command({ type: 'DeclareHeadcount', count });
    if (!reply.ok) codes.push(reply.error.code);
  }
  await waitFor('a command to be accepted again', async () => {
    const reply = await site.command({ type: 'DeclareHeadcount', count: 17 });
    return reply.ok ? true : undefined;
  });
  await site.sees('self', 'its headcount', (view) => view.site?.declared === 17);
  expect(new Set(codes)).toEqual(new Set(['STORE_UNAVAILABLE']));
  // A fresh start reads the log alone: what was acknowledged is in it.
  await server.kill();
  await server.launch();
  const fresh = await Peer.join(server.url, server.codes.site2);
  expect(fresh.view('self').site?.declared).toBe(17);
  fresh.close();
  site.close();
});
