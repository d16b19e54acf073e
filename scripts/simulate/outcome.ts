import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import { openConnection, type RedisAddress, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import type { ConferenceRegistry } from '../../server/src/application/conferences/conferenceRegistry.ts';
import type { Commit } from '../../server/src/application/eventStore.ts';
import { firstDifference } from '../../tests/testkit/difference.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';

const BESIDE_THE_LOG: ReadonlySet<string> = new Set(['CastBallot', 'SupportQuestion', 'WithdrawSupport']);

/** The views that a server has for an actor when it loads the conference from the store alone. */
async function viewsFor(
  conferences: ConferenceRegistry,
  id: ConferenceId,
  actor: Actor,
): Promise<Record<string, unknown>> {
  const conference = await conferences.open(id);
  const unfollow = conference.views.follow(actor);
  conference.views.setOwn(actor.id, await conferences.readOwn(conference, actor));
  const audience = audienceOf(actor.role);
  const frames = [conference.views.catchUp(audience, undefined), conference.views.catchUpSelf(actor.id, undefined)];
  unfollow();
  return Object.fromEntries(
    frames.flatMap((frame) => (frame && 'view' in frame ? [[frame.audience, frame.view]] : [])),
  );
}

/** Where a client's views are not those of a server that has just loaded the conference; undefined where they are. */
export async function differsFrom(
  fresh: ConferenceRegistry,
  id: ConferenceId,
  client: RecordingClient,
): Promise<string | undefined> {
  const views = await viewsFor(fresh, id, client.actor);
  if (isDeepStrictEqual(views, client.views)) return undefined;
  return `${client.actor.id} holds and the server says${firstDifference(client.views, views)}`;
}

/** The whole log of a conference. */
export async function readLog(address: RedisAddress, id: ConferenceId): Promise<readonly Commit[]> {
  const redis = openConnection(address);
  await waitUntilReady(redis, 5_000);
  try {
    return await new RedisEventStore(redis, address).readAfter(id, 0);
  } finally {
    redis.disconnect();
  }
}

/** Every acknowledged command that is not in the log exactly once, and every refused one that is; in words. */
export function checkNotebooks(commits: readonly Commit[], clients: readonly RecordingClient[]): readonly string[] {
  const times = new Map<string, number>();
  let state = conferenceDecider.initialState;
  const states = commits.map(({ actor, commandId, events }) => {
    times.set(`${actor.id} ${commandId}`, (times.get(`${actor.id} ${commandId}`) ?? 0) + 1);
    state = events.reduce(conferenceDecider.evolve, state);
    return { state, at: commits[0]?.at ?? 0 };
  });
  return clients.flatMap(({ actor, record }) =>
    record.flatMap(({ commandId, command, reply }) => {
      if (BESIDE_THE_LOG.has(command.type) || !reply) return [];
      const found = times.get(`${actor.id} ${commandId}`) ?? 0;
      if (found === (reply.ok ? 1 : 0)) return [];
      // A command that changes nothing is acknowledged without an entry; the rules must say so of some moment.
      const changesNothing = states.some((moment) => {
        const decision = conferenceDecider.decide(command as never, moment.state, { actor, at: moment.at });
        return decision.ok && decision.value.length === 0;
      });
      if (reply.ok && found === 0 && changesNothing) return [];
      return [
        `${command.type} of ${actor.id}, ${reply.ok ? 'accepted' : reply.error.code}, is in the log ${found} times`,
      ];
    }),
  );
}
