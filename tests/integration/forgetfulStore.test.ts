import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keys } from '../../server/src/adapters/redis/keys.ts';
import { EXAMPLE_ID } from '../../server/src/application/exampleConference.ts';
import { startRedisByUrl } from '../support/redisByUrl.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const FORGETTING = ['slowlog', 'info', 'bgrewriteaof'];

let redis: Awaited<ReturnType<typeof startRedisByUrl>>;
let server: TestServer;
let chair: Peer;
let site: Peer;

beforeAll(async () => {
  redis = await startRedisByUrl();
  await redis.admin.call('ACL', 'SETUSER', 'app', 'on', '>word', '~*', '&*', '+@all');
  await forbid(FORGETTING);
  server = await TestServer.start({ redisUrl: redis.urlFor('app', 'word') });
  chair = await Peer.join(server.url, server.codes.chair);
  site = await Peer.join(server.url, server.codes.site1);
  await chair.act({ type: 'GoLive' });
});

afterAll(async () => {
  for (const peer of [chair, site]) peer?.close();
  await server?.stop();
  await redis?.stop();
});

async function forbid(commands: readonly string[]): Promise<void> {
  const rules = FORGETTING.map((command) => `${commands.includes(command) ? '-' : '+'}${command}`);
  await redis.admin.call('ACL', 'SETUSER', 'app', ...rules);
}

async function drafted(secret: boolean): Promise<PollId> {
  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Nhân sự', rules: { ...PLAIN_RULES, secret } });
  return pollId;
}

async function closed(pollId: PollId): Promise<void> {
  await chair.act({ type: 'ClosePoll', pollId });
  await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
}

it.each(FORGETTING)('POLL-19: a secret poll does not open on a Redis that forbids %s', async (command) => {
  await forbid([command]);
  const pollId = await drafted(true);
  const reply = await chair.command({ type: 'OpenPoll', pollId });
  expect(reply).toMatchObject({ ok: false, error: { code: 'SECRECY_UNAVAILABLE' } });
  await chair.sees('control', 'the draft', ({ polls }) => polls[pollId]?.phase === 'draft');
  // Who may not open it at all learns nothing of the store.
  expect(await site.command({ type: 'OpenPoll', pollId })).toMatchObject({ error: { code: 'FORBIDDEN' } });
});

it('SURV-12: an anonymous survey does not open there either, and one by name does', async () => {
  await forbid(FORGETTING);
  const made = async (anonymous: boolean) => {
    const surveyId = newId.survey();
    const questions = [{ kind: 'short', text: 'Ý kiến', required: false }] as const;
    await chair.act({ type: 'PutSurvey', surveyId, title: 'Góp ý', asks: 'sites', anonymous, questions });
    return chair.command({ type: 'OpenSurvey', surveyId });
  };
  expect(await made(true)).toMatchObject({ ok: false, error: { code: 'SECRECY_UNAVAILABLE' } });
  expect(await made(false)).toMatchObject({ ok: true });
});

it('POLL-19: an open poll needs none of it', async () => {
  await forbid(FORGETTING);
  const pollId = await drafted(false);
  await chair.act({ type: 'OpenPoll', pollId });
  await site.act({ type: 'CastBallot', pollId, choice: 'yes' });
  await closed(pollId);
  expect(chair.view('control').polls[pollId]?.tally.yes).toBe(1);
});

it('POLL-19: a poll whose store ceases to forget while it is open is counted, and its result says so', async () => {
  await forbid([]);
  const [kept, clean] = [await drafted(true), await drafted(true)];
  for (const pollId of [clean, kept]) {
    await forbid([]);
    await chair.act({ type: 'OpenPoll', pollId });
    await site.act({ type: 'CastBallot', pollId, choice: 'no', nonce: 'nonce-of-the-site' });
    await forbid(pollId === kept ? ['bgrewriteaof'] : []);
    await closed(pollId);
    expect(chair.view('control').polls[pollId]?.tally.no).toBe(1);
  }
  const log = JSON.stringify(await redis.admin.xrange(keys.log(EXAMPLE_ID), '-', '+'));
  const traces = log.split('PollClosed').map((entry) => entry.includes('traces'));
  expect(traces.slice(-2)).toEqual([false, true]);
  expect(traces.filter(Boolean)).toHaveLength(1);
});
