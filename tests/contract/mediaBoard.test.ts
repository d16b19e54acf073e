import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisMediaBoard } from '../../server/src/adapters/redis/redisMediaBoard.ts';
import type { MediaStatement } from '../../server/src/application/mediaBoard.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { waitFor } from '../testkit/waitFor.ts';

const SILENCE_MS = 300;

let redis: Awaited<ReturnType<typeof startTestRedis>>;
const stops: (() => void)[] = [];

beforeAll(async () => {
  redis = await startTestRedis();
});

afterAll(async () => {
  for (const stop of stops) stop();
  await redis.stop();
});

async function openBoard(silenceMs: number): Promise<RedisMediaBoard> {
  const connection = openConnection(redis.address);
  await waitUntilReady(connection, 5_000);
  const board = new RedisMediaBoard(connection, redis.address, silenceMs);
  stops.push(() => {
    board.close();
    connection.disconnect();
  });
  return board;
}

function statementOf({ server }: RedisMediaBoard, layers = 1): MediaStatement {
  return { server, sources: [], demand: { 'chair camera': layers }, stills: [], links: {} };
}

describe('the media board', () => {
  it('tells each server what the others say, and not itself, until they leave', async () => {
    const [one, two, id] = [await openBoard(60_000), await openBoard(60_000), 'conf_board1' as ConferenceId];
    expect(await one.say(id, statementOf(one))).toStrictEqual([]);
    expect(await two.say(id, statementOf(two))).toStrictEqual([statementOf(one)]);
    expect(await one.say('conf_board2' as ConferenceId, statementOf(one))).toStrictEqual([]);
    await two.leave(id);
    expect(await one.say(id, statementOf(one))).toStrictEqual([]);
  });

  it('announces what has changed, and nothing that was only said again', async () => {
    const [one, two, id] = [await openBoard(60_000), await openBoard(60_000), 'conf_board3' as ConferenceId];
    const heard: string[] = [];
    one.onChanged((conferenceId) => heard.push(conferenceId));
    let layers = 10;
    await waitFor('the first announcement', async () => {
      await two.say('conf_board0' as ConferenceId, statementOf(two, layers++));
      return heard.length > 0 ? true : undefined;
    });
    // What was announced last is heard before what comes now.
    await two.say('conf_board6' as ConferenceId, statementOf(two));
    await waitFor('the line to be still', async () => (heard.includes('conf_board6') ? true : undefined));
    heard.length = 0;
    await two.say(id, statementOf(two, 1));
    await two.say(id, statementOf(two, 1));
    await two.say(id, statementOf(two, 2));
    await two.say('conf_board4' as ConferenceId, statementOf(two));
    await waitFor('the last announcement', async () => (heard.includes('conf_board4') ? true : undefined));
    expect(heard).toStrictEqual([id, id, 'conf_board4']);
  });

  it('announces to all listeners and stores nothing', async () => {
    const [one, two, id] = [await openBoard(60_000), await openBoard(60_000), 'conf_board7' as ConferenceId];
    const heard: unknown[] = [];
    two.onTold((...told) => heard.push(told));
    const news = { type: 'still', still: { sourceId: 'source', picture: 'abc=' } } as const;
    // What is told before anybody listens is lost.
    await waitFor('the news', async () => {
      await one.tell(id, news);
      return heard.length > 0 ? true : undefined;
    });
    expect(heard[0]).toStrictEqual([id, { ...news, server: one.server }]);
    expect(await two.say(id, statementOf(two))).toStrictEqual([]);
  });

  it('forgets a server that has been silent for too long', async () => {
    const [one, two, id] = [await openBoard(SILENCE_MS), await openBoard(SILENCE_MS), 'conf_board5' as ConferenceId];
    await two.say(id, statementOf(two));
    await waitFor('the dead server to vanish', async () =>
      (await one.say(id, statementOf(one))).length === 0 ? true : undefined,
    );
  });
});
