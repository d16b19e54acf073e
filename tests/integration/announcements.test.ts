import type { ActorId, ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CAST_SCRIPT } from '../../server/src/adapters/redis/castScript.ts';
import { BALLOTS_CHANNEL, ballotKeys, keys, SUPPORTS_CHANNEL } from '../../server/src/adapters/redis/keys.ts';
import { SUPPORT_SCRIPT } from '../../server/src/adapters/redis/supportScripts.ts';
import { EXAMPLE_ID } from '../../server/src/application/exampleConference.ts';
import { connectToRedisOf } from '../support/serverRedis.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const id: ConferenceId = EXAMPLE_ID;
const SITE = 'DT-02' as SiteId;
/** A version after every entry of the log, since when nobody was shut out. */
const NEWEST = Number.MAX_SAFE_INTEGER;

let server: TestServer;
let chair: Peer;
let site: Peer;
let redis: Redis;

beforeAll(async () => {
  server = await TestServer.start();
  chair = await Peer.join(server.url, server.codes.chair);
  site = await Peer.join(server.url, server.codes.site1);
  redis = await connectToRedisOf(server);
  await chair.act({ type: 'GoLive' });
});

afterAll(async () => {
  for (const peer of [chair, site]) peer?.close();
  redis?.disconnect();
  await server?.stop();
});

/** Cuts every line on which the server hears announcements, and writes before it can be back: one after the other. */
async function writeUnheard(script: string, scriptKeys: readonly string[], parameters: readonly (string | number)[]) {
  const results = await redis
    .pipeline()
    .call('CLIENT', 'KILL', 'TYPE', 'pubsub')
    .eval(script, scriptKeys.length, ...scriptKeys, ...parameters)
    .exec();
  const [killed, written] = results ?? [];
  expect(killed?.[1]).toBeGreaterThanOrEqual(3);
  return written?.[1];
}

it('shows a ballot whose announcement went unheard, once the line is back and without another ballot', async () => {
  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Chỉ tiêu' });
  await chair.act({ type: 'OpenPoll', pollId });
  await site.act({ type: 'CastBallot', pollId, choice: 'yes' });
  await chair.sees('control', 'the first ballot', ({ polls }) => polls[pollId]?.tally.yes === 1);
  const of = ballotKeys({ conferenceId: id, pollId });
  const outcome = await writeUnheard(
    CAST_SCRIPT,
    [of.box, of.electorate, of.limits, of.weights, of.choices, of.used, of.tally, of.sites, of.casts, keys.doors(id)],
    [BALLOTS_CHANNEL, JSON.stringify([id, pollId]), SITE, SITE, '0 no', NEWEST],
  );
  expect(outcome).toEqual([1]);
  await chair.sees('control', 'the unheard ballot', ({ polls }) => polls[pollId]?.tally.no === 1);
  expect(chair.view('control').polls[pollId]?.votes).toBe(2);
});

it('shows supports whose announcement went unheard, to everybody and to who gave them', async () => {
  const questionId = newId.question();
  await site.act({ type: 'AskQuestion', questionId, kind: 'idea', text: 'Mô hình mới', anonymous: false });
  await chair.act({ type: 'AcceptQuestion', questionId });
  const second = await Peer.join(server.url, server.codes.site2);
  const voter = `site:${second.view('self').site?.id}` as ActorId;
  const change = { voter, voterKind: 'sites', questionIds: [questionId], supports: true };
  const doors = await writeUnheard(
    SUPPORT_SCRIPT,
    [keys.doors(id), keys.supportsBy(id, voter), keys.supporters(id, questionId, 'sites')],
    [SUPPORTS_CHANNEL, JSON.stringify([id, [change]]), NEWEST, voter, 'support', 1, questionId],
  );
  expect(doors).toBe(0);
  await chair.sees('control', 'the support', ({ questions }) => questions[questionId]?.supports.sites === 1);
  await second.sees('self', 'its own support', ({ supports }) => supports[questionId] === true);
  second.close();
});
