import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { deliveryKeys, keys, surveyKeys } from '../../server/src/adapters/redis/keys.ts';
import { RedisPersonTraces } from '../../server/src/adapters/redis/redisPersonTraces.ts';
import { ERASED_MARK, wordEraser } from '../../server/src/application/erasure/personWords.ts';
import { startTestRedis } from '../testkit/redis.ts';

const ID = 'conf_traces' as ConferenceId;
const SURVEY = 'survey_1' as SurveyId;
const NAME = 'Nguyễn Văn An';
const { answers, papers } = surveyKeys({ conferenceId: ID, surveyId: SURVEY });

const { initialState } = conferenceDecider;
const conference = {
  ...initialState,
  conference: { ...initialState.conference, id: ID },
  surveys: { [SURVEY]: {} },
} as ConferenceState;
const erase = wordEraser([NAME, '0912345678']);

let server: Awaited<ReturnType<typeof startTestRedis>>;
let redis: Redis;
let traces: RedisPersonTraces;

beforeAll(async () => {
  server = await startTestRedis();
  redis = openConnection(server.address);
  await waitUntilReady(redis, 5_000);
  traces = new RedisPersonTraces(redis);
});

beforeEach(async () => {
  await redis.flushall();
});

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  redis?.disconnect();
  await server?.stop();
});

const paper = (text: string) => JSON.stringify({ answers: { 1: { text } } });

it('CONF-12: words at the beginning of a line of an answer are erased as well', async () => {
  await redis.hset(answers, 'site.XA-01', `1 5 ${paper(`Kính gửi:\n${NAME}\n\t0912 345 678`)}`);
  await redis.zadd(papers, 0, `receipt ${paper(`Nguyễn\nVăn An`)}`);
  expect(await traces.erase(conference, erase, true)).toBe(2);
  expect(await traces.erase(conference, erase, false)).toBe(2);
  expect(await redis.hget(answers, 'site.XA-01')).toBe(`1 5 ${paper(`Kính gửi:\n${ERASED_MARK}\n\t${ERASED_MARK}`)}`);
  expect(await redis.zrange(papers, '0', '-1')).toEqual([`receipt ${paper(ERASED_MARK)}`]);
});

it('CONF-12: what the office writes to sites and whose names are in use lose the words', async () => {
  const plan = (text: string) => JSON.stringify({ letters: { invitation: { subject: 'Mời', text } }, revision: 3 });
  await redis.set(deliveryKeys.plan(ID), plan(`Mọi thắc mắc xin gọi\n${NAME}`));
  await redis.hset(keys.names(ID), NAME.toLowerCase(), 'hash', 'trần văn bình', 'hash');
  expect(await traces.erase(conference, erase, false)).toBe(2);
  expect(await redis.get(deliveryKeys.plan(ID))).toBe(plan(`Mọi thắc mắc xin gọi\n${ERASED_MARK}`));
  expect(await redis.hkeys(keys.names(ID))).toEqual(['trần văn bình']);
});

it('CONF-12: what is written meanwhile is not taken back, and loses the words too', async () => {
  const letters = deliveryKeys.letters(ID);
  const letter = (state: string) => JSON.stringify({ state, to: NAME });
  await redis.hset(letters, 'one', letter('queued'), 'gone', letter('queued'));
  await redis.zadd(papers, 0, `receipt ${paper(NAME)}`);
  const readHash = redis.hgetall.bind(redis);
  vi.spyOn(redis, 'hgetall').mockImplementationOnce(async () => {
    const read = await readHash(letters);
    await redis.hset(letters, 'one', letter('sent'));
    await redis.hdel(letters, 'gone');
    return read;
  });
  const readSet = redis.zrange.bind(redis) as unknown as (...args: readonly string[]) => Promise<string[]>;
  vi.spyOn(redis, 'zrange').mockImplementationOnce((async (...args: readonly string[]) => {
    const read = await readSet(...args);
    await redis.zrem(papers, ...read);
    await redis.zadd(papers, 0, `receipt ${paper('Đồng ý')}`);
    return read;
  }) as never);
  expect(await traces.erase(conference, erase, false)).toBe(1);
  expect(await readHash(letters)).toEqual({ one: JSON.stringify({ state: 'sent', to: ERASED_MARK }) });
  expect(await redis.zrange(papers, '0', '-1')).toEqual([`receipt ${paper('Đồng ý')}`]);
});
