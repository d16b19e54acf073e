import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import {
  exchangeCode,
  hashOfSecret,
  inviteCode,
  issueInvites,
  type Pass,
} from '../../server/src/application/access.ts';
import { phonesOf } from '../../server/src/application/invitees.ts';
import { EAST_1, plannedConference, stateAfter, WEST_1 } from '../testkit/given.ts';
import { startTestRedis } from '../testkit/redis.ts';

const KEY = Buffer.alloc(32, 1);
const HERE = 'conf_here' as ConferenceId;
const ELSEWHERE = 'conf_elsewhere' as ConferenceId;
const state = stateAfter(plannedConference);
const phones = [EAST_1, WEST_1].flatMap((id) => {
  const site = state.roster.sites[id];
  return site ? [phonesOf(state, site)] : [];
});

let store: Awaited<ReturnType<typeof startTestRedis>>;
let redis: Redis;
let access: RedisAccessStore;

beforeAll(async () => {
  store = await startTestRedis();
  redis = openConnection(store.address);
  await waitUntilReady(redis, 5_000);
  access = new RedisAccessStore(redis);
  for (const conferenceId of [HERE, ELSEWHERE]) await issueInvites(access, KEY, conferenceId, phones);
});

afterAll(async () => {
  redis?.disconnect();
  await store?.stop();
});

/** Scans the code of a room's phones with what the browser holds already. */
async function scan(siteId: string, conferenceId = HERE, heldTokens: readonly string[] = []) {
  const code = inviteCode(KEY, conferenceId, `delegate:${siteId}`);
  const reply = await exchangeCode(access, code, {
    heldTokens,
    admit: async (invited: Pass) => ok(invited),
    takeSeat: async () => ok({}),
  });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

it('makes a phone that scans the code of another room a delegate of that room', async () => {
  const east = await scan(EAST_1);
  const west = await scan(WEST_1, HERE, [east.token]);
  expect(west.pass.actor).toMatchObject({ role: 'delegate', siteId: WEST_1 });
  expect(west.token).not.toBe(east.token);
  // With both in its browser it is the same delegate in each room.
  expect(await scan(EAST_1, HERE, [west.token, east.token])).toStrictEqual(east);
  expect(await scan(WEST_1, HERE, [east.token, west.token])).toStrictEqual(west);
});

it('keeps a phone that scans its own room again the same delegate, and makes it another one of another conference', async () => {
  const one = await scan(EAST_1);
  expect(await scan(EAST_1, HERE, [one.token])).toStrictEqual(one);
  expect((await scan(EAST_1, ELSEWHERE, [one.token])).pass.conferenceId).toBe(ELSEWHERE);
  expect((await scan(EAST_1)).pass.actor.id).not.toBe(one.pass.actor.id);
});

it('lets no session of another role of the room pass for one of its phones', async () => {
  const operator: Pass = {
    conferenceId: HERE,
    actor: { id: 'site:x' as never, role: 'site', name: 'x', siteId: EAST_1 },
  };
  await access.saveSession(hashOfSecret('token of the operator'), operator);
  const phone = await scan(EAST_1, HERE, ['token of the operator']);
  expect(phone.pass.actor.role).toBe('delegate');
});

it('keeps no session of a phone that found no seat', async () => {
  const code = inviteCode(KEY, HERE, `delegate:${EAST_1}`);
  const sessions = async () => (await redis.keys('*session*')).sort();
  const before = await sessions();
  const full = { ok: false, error: { code: 'NO_SEAT_LEFT', facts: { seats: 20 } } } as const;
  const entrance = { heldTokens: [], admit: async (invited: Pass) => ok(invited), takeSeat: async () => full };
  expect(await exchangeCode(access, code, entrance)).toStrictEqual(full);
  expect(await sessions()).toStrictEqual(before);
});
