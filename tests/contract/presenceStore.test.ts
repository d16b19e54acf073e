import { UNTOLD_HALL } from '@diem-cau/shared/domain/stage/sitePages.ts';
import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { keys } from '../../server/src/adapters/redis/keys.ts';
import { RedisPresenceStore } from '../../server/src/adapters/redis/redisPresenceStore.ts';
import { Presence } from '../../server/src/application/conferences/presence.ts';
import { sharePresence } from '../../server/src/application/conferences/sharePresence.ts';
import type { Connections } from '../../server/src/application/presenceStore.ts';
import { fc, holds } from '../support/property.ts';
import { presenceOf } from '../testkit/presence.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { waitFor } from '../testkit/waitFor.ts';

const [A, B, C] = ['A', 'B', 'C'] as SiteId[] as [SiteId, SiteId, SiteId];

describe('presence', () => {
  it('PRES-1: a rejoin never counts twice: a site is connected while it has a connection, on one server or another', () => {
    const step = fc.record({ site: fc.constantFrom(A, B, C), enters: fc.boolean(), other: fc.boolean() });
    holds(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let seen: Connections = {};
        let counter = 0;
        const here = new Presence((connections) => {
          seen = connections;
        });
        const there = new Presence((connections) => here.setOthers([connections]));
        const open: { readonly site: SiteId; readonly other: boolean; readonly exit: () => void }[] = [];
        for (const { site, enters, other } of steps) {
          if (enters) {
            const page = (other ? there : here).enter(site, `page ${++counter}`, UNTOLD_HALL);
            open.push({ site, other, exit: page.leave });
          } else {
            const index = open.findIndex((each) => each.site === site && each.other === other);
            const [left] = index < 0 ? [] : open.splice(index, 1);
            left?.exit();
            // A connection that reports its end twice has ended once.
            left?.exit();
          }
          expect(new Set(Object.keys(seen))).toStrictEqual(new Set(open.map((each) => each.site)));
          const connections = Object.values(seen).reduce((sum, { pages }) => sum + pages, 0);
          expect(connections).toBe(open.length);
        }
      }),
    );
  });

  it('TAKE-5: a page that connects again beside its old connection is one screen of the hall', () => {
    let seen: Connections = {};
    const here = new Presence((connections) => {
      seen = connections;
    });
    const page = { ...UNTOLD_HALL, id: 'page_000001' };
    const old = here.enter(A, 'connection 1', page);
    here.enter(A, 'connection 2', page);
    const other = here.enter(A, 'connection 3', { ...page, id: 'page_000002' });
    expect(Object.keys(seen[A]?.halls ?? {})).toStrictEqual(['page_000001', 'page_000002']);
    old.leave();
    other.leave();
    expect(seen[A]).toStrictEqual({ pages: 1, halls: { page_000001: page.hall } });
  });

  it('PRES-4: a site has the screen of its hall while a page shows it, wherever that is connected', () => {
    let seen: Connections = {};
    const here = new Presence((connections) => {
      seen = connections;
    });
    const there = new Presence((connections) => here.setOthers([connections]));
    const board = here.enter(A, 'board', { shows: 'board' });
    expect(here.hasHall(A)).toBe(false);
    expect(seen).toStrictEqual({ [A]: presenceOf(0, 1) });
    const hall = there.enter(A, 'page1', { shows: 'board' });
    hall.show(UNTOLD_HALL);
    expect(here.hasHall(A)).toBe(true);
    expect(seen).toStrictEqual({ [A]: presenceOf(1, 1) });
    board.show(UNTOLD_HALL);
    hall.leave();
    hall.show(UNTOLD_HALL);
    expect([here.hasHall(A), there.hasHall(A), here.hasHall(B)]).toStrictEqual([true, false, false]);
  });
});

describe('presence across servers', () => {
  const SILENCE_MS = 300;
  let server: Awaited<ReturnType<typeof startTestRedis>>;
  const stops: (() => void)[] = [];
  let counter = 0;

  beforeAll(async () => {
    server = await startTestRedis();
  });
  afterAll(async () => {
    for (const stop of stops) stop();
    await server.stop();
  });

  async function connect(): Promise<ReturnType<typeof openConnection>> {
    const redis = openConnection(server.address);
    await waitUntilReady(redis, 5_000);
    stops.push(() => redis.disconnect());
    return redis;
  }

  async function openStore(silenceMs = SILENCE_MS): Promise<RedisPresenceStore> {
    const store = new RedisPresenceStore(await connect(), server.address, silenceMs);
    stops.push(() => store.close());
    return store;
  }

  function newConference(): ConferenceId {
    counter++;
    return `conf_presence${counter}` as ConferenceId;
  }

  it('PRES-2: each server hears what the others say, and not itself', async () => {
    const [one, two, id] = [await openStore(), await openStore(), newConference()];
    expect(await one.say(id, { [A]: presenceOf(1) })).toStrictEqual([]);
    expect(await two.say(id, { [B]: presenceOf(2) })).toStrictEqual([{ [A]: presenceOf(1) }]);
    expect(await one.say(id, { [A]: presenceOf(1) })).toStrictEqual([{ [B]: presenceOf(2) }]);
    expect(await one.say(newConference(), {})).toStrictEqual([]);
    await two.leave(id);
    expect(await one.say(id, { [A]: presenceOf(1) })).toStrictEqual([]);
  });

  it('PRES-4: a page that an earlier version counted is the screen of a hall', async () => {
    const [one, id] = [await openStore(), newConference()];
    await (await connect()).hset(keys.presence(id), 'an-earlier-server', `${Date.now()} {"B":2}`);
    expect(await one.say(id, {})).toMatchObject([{ [B]: { pages: 2, halls: { 'earlier B': UNTOLD_HALL.hall } } }]);
  });

  it('PRES-3: a server that has been silent for too long is forgotten', async () => {
    const [one, two, id] = [await openStore(), await openStore(), newConference()];
    await two.say(id, { [B]: presenceOf(1) });
    await waitFor('the dead server to vanish', async () =>
      (await one.say(id, { [A]: presenceOf(1) })).length === 0 ? true : undefined,
    );
    expect(await one.say(id, { [A]: presenceOf(1) })).toStrictEqual([]);
  });

  it('PRES-3: the clock of the store may be set: a server that goes on speaking lives, and one that is silent does not', async () => {
    const [one, id] = [await openStore(), newConference()];
    const redis = await connect();
    const HOUR_MS = 3_600_000;
    const other = { [B]: presenceOf(1) };
    const speak = (at: number) => redis.hset(keys.presence(id), 'another-server', `${at} ${JSON.stringify(other)}`);
    const now = Date.now();
    for (const at of [now, now - HOUR_MS, now - HOUR_MS + 10, now + HOUR_MS, now + HOUR_MS + 10]) {
      await speak(at);
      expect(await one.say(id, { [A]: presenceOf(1) })).toStrictEqual([other]);
    }
    await waitFor('the silent server to vanish', async () =>
      (await one.say(id, { [A]: presenceOf(1) })).length === 0 ? true : undefined,
    );
    await waitFor('its words to be taken off the board', async () => {
      await one.say(id, { [A]: presenceOf(1) });
      return (await redis.hlen(keys.presence(id))) === 1 ? true : undefined;
    });
  });

  it('PRES-3: a server that ended before this one came is not taken for a living one', async () => {
    const [one, id] = [await openStore(), newConference()];
    const redis = await connect();
    await redis.hset(keys.presence(id), 'a-dead-server', `${Date.now() - 10 * SILENCE_MS} {"B":1}`);
    expect(await one.say(id, { [A]: presenceOf(1) })).toStrictEqual([]);
  });

  it('PRES-2: a site that connects to one server is seen by the other, and its leaving too', async () => {
    const logger = { info() {}, warn() {}, error() {} };
    const [one, two, id] = [await openStore(10_000), await openStore(10_000), newConference()];
    let seen: Connections = {};
    const here = new Presence((connections) => {
      seen = connections;
    });
    const there = new Presence(() => {});
    const ends = [sharePresence(id, here, one, logger), sharePresence(id, there, two, logger)];
    const page = there.enter(B, 'page1', UNTOLD_HALL);
    here.enter(A, 'page1', UNTOLD_HALL);
    await waitFor('both sites', async () => (seen[A]?.pages === 1 && seen[B]?.pages === 1 ? true : undefined));
    page.leave();
    await waitFor('one site', async () => (seen[B] === undefined ? true : undefined));
    there.enter(C, 'page2', UNTOLD_HALL);
    await waitFor('the third', async () => (seen[C]?.pages === 1 ? true : undefined));
    await ends[1]?.();
    await waitFor('the server that left', async () => (seen[C] === undefined ? true : undefined));
    expect(seen).toStrictEqual({ [A]: presenceOf(1) });
    await ends[0]?.();
  });
});
