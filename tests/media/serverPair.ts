import type { ConsumerOptions } from '@diem-cau/shared/protocol/signals.ts';
import type { MediaOptions } from '../../server/src/adapters/media/mediaOptions.ts';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisMediaBoard } from '../../server/src/adapters/redis/redisMediaBoard.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import { startMediaServer, TEST_CONFERENCE, type TestPeer } from '../testkit/mediaFixture.ts';
import type { SharedRedis } from '../testkit/redis.ts';

/** Two media servers of one store, each with its room of the same conference. */
export class ServerPair {
  readonly servers: readonly [MediasoupServer, MediasoupServer];
  readonly rooms: readonly [MediaRoom, MediaRoom];
  readonly #redis: SharedRedis;
  readonly #ends: (() => void)[];

  private constructor(
    redis: SharedRedis,
    servers: ServerPair['servers'],
    rooms: ServerPair['rooms'],
    ends: (() => void)[],
  ) {
    this.#redis = redis;
    this.servers = servers;
    this.rooms = rooms;
    this.#ends = ends;
  }

  /** `options` for both, or for each its own. */
  static async start(
    redis: SharedRedis,
    options: Partial<MediaOptions> | readonly [Partial<MediaOptions>, Partial<MediaOptions>] = {},
  ): Promise<ServerPair> {
    const ends: (() => void)[] = [];
    const startServer = async (own: Partial<MediaOptions>) =>
      startMediaServer({ board: await openBoard(redis, ends), ...own });
    const [first, second] = 'length' in options ? options : [options, options];
    const [one, two] = [await startServer(first), await startServer(second)];
    return new ServerPair(
      redis,
      [one, two],
      [await one.openRoom(TEST_CONFERENCE), await two.openRoom(TEST_CONFERENCE)],
      ends,
    );
  }

  /** The board as one more server sees it. */
  openBoard(): Promise<RedisMediaBoard> {
    return openBoard(this.#redis, this.#ends);
  }

  async stop(): Promise<void> {
    for (const server of this.servers) await server.close();
    for (const end of this.#ends) end();
  }
}

async function openBoard({ url }: SharedRedis, ends: (() => void)[]): Promise<RedisMediaBoard> {
  const connection = openConnection({ url });
  await waitUntilReady(connection, 5_000);
  const board = new RedisMediaBoard(connection, { url });
  ends.push(() => {
    board.close();
    connection.disconnect();
  });
  return board;
}

/** What a peer consumes now, by producer, from what it was told. */
export function consumedBy(peer: TestPeer, joined: readonly ConsumerOptions[]): readonly string[] {
  const open = new Map(joined.map(({ id, producerId }) => [id, producerId]));
  for (const notice of peer.notices) {
    if (notice.type === 'consumersOpened') for (const { id, producerId } of notice.consumers) open.set(id, producerId);
    if (notice.type === 'consumersClosed') for (const id of notice.consumerIds) open.delete(id);
  }
  return [...open.values()];
}
