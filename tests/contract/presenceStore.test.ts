import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisPresenceStore } from '../../server/src/adapters/redis/redisPresenceStore.ts';
import type { Connections } from '../../server/src/application/presenceStore.ts';
import { Presence } from '../../server/src/projections/presence.ts';
import { sharePresence } from '../../server/src/projections/sharePresence.ts';
import { startTestRedis } from '../support/redis.ts';
import { waitFor } from '../support/waitFor.ts';

const [A, B, C] = ['A', 'B', 'C'] as SiteId[] as [SiteId, SiteId, SiteId];

describe('presence', () => {
  it('PRES-1: a rejoin never counts twice: a site is connected while it has a connection, on one server or another', () => {
    const step = fc.record({ site: fc.constantFrom(A, B, C), enters: fc.boolean(), other: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let seen: Connections = {};
        const here = new Presence((connections) => {
          seen = connections;
        });
        const there = new Presence((connections) => here.setOthers([connections]));
        const open: { readonly site: SiteId; readonly other: boolean; readonly exit: () => void }[] = [];
        for (const { site, enters, other } of steps) {
          if (enters) open.push({ site, other, exit: (other ? there : here).enter(site) });
          else {
            const index = open.findIndex((each) => each.site === site && each.other === other);
            const [left] = index < 0 ? [] : open.splice(index, 1);
            left?.exit();
            // A connection that reports its end twice has ended once.
            left?.exit();
          }
          expect(new Set(Object.keys(seen))).toStrictEqual(new Set(open.map((each) => each.site)));
          const connections = Object.values(seen).reduce((sum, count) => sum + count, 0);
          expect(connections).toBe(open.length);
        }
      }),
    );
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

  async function openStore(silenceMs = SILENCE_MS): Promise<RedisPresenceStore> {
    const redis = openConnection(server.address);
    await waitUntilReady(redis, 5_000);
    const store = new RedisPresenceStore(redis, server.address, silenceMs);
    stops.push(() => {
      store.close();
      redis.disconnect();
    });
    return store;
  }

  function newConference(): ConferenceId {
    counter++;
    return `conf_presence${counter}` as ConferenceId;
  }

  it('PRES-2: each server hears what the others say, and not itself', async () => {
    const [one, two, id] = [await openStore(), await openStore(), newConference()];
    expect(await one.say(id, { [A]: 1 })).toStrictEqual([]);
    expect(await two.say(id, { [B]: 2 })).toStrictEqual([{ [A]: 1 }]);
    expect(await one.say(id, { [A]: 1 })).toStrictEqual([{ [B]: 2 }]);
    expect(await one.say(newConference(), {})).toStrictEqual([]);
    await two.leave(id);
    expect(await one.say(id, { [A]: 1 })).toStrictEqual([]);
  });

  it('PRES-3: a server that has been silent for too long is forgotten', async () => {
    const [one, two, id] = [await openStore(), await openStore(), newConference()];
    await two.say(id, { [B]: 1 });
    await waitFor('the dead server to vanish', async () =>
      (await one.say(id, { [A]: 1 })).length === 0 ? true : undefined,
    );
    expect(await one.say(id, { [A]: 1 })).toStrictEqual([]);
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
    const exit = there.enter(B);
    here.enter(A);
    await waitFor('both sites', async () => (seen[A] === 1 && seen[B] === 1 ? true : undefined));
    exit();
    await waitFor('one site', async () => (seen[B] === undefined ? true : undefined));
    there.enter(C);
    await waitFor('the third', async () => (seen[C] === 1 ? true : undefined));
    await ends[1]?.();
    await waitFor('the server that left', async () => (seen[C] === undefined ? true : undefined));
    expect(seen).toStrictEqual({ [A]: 1 });
    await ends[0]?.();
  });
});
