import type { SignalReplies } from '@diem-cau/shared/protocol/signals.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  join,
  joinAndProduce,
  killWorker,
  MediaObserver,
  must,
  rtpParameters,
  signal,
  stageOf,
  startRoom,
  TestPeer,
} from '../testkit/mediaFixture.ts';

const observer = new MediaObserver();
let server: MediasoupServer;
let room: MediaRoom;

beforeEach(async () => {
  ({ server, room } = await startRoom({ workers: 2 }));
});

afterEach(() => server?.close());

interface Joined {
  readonly peer: TestPeer;
  readonly port: number | undefined;
  readonly transportId: string;
  readonly consumers: SignalReplies['joinMedia']['consumers'];
}

function portOf({ receive }: SignalReplies['joinMedia']): number | undefined {
  return (receive.iceCandidates as { port: number }[])[0]?.port;
}

/** Has sites join until some are on either worker: those on the worker of `port`, and the others. */
async function joinBoth(port: number | undefined, prefix = 'S'): Promise<{ near: Joined[]; far: Joined[] }> {
  const near: Joined[] = [];
  const far: Joined[] = [];
  for (let index = 0; near.length < 2 || far.length < 2; index++) {
    const peer = TestPeer.site(`${prefix}-${index}`);
    const joined = await join(room, peer);
    const entry = { peer, port: portOf(joined), transportId: joined.receive.id, consumers: joined.consumers };
    (entry.port === port ? near : far).push(entry);
  }
  return { near, far };
}

describe('a room on two workers', () => {
  it('is received on both: what is sent to one is piped to the other once, while somebody there receives it', async () => {
    const chair = TestPeer.chair();
    const { joined, producerId } = await joinAndProduce(room, chair);
    const { near, far } = await joinBoth(portOf(joined));
    expect(server.stats().pipes).toBe(1);
    for (const { consumers } of [...near, ...far]) {
      expect(consumers.map((consumer) => consumer.producerId)).toStrictEqual([producerId]);
    }
    // As over one: all its layers, and the one asked for.
    const consumer = observer.consumers.get(far[0]?.consumers[0]?.id ?? '');
    expect(consumer?.type).toBe('simulcast');

    for (const { peer } of near) room.removePeer(peer.id);
    for (const { peer } of far.slice(1)) room.removePeer(peer.id);
    expect(server.stats().pipes).toBe(1);
    room.removePeer(far[0]?.peer.id ?? '');
    expect(server.stats().pipes).toBe(0);
  });

  it('pipes nothing that no screen there shows, and pipes it again when one does', async () => {
    room.setStage(stageOf([CHAIR_SLOT], 'presentation'));
    const { joined } = await joinAndProduce(room, TestPeer.chair(), 'screen');
    const { far } = await joinBoth(portOf(joined));
    for (let round = 0; round < 3; round++) {
      room.setStage(stageOf([CHAIR_SLOT]));
      await expect.poll(() => server.stats().pipes).toBe(0);
      room.setStage(stageOf([CHAIR_SLOT], 'presentation'));
      await expect.poll(() => server.stats().pipes).toBe(1);
    }
    // However quickly it changes.
    for (let round = 0; round < 5; round++) {
      room.setStage(stageOf([CHAIR_SLOT]));
      room.setStage(stageOf([CHAIR_SLOT], 'presentation'));
    }
    const open = new Set<string>();
    const count = () => {
      open.clear();
      for (const notice of far[0]?.peer.notices ?? []) {
        if (notice.type === 'consumersOpened') for (const { id } of notice.consumers) open.add(id);
        if (notice.type === 'consumersClosed') for (const id of notice.consumerIds) open.delete(id);
      }
      return open.size;
    };
    await expect.poll(count).toBe(1);
    expect(server.stats().pipes).toBe(1);
  });

  it('tells the sender what those behind the pipe take', async () => {
    room.setStage(stageOf([CHAIR_SLOT]));
    const chair = TestPeer.chair();
    const { joined } = await joinAndProduce(room, chair);
    const { near, far } = await joinBoth(portOf(joined));
    for (const { peer } of near) room.removePeer(peer.id);
    const layers = () => chair.notices.findLast((notice) => notice.type === 'sourceDemand')?.layers;
    expect(layers()).toBe(3);
    for (const { peer } of far) room.removePeer(peer.id);
    expect(layers()).toBe(0);
  });

  it('loses only the sessions of a worker that dies; they join again, receive and send', async () => {
    const chair = TestPeer.chair();
    const { joined } = await joinAndProduce(room, chair);
    const { near, far } = await joinBoth(portOf(joined));
    // The first worker takes the first session.
    await killWorker(server);
    await chair.notice('mediaReset');
    for (const { peer } of near) expect((await peer.notice('mediaReset')).routerRtpCapabilities).toBeDefined();
    for (const { peer, transportId, consumers } of far) {
      // Their transports live on.
      must(await signal(room, peer, { type: 'restartIce', transportId }));
      expect(peer.notices).toStrictEqual([{ type: 'consumersClosed', consumerIds: [consumers[0]?.id] }]);
    }
    const { producerId } = await joinAndProduce(room, chair);
    for (const { peer } of near) await join(room, peer);
    for (const { peer } of far) {
      const opened = await peer.notice('consumersOpened');
      expect(opened.consumers.map((consumer) => consumer.producerId)).toStrictEqual([producerId]);
    }
    await expect.poll(() => server.workerPids.length).toBe(2);
  });

  it('goes on at the sender when the worker of receivers dies', async () => {
    const site = TestPeer.site('S-01');
    const sitePort = portOf(await join(room, site));
    // The site is on the first worker; windows of the chair's are opened until one is on the second.
    let chair = TestPeer.chair('window-0');
    let joined = await join(room, chair);
    for (let index = 1; portOf(joined) === sitePort; index++) {
      chair = TestPeer.chair(`window-${index}`);
      joined = await join(room, chair);
    }
    const produce = { transportId: joined.send?.id ?? '', source: 'camera', rtpParameters: rtpParameters('camera') };
    must(await signal(room, chair, { type: 'produce', ...produce, source: 'camera' }));
    await site.notice('consumersOpened');
    expect(server.stats().pipes).toBe(1);
    await killWorker(server);
    await site.notice('mediaReset');
    expect(chair.notices).toStrictEqual([]);
    expect(server.stats()).toMatchObject({ producers: 1, pipes: 0 });
    expect((await join(room, site)).consumers).toHaveLength(1);
  });
});
