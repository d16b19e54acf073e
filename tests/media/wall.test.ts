import { slotKey } from '@diem-cau/shared/domain/stage/places.ts';
import type { StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SignalMessage } from '@diem-cau/shared/protocol/signals.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  fallTo,
  JPEG,
  join,
  joinAndProduce,
  MediaObserver,
  must,
  rtpParameters,
  signal,
  siteOnWall,
  stageOf,
  startRoom,
  TestPeer,
  wantedOf,
} from '../testkit/mediaFixture.ts';

const SITE = 'S-01' as SiteId;
const OTHER = 'S-02' as SiteId;

const observer = new MediaObserver();
let server: MediasoupServer;
let room: MediaRoom;

beforeEach(async () => {
  ({ server, room } = await startRoom());
  room.setStage(inSession());
});

afterEach(() => server?.close());

function inSession(refused: readonly SiteId[] = []): StagePolicy {
  return {
    ...stageOf([CHAIR_SLOT]),
    wall: { refused: Object.fromEntries(refused.map((id) => [id, ['thumbnail', 'roomSound'] as const])) },
  };
}

function base64(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('base64');
}

async function produce(peer: TestPeer, transportId: string, source: 'thumbnail' | 'roomSound') {
  return signal(room, peer, { type: 'produce', transportId, source, rtpParameters: rtpParameters(source) });
}

function opened(peer: TestPeer): readonly string[] {
  return peer.notices.flatMap((notice) =>
    notice.type === 'consumersOpened' ? notice.consumers.map(({ slot, source }) => `${slotKey(slot)} ${source}`) : [],
  );
}

function told(peer: TestPeer, type: string): number {
  return peer.notices.filter((notice) => notice.type === type).length;
}

describe('the wall', () => {
  it('WALL-1: a site sends its small picture while a desk looks at its page, to that desk alone', async () => {
    const site = siteOnWall(SITE);
    const other = siteOnWall(OTHER);
    const desk = TestPeer.desk();
    const otherDesk = TestPeer.desk('other desk');
    const { send } = await join(room, site);
    for (const peer of [other, desk, otherDesk]) await join(room, peer);
    expect(await produce(site, send?.id ?? '', 'thumbnail')).toMatchObject({ error: { code: 'NOT_ON_STAGE' } });
    expect(wantedOf(site)).toStrictEqual([]);

    must(await signal(room, desk, { type: 'watchWall', siteIds: [SITE] }));
    expect(wantedOf(site)).toStrictEqual(['thumbnail']);
    expect(wantedOf(other)).toStrictEqual([]);
    must(await produce(site, send?.id ?? '', 'thumbnail'));
    await desk.notice('consumersOpened');
    expect(opened(desk)).toStrictEqual(['wall:S-01 thumbnail']);
    expect([...opened(otherDesk), ...opened(other)]).toStrictEqual([]);
    expect((await join(room, siteOnWall('S-03' as SiteId))).consumers).toStrictEqual([]);

    must(await signal(room, desk, { type: 'watchWall', siteIds: [OTHER] }));
    expect(wantedOf(site)).toStrictEqual([]);
    expect(wantedOf(other)).toStrictEqual(['thumbnail']);
    expect(told(desk, 'consumersClosed')).toBe(1);
    expect(told(site, 'producerClosed')).toBe(1);
    expect(server.stats()).toMatchObject({ producers: 0, consumers: 0 });
  });

  it('WALL-1: what a desk turns the page of is closed for it, not only paused, while another desk looks on', async () => {
    const site = siteOnWall(SITE);
    const [desk, other] = [TestPeer.desk(), TestPeer.desk('other desk')];
    const { send } = await join(room, site);
    for (const peer of [desk, other]) {
      await join(room, peer);
      must(await signal(room, peer, { type: 'watchWall', siteIds: [SITE] }));
    }
    must(await produce(site, send?.id ?? '', 'thumbnail'));
    const consumerOf = async (peer: TestPeer) => (await peer.notice('consumersOpened')).consumers[0]?.id ?? '';
    const [own, others] = [await consumerOf(desk), await consumerOf(other)];
    must(await signal(room, desk, { type: 'watchWall', siteIds: [OTHER] }));
    expect([own, others].map((id) => observer.consumers.get(id)?.closed)).toStrictEqual([true, false]);
    expect(server.stats()).toMatchObject({ producers: 1, consumers: 1 });
    expect(wantedOf(site)).toStrictEqual(['thumbnail']);
  });

  it('WALL-1: nobody else looks or listens', async () => {
    for (const role of ['site', 'observer', 'delegate', 'minutesSecretary'] as const) {
      const peer = new TestPeer(role, { role });
      const asked: SignalMessage[] = [
        { type: 'watchWall', siteIds: [SITE] },
        { type: 'listenTo', siteId: SITE },
      ];
      for (const message of asked) expect(await signal(room, peer, message)).toMatchObject({ ok: false });
    }
  });

  it('WALL-4: the chair looks at the wall as the desk does, and listens to nobody', async () => {
    const site = siteOnWall(SITE);
    const { send } = await join(room, site);
    const chair = TestPeer.chair();
    await join(room, chair);
    must(await signal(room, chair, { type: 'watchWall', siteIds: [SITE] }));
    must(await produce(site, send?.id ?? '', 'thumbnail'));
    await chair.until(() => opened(chair).includes('wall:S-01 thumbnail'));
    expect(await signal(room, chair, { type: 'listenTo', siteId: SITE })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect(wantedOf(site)).toStrictEqual(['thumbnail']);
    expect(await produce(site, send?.id ?? '', 'roomSound')).toMatchObject({ ok: false });
  });

  it('WALL-1: a desk that leaves looks no longer, and a site that comes back is told what is wanted', async () => {
    const site = siteOnWall(SITE);
    const desk = TestPeer.desk();
    must(await signal(room, desk, { type: 'watchWall', siteIds: [SITE] }));
    await join(room, desk);
    await join(room, site);
    expect(wantedOf(site)).toStrictEqual(['thumbnail']);
    await join(room, site);
    expect(told(site, 'sourceWanted')).toBe(2);
    room.removePeer(desk.id);
    expect(wantedOf(site)).toStrictEqual([]);
  });

  it('WALL-2: what the policy refuses is closed at once', async () => {
    const site = siteOnWall(SITE);
    const desk = TestPeer.desk();
    const { send } = await join(room, site);
    await join(room, desk);
    must(await signal(room, desk, { type: 'watchWall', siteIds: [SITE] }));
    must(await produce(site, send?.id ?? '', 'thumbnail'));
    await desk.notice('consumersOpened');
    room.setStage(inSession([SITE]));
    expect(wantedOf(site)).toStrictEqual([]);
    expect(server.stats()).toMatchObject({ producers: 0, consumers: 0 });
    expect(await produce(site, send?.id ?? '', 'thumbnail')).toMatchObject({ error: { code: 'NOT_ON_STAGE' } });
  });

  it('WALL-3: private listening goes to the one who asked, and moves on or ends with one word', async () => {
    const site = siteOnWall(SITE);
    const desk = TestPeer.desk();
    const other = TestPeer.desk('other desk');
    const { send } = await join(room, site);
    for (const peer of [desk, other]) await join(room, peer);
    must(await signal(room, desk, { type: 'listenTo', siteId: SITE }));
    expect(wantedOf(site)).toStrictEqual(['roomSound']);
    must(await produce(site, send?.id ?? '', 'roomSound'));
    await desk.notice('consumersOpened');
    expect(opened(desk)).toStrictEqual(['wall:S-01 roomSound']);
    expect(opened(other)).toStrictEqual([]);
    must(await signal(room, desk, { type: 'listenTo' }));
    expect(wantedOf(site)).toStrictEqual([]);
    expect(server.stats()).toMatchObject({ producers: 0, consumers: 0 });

    must(await signal(room, desk, { type: 'listenTo', siteId: SITE }));
    room.setStage(inSession([SITE]));
    expect(desk.notices).toContainEqual({ type: 'listeningEnded', siteId: SITE });
    expect(await signal(room, desk, { type: 'listenTo', siteId: SITE })).toMatchObject({ ok: false });
  });

  it('WALL-1: a desk on another worker receives it through a pipe, for as long as it looks', async () => {
    await server.close();
    ({ server, room } = await startRoom({ workers: 2 }));
    room.setStage(inSession());
    const site = siteOnWall(SITE);
    const desks = Array.from({ length: 4 }, (_, index) => TestPeer.desk(`desk ${index}`));
    const joined = await join(room, site);
    const portOf = ({ receive }: typeof joined) => (receive.iceCandidates as { port: number }[])[0]?.port;
    const ports: (number | undefined)[] = [];
    for (const desk of desks) ports.push(portOf(await join(room, desk)));
    const far = desks.filter((_, index) => ports[index] !== portOf(joined));
    expect(far.length).toBeGreaterThan(0);
    for (const desk of desks) must(await signal(room, desk, { type: 'watchWall', siteIds: [SITE] }));
    must(await produce(site, joined.send?.id ?? '', 'thumbnail'));
    for (const desk of desks) await desk.notice('consumersOpened');
    for (const desk of far) expect(opened(desk)).toStrictEqual(['wall:S-01 thumbnail']);
    expect(server.stats()).toMatchObject({ producers: 1, consumers: desks.length, pipes: 1 });
    expect(told(site, 'sourceDemand')).toBe(0);

    for (const desk of far) must(await signal(room, desk, { type: 'watchWall', siteIds: [] }));
    await expect.poll(() => server.stats().pipes).toBe(0);
  });

  it('tells the desk of levels, rungs and losses, together and what changed only', async () => {
    const desk = TestPeer.desk();
    const sites = [siteOnWall(SITE), siteOnWall(OTHER)];
    for (const peer of [desk, ...sites]) await join(room, peer);
    const report = { type: 'reportLine', lossPercent: 1, roundTripMs: 20, level: 4 } as const;
    for (const level of [1, 2, 4]) for (const site of sites) must(await signal(room, site, { ...report, level }));
    const line = { level: 4, rung: 'high', loss: 1 };
    expect(await desk.notice('siteLines')).toStrictEqual({ type: 'siteLines', lines: { [SITE]: line, [OTHER]: line } });
    expect(told(sites[0] as TestPeer, 'siteLines')).toBe(0);
    const late = TestPeer.desk('late');
    await join(room, late);
    expect((await late.notice('siteLines')).lines).toStrictEqual({ [SITE]: line, [OTHER]: line });
    // A new page receives everything again, because it has nothing from before.
    must(await signal(room, late, { type: 'watchWall', siteIds: [SITE] }));
    must(await signal(room, late, { type: 'watchWall', siteIds: [OTHER] }));
    expect(told(late, 'siteLines')).toBe(2);
  });
});

describe('the ladder', () => {
  it('LADDER-3: LADDER-4: pictures stop on the rung of stills, sound goes on, and stills come in their place', async () => {
    const chair = TestPeer.chair();
    const { transportId } = await joinAndProduce(room, chair);
    const parameters = { type: 'produce', transportId, source: 'microphone' } as const;
    must(await signal(room, chair, { ...parameters, rtpParameters: rtpParameters('microphone') }));
    const site = TestPeer.site(SITE);
    const good = TestPeer.site(OTHER);
    const { consumers } = await join(room, site);
    await join(room, good);
    must(await signal(room, site, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }));
    const find = (kind: string) => observer.consumers.get(consumers.find((one) => one.kind === kind)?.id ?? '');
    expect([find('video')?.paused, find('audio')?.paused]).toStrictEqual([false, false]);
    const send = (picture: string) => signal(room, chair, { type: 'sendStill', picture });
    expect(await send(JPEG)).toMatchObject({ error: { code: 'MEDIA_REFUSED' } });

    await fallTo(room, site, 'low');
    await expect.poll(() => find('video')?.preferredLayers?.spatialLayer).toBe(0);
    await fallTo(room, site, 'stills');
    await expect.poll(() => find('video')?.paused).toBe(true);
    expect(find('audio')?.paused).toBe(false);
    expect(await chair.notice('stillsWanted')).toMatchObject({ wanted: true });

    expect(await send(base64([0x89, 0x50, 0x4e, 0x47, 1, 2]))).toMatchObject({ ok: false });
    must(await send(JPEG));
    expect(await site.notice('still')).toMatchObject({ slot: CHAIR_SLOT, picture: JPEG });
    expect(told(good, 'still')).toBe(0);
    expect(await send(JPEG)).toMatchObject({ ok: false });
    expect(await signal(room, good, { type: 'sendStill', picture: JPEG })).toMatchObject({ ok: false });
    room.removePeer(site.id);
    await chair.until(() => told(chair, 'stillsWanted') === 2);
  }, 90_000);
});
