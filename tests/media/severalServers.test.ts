import type { StageSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { ConsumerOptions } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/mediaServer.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisMediaBoard } from '../../server/src/adapters/redis/redisMediaBoard.ts';
import { MEDIA_SILENCE_MS } from '../../server/src/application/mediaBoard.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import { SharedRedis } from '../support/redis.ts';
import { freePort } from '../support/server.ts';
import {
  CHAIR_SLOT,
  join,
  joinAndProduce,
  killWorker,
  MediaObserver,
  must,
  signal,
  stageOf,
  startMediaServer,
  TEST_CONFERENCE,
  TestPeer,
} from './mediaFixture.ts';

const SPEAKER_SLOT: StageSlot = { kind: 'speaker', siteId: 'S-01' as SiteId };

let redis: SharedRedis;
let observer: MediaObserver;
let servers: [MediasoupServer, MediasoupServer];
let rooms: [MediaRoom, MediaRoom];
let ends: (() => void)[];

beforeAll(async () => {
  redis = await SharedRedis.start(await freePort());
  observer = new MediaObserver();
});

afterAll(() => redis?.stop());

async function openBoard(): Promise<RedisMediaBoard> {
  const connection = openConnection({ url: redis.url });
  await waitUntilReady(connection, 5_000);
  const board = new RedisMediaBoard(connection, { url: redis.url });
  ends.push(() => {
    board.close();
    connection.disconnect();
  });
  return board;
}

async function startServer(): Promise<MediasoupServer> {
  return startMediaServer({ board: await openBoard() });
}

beforeEach(async () => {
  ends = [];
  servers = [await startServer(), await startServer()];
  rooms = [await servers[0].openRoom(TEST_CONFERENCE), await servers[1].openRoom(TEST_CONFERENCE)];
  for (const room of rooms) room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
});

afterEach(async () => {
  for (const server of servers ?? []) await server.close();
  for (const end of ends) end();
});

/** What a peer consumes now, by producer, from what it was told. */
function consumedBy(peer: TestPeer, joined: readonly ConsumerOptions[]): readonly string[] {
  const open = new Map(joined.map(({ id, producerId }) => [id, producerId]));
  for (const notice of peer.notices) {
    if (notice.type === 'consumersOpened') for (const { id, producerId } of notice.consumers) open.set(id, producerId);
    if (notice.type === 'consumersClosed') for (const id of notice.consumerIds) open.delete(id);
  }
  return [...open.values()];
}

/** What a sender was told last of how much is wanted. */
function layersTold(peer: TestPeer, source: string): number | undefined {
  return peer.notices
    .flatMap((notice) => (notice.type === 'sourceDemand' && notice.source === source ? [notice.layers] : []))
    .at(-1);
}

describe('two servers of one store', () => {
  it('have one stage: what is sent to one is received at the other while somebody there does', async () => {
    const [here, there] = rooms;
    const chair = TestPeer.chair();
    const { producerId } = await joinAndProduce(here, chair);
    // Nobody receives it yet, so nothing is piped and the sender need not send.
    expect(layersTold(chair, 'camera')).toBe(0);
    const site = TestPeer.site('S-02');
    const { consumers } = await join(there, site);
    await expect.poll(() => consumedBy(site, consumers)).toStrictEqual([producerId]);
    await expect.poll(() => layersTold(chair, 'camera')).toBe(3);
    const opened = await site.notice('consumersOpened');
    const consumer = observer.consumers.get(opened.consumers[0]?.id ?? '');
    expect(consumer?.type).toBe('simulcast');
    must(await signal(there, site, { type: 'consumersReady', consumerIds: [consumer?.id ?? ''] }));

    // Both ends of the one pipe, and no other.
    const pipes = observer.pipes.filter(({ closed }) => !closed);
    expect(pipes).toHaveLength(2);
    for (const { srtpParameters } of pipes) expect(srtpParameters?.keyBase64).toBeDefined();

    there.removePeer(site.id);
    await expect.poll(() => layersTold(chair, 'camera')).toBe(0);
    const copies = () => observer.producers.filter(({ id, closed }) => id === producerId && !closed).length;
    await expect.poll(copies).toBe(1);
    // Another one gets it again.
    const next = TestPeer.site('S-03');
    const joined = await join(there, next);
    await expect.poll(() => consumedBy(next, joined.consumers)).toStrictEqual([producerId]);
  });

  it('pipe both ways, and close what leaves the stage', async () => {
    const [here, there] = rooms;
    const chair = TestPeer.chair();
    const speaker = TestPeer.site('S-01', SPEAKER_SLOT);
    const one = await joinAndProduce(here, chair);
    const two = await joinAndProduce(there, speaker);
    await expect.poll(() => consumedBy(chair, one.joined.consumers)).toStrictEqual([two.producerId]);
    await expect.poll(() => consumedBy(speaker, two.joined.consumers)).toStrictEqual([one.producerId]);
    for (const room of rooms) room.setStage(stageOf([CHAIR_SLOT]));
    expect(speaker.notices).toContainEqual({ type: 'producerClosed', source: 'camera' });
    await expect.poll(() => consumedBy(chair, one.joined.consumers)).toStrictEqual([]);
    expect(consumedBy(speaker, two.joined.consumers)).toStrictEqual([one.producerId]);
  });

  it('keep of two windows of one person the newer one', async () => {
    const [here, there] = rooms;
    const first = TestPeer.chair('first');
    const second = TestPeer.chair('second');
    const site = TestPeer.site('S-02');
    const { consumers } = await join(here, site);
    await joinAndProduce(here, first);
    const witness = TestPeer.site('S-03');
    const seen = (await join(there, witness)).consumers;
    await expect.poll(() => consumedBy(site, consumers)).toHaveLength(1);
    // So the second server knows of the first window before its own comes.
    await expect.poll(() => consumedBy(witness, seen)).toHaveLength(1);
    const { producerId } = await joinAndProduce(there, second);
    await first.notice('producerClosed');
    await expect.poll(() => consumedBy(site, consumers)).toStrictEqual([producerId]);
    await expect.poll(() => consumedBy(witness, seen)).toStrictEqual([producerId]);
    expect(second.notices.filter(({ type }) => type === 'producerClosed')).toStrictEqual([]);
  });

  it('mend the pipe when a worker dies at either end', async () => {
    const [here, there] = rooms;
    const chair = TestPeer.chair();
    const site = TestPeer.site('S-02');
    await joinAndProduce(here, chair);
    const { consumers } = await join(there, site);
    await expect.poll(() => consumedBy(site, consumers)).toHaveLength(1);

    await killWorker(servers[1]);
    await site.notice('mediaReset');
    site.notices.length = 0;
    const again = await join(there, site);
    await expect.poll(() => consumedBy(site, again.consumers)).toHaveLength(1);

    await killWorker(servers[0]);
    await chair.notice('mediaReset');
    const { producerId } = await joinAndProduce(here, chair);
    await expect.poll(() => consumedBy(site, again.consumers)).toStrictEqual([producerId]);
  });

  it('go on while Redis is away, and after it has come back with nothing', async () => {
    const [here, there] = rooms;
    const { producerId } = await joinAndProduce(here, TestPeer.chair());
    const site = TestPeer.site('S-02');
    const { consumers } = await join(there, site);
    await expect.poll(() => consumedBy(site, consumers)).toStrictEqual([producerId]);
    const opened = observer.pipes.length;
    await redis.kill();
    // Longer than what it keeps is kept, so that each server comes back to an empty board.
    await new Promise((resolve) => setTimeout(resolve, MEDIA_SILENCE_MS + 1_000));
    await redis.launch();
    const talker = TestPeer.site('S-01', SPEAKER_SLOT);
    const speaker = await joinAndProduce(here, talker);
    await expect
      .poll(() => consumedBy(site, consumers), { timeout: 20_000 })
      .toStrictEqual([producerId, speaker.producerId]);
    expect(observer.pipes).toHaveLength(opened);
    expect(site.notices.filter(({ type }) => type === 'consumersClosed')).toStrictEqual([]);
  });

  it('forget a server that has left', async () => {
    const [here, there] = rooms;
    await joinAndProduce(here, TestPeer.chair());
    const site = TestPeer.site('S-02');
    const { consumers } = await join(there, site);
    await expect.poll(() => consumedBy(site, consumers)).toHaveLength(1);
    await servers[0].close();
    await expect.poll(() => consumedBy(site, consumers), { timeout: 20_000 }).toStrictEqual([]);
  });

  it('WALL-1: say nothing to each other of the wall', async () => {
    const [here, there] = rooms;
    const siteId = 'S-02' as SiteId;
    const stage = { ...stageOf([CHAIR_SLOT]), wall: { refused: {} } };
    for (const room of rooms) room.setStage(stage);
    const site = TestPeer.site(siteId);
    site.onMayProduce = () => ok({ kind: 'wall', siteId });
    const chair = TestPeer.chair();
    const desks = [new TestPeer('desk here', { role: 'moderator' }), new TestPeer('desk there', { role: 'moderator' })];
    const seen = [
      (await join(here, desks[0] as TestPeer)).consumers,
      (await join(there, desks[1] as TestPeer)).consumers,
    ];
    must(await signal(here, desks[0] as TestPeer, { type: 'watchWall', siteIds: [siteId] }));
    must(await signal(there, desks[1] as TestPeer, { type: 'watchWall', siteIds: [siteId] }));
    const thumbnail = (await joinAndProduce(here, site, 'thumbnail')).producerId;
    // What is sent later and does come shows that the other would have come by now.
    const camera = (await joinAndProduce(here, chair)).producerId;
    const ofDesk = (index: 0 | 1) => consumedBy(desks[index] as TestPeer, seen[index] ?? []);
    await expect.poll(() => ofDesk(1)).toStrictEqual([camera]);
    await expect.poll(() => ofDesk(0)).toStrictEqual([thumbnail, camera]);
    const board = await openBoard();
    const said = await board.say(TEST_CONFERENCE, { server: board.server, sources: [], demand: {}, links: {} });
    expect(said.flatMap(({ sources }) => sources.map(({ id }) => id))).toStrictEqual([camera]);
    expect(said.flatMap(({ demand }) => Object.keys(demand)).filter((key) => key.startsWith('wall'))).toStrictEqual([]);
  });
});
