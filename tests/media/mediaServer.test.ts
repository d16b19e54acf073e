import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import { Fault } from '../../server/src/application/fault.ts';
import {
  join,
  joinAndProduce,
  killWorker,
  must,
  signal,
  stageOf,
  startMediaServer,
  TEST_CONFERENCE,
  TestPeer,
} from '../testkit/mediaFixture.ts';

let server: MediasoupServer;

afterEach(() => server?.close());

function conference(name: string): ConferenceId {
  return `conf_${name}` as ConferenceId;
}

describe('a worker that dies', () => {
  it('is replaced: all are asked to join again, and the stage works again', async () => {
    server = await startMediaServer();
    const room = await server.openRoom(TEST_CONFERENCE);
    const chair = TestPeer.chair();
    const site = TestPeer.site('S-01');
    await joinAndProduce(room, chair);
    await join(room, site);
    const [pid = 0] = server.workerPids;

    await killWorker(server);
    const { routerRtpCapabilities } = await site.notice('mediaReset');
    await chair.notice('mediaReset');

    expect(server.workerPids).toHaveLength(1);
    expect(server.workerPids).not.toContain(pid);
    expect(routerRtpCapabilities).toEqual(room.routerRtpCapabilities);
    expect(server.stats()).toEqual({
      workers: 1,
      rooms: 1,
      peers: 0,
      producers: 0,
      consumers: 0,
      pipes: 0,
      serverPipes: 0,
      silentServerPipes: 0,
    });
    // The reset says it all.
    expect(chair.notices.map(({ type }) => type)).toEqual(['mediaReset']);
    expect(site.notices.map(({ type }) => type)).toEqual(['mediaReset']);

    const { producerId } = await joinAndProduce(room, chair);
    const { consumers } = await join(room, site);
    expect(consumers.map((consumer) => consumer.producerId)).toEqual([producerId]);
    must(await signal(room, site, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }));
  });

  it('leaves nothing to join until there is another; clients that ask meanwhile are notified then', async () => {
    server = await startMediaServer();
    const room = await server.openRoom(TEST_CONFERENCE);
    const present = TestPeer.site('S-01');
    await join(room, present);
    await killWorker(server);
    expect(room.routerRtpCapabilities).toBeUndefined();
    const newcomer = TestPeer.site('S-02');
    const early = await signal(room, newcomer, { type: 'joinMedia', rtpCapabilities: {} });
    expect(early).toEqual({ ok: false, error: { code: 'MEDIA_UNAVAILABLE' } });
    await newcomer.notice('mediaReset');
    await join(room, newcomer);
    // One who asks without codecs later still is told as well.
    const late = TestPeer.site('S-03');
    const reply = await signal(room, late, { type: 'joinMedia', rtpCapabilities: {} });
    expect(reply).toEqual({ ok: false, error: { code: 'MEDIA_UNAVAILABLE' } });
    expect((await late.notice('mediaReset')).routerRtpCapabilities).toEqual(room.routerRtpCapabilities);
  });

  it('hands its rooms to a live worker, and leaves the rooms of others alone', async () => {
    server = await startMediaServer({ workers: 2 });
    const rooms = await Promise.all(['a', 'b'].map((name) => server.openRoom(conference(name))));
    const peers = [TestPeer.site('S-01'), TestPeer.site('S-02')];
    for (const [index, room] of rooms.entries()) await join(room, peers[index] ?? TestPeer.chair());
    await killWorker(server);
    const told = await Promise.race(peers.map((peer) => peer.notice('mediaReset').then(() => peer)));
    expect(peers.filter((peer) => peer.notices.length > 0)).toEqual([told]);
    expect(rooms.every((room) => room.routerRtpCapabilities !== undefined)).toBe(true);
  });
});

describe('the media server', () => {
  it('spreads rooms over the workers, also when they open at once', async () => {
    server = await startMediaServer({ workers: 2 });
    const names = ['a', 'b', 'c', 'd'];
    const rooms = await Promise.all(names.map((name) => server.openRoom(conference(name))));
    const ports = await Promise.all(
      rooms.map(async (room) => {
        const { receive } = await join(room, TestPeer.site('S-01'));
        return (receive.iceCandidates as { port: number }[])[0]?.port;
      }),
    );
    expect(new Set(ports).size).toBe(2);
    expect(ports.filter((port) => port === ports[0])).toHaveLength(2);
    expect(await server.openRoom(conference('a'))).toBe(rooms[0]);
  });

  it('offers UDP before TCP, on one port for all peers of a worker', async () => {
    server = await startMediaServer();
    const room = await server.openRoom(TEST_CONFERENCE);
    const candidates = await Promise.all(
      ['S-01', 'S-02'].map(async (site) => {
        const { receive } = await join(room, TestPeer.site(site));
        return (receive.iceCandidates as { protocol: string; port: number; priority: number }[]).toSorted(
          (one, other) => other.priority - one.priority,
        );
      }),
    );
    expect(candidates[0]?.map(({ protocol }) => protocol)).toEqual(['udp', 'tcp']);
    expect(candidates[0]?.map(({ port }) => port)).toEqual(candidates[1]?.map(({ port }) => port));
  });

  it('closes once and for all', async () => {
    server = await startMediaServer();
    const room = await server.openRoom(TEST_CONFERENCE);
    const chair = TestPeer.chair();
    await joinAndProduce(room, chair);
    await Promise.all([server.close(), server.close()]);
    await server.close();
    expect(server.workerPids).toEqual([]);
    expect(server.stats()).toEqual({
      workers: 0,
      rooms: 0,
      peers: 0,
      producers: 0,
      consumers: 0,
      pipes: 0,
      serverPipes: 0,
      silentServerPipes: 0,
    });
    expect(chair.notices).toEqual([]);
    room.removePeer(chair.id);
    room.setStage(stageOf([]));
    const reply = await signal(room, chair, { type: 'joinMedia', rtpCapabilities: {} });
    expect(reply).toEqual({ ok: false, error: { code: 'MEDIA_UNAVAILABLE' } });
    await expect(server.openRoom(TEST_CONFERENCE)).rejects.toBeInstanceOf(Fault);
  });

  it('does not start where its port is taken', async () => {
    server = await startMediaServer();
    const room = await server.openRoom(TEST_CONFERENCE);
    const { receive } = await join(room, TestPeer.site('S-01'));
    const [{ port } = { port: 0 }] = receive.iceCandidates as { port: number }[];
    await expect(startMediaServer({ basePort: port })).rejects.toMatchObject({ code: 'MEDIA_UNAVAILABLE' });
  });

  it('takes the base port and those after it', async () => {
    // Ports that were free a moment ago: the worker that held them has just ended.
    const scout = await startMediaServer();
    const scoutRoom = await scout.openRoom(TEST_CONFERENCE);
    const { receive } = await join(scoutRoom, TestPeer.site('S-01'));
    const ports = (receive.iceCandidates as { port: number }[]).map(({ port }) => port);
    await scout.close();
    const basePort = ports[0] ?? 0;
    server = await startMediaServer({ basePort });
    const room = await server.openRoom(TEST_CONFERENCE);
    const mine = (await join(room, TestPeer.site('S-01'))).receive.iceCandidates as { port: number }[];
    expect(mine.map(({ port }) => port)).toEqual([basePort, basePort]);
  });
});
