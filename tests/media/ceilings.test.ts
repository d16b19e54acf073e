import type { Socket } from 'node:dgram';
import type { MediaSource, StageSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { soundPacket } from '../../scripts/rehearse/media/rtpPackets.ts';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  join,
  must,
  rtpParameters,
  signal,
  stageOf,
  startRoom,
  TestPeer,
} from '../testkit/mediaFixture.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { freePort } from '../testkit/server.ts';
import { joinMessage, openPlainSocket, produceMicrophone } from './plainVoice.ts';
import { ServerPair } from './serverPair.ts';

const SITE = 'S-01' as SiteId;
const SPEAKER_SLOT: StageSlot = { kind: 'speaker', siteId: SITE };
const TICK_MS = 10;
const PACKET_BYTES = 1_162;

const CODECS = {
  video: { mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 },
  audio: { mimeType: 'audio/opus', payloadType: 96, clockRate: 48_000, channels: 2 },
};

let nextSsrc = 90_000;
const stops: (() => unknown)[] = [];
let server: MediasoupServer | undefined;

afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  await server?.close();
  server = undefined;
});

async function openSocket(): Promise<Socket> {
  const socket = await openPlainSocket();
  stops.push(() => socket.close());
  return socket;
}

/** Joins and sends a source of so many megabits a second, until the test ends or for so long. */
async function flood(
  room: MediaRoom,
  peer: TestPeer,
  source: MediaSource,
  megabits: number,
): Promise<{ readonly transportId: string; readonly stop: () => void }> {
  const socket = await openSocket();
  const { send } = must(await signal(room, peer, joinMessage(room, socket)));
  const transportId = send?.id ?? '';
  const stream = { ssrc: nextSsrc++, payloadType: 96, sequence: 1 };
  const codecs = [CODECS[source === 'camera' || source === 'screen' ? 'video' : 'audio']];
  const rtp = { codecs, encodings: [{ ssrc: stream.ssrc }] };
  must(await signal(room, peer, { type: 'produce', transportId, source, rtpParameters: rtp }));
  const frame = Buffer.alloc(PACKET_BYTES - 12);
  const begunAt = performance.now();
  let sent = 0;
  // By the time that has gone, since a timer may be late.
  const timer = setInterval(() => {
    const due = ((performance.now() - begunAt) * megabits * 1_000) / 8 / PACKET_BYTES;
    for (; sent < due; sent++) socket.send(soundPacket(stream, frame, 90 * sent), send?.port ?? 0, '127.0.0.1');
  }, TICK_MS);
  const stop = () => clearInterval(timer);
  stops.unshift(stop);
  return { transportId, stop };
}

function excessOf(peer: TestPeer): readonly unknown[] {
  return peer.notices.flatMap((notice) =>
    notice.type === 'sourceExcess' ? [[notice.siteId, notice.source, notice.act]] : [],
  );
}

describe('a source over its ceiling', () => {
  it('CEIL-1, CEIL-2: a pinned site’s flood of 40 Mbit/s ends after seconds, and does not come back by a new connection', async () => {
    const warned: object[] = [];
    const logger = { info() {}, warn: (facts: object) => warned.push(facts), error() {} };
    let room: MediaRoom;
    ({ server, room } = await startRoom({ plainPeers: true, logger }));
    room.setStage(stageOf([SPEAKER_SLOT, CHAIR_SLOT]));
    const desk = TestPeer.desk();
    await join(room, desk);
    const chair = TestPeer.chair();
    const voice = await produceMicrophone(room, chair, await openSocket());
    stops.unshift(() => voice.stop());
    const begunAt = performance.now();
    const site = TestPeer.site(SITE, SPEAKER_SLOT);
    await flood(room, site, 'camera', 40);
    await site.until(() => site.notices.some(({ type }) => type === 'producerClosed'));
    expect(performance.now() - begunAt).toBeLessThan(6_000);

    expect(site.notices.filter(({ type }) => type === 'sourceLimit' || type === 'producerClosed')).toStrictEqual([
      { type: 'sourceLimit', source: 'camera', bitsPerSecond: 2_000_000 },
      { type: 'producerClosed', source: 'camera', because: 'excess' },
    ]);
    const told = [
      [SITE, 'camera', 'lower'],
      [SITE, 'camera', 'close'],
    ];
    expect(excessOf(desk)).toStrictEqual(told);
    expect(excessOf(chair)).toStrictEqual(told);
    expect(excessOf(site)).toStrictEqual([]);
    expect(warned).toMatchObject([
      { siteId: SITE, source: 'camera', act: 'lower' },
      { siteId: SITE, source: 'camera', act: 'close' },
    ]);

    room.removePeer(site.id);
    const again = new TestPeer('a new socket', site.actor, SPEAKER_SLOT);
    const { send } = await join(room, again);
    const produce = (source: MediaSource) =>
      signal(room, again, {
        type: 'produce',
        transportId: send?.id ?? '',
        source,
        rtpParameters: rtpParameters(source),
      });
    const refusal = await produce('camera');
    if (refusal.ok || refusal.error.code !== 'MEDIA_EXCESS') throw new Error('It was not refused as too much.');
    const { seconds } = refusal.error.facts;
    expect(seconds).toBeGreaterThan(20);
    expect(seconds).toBeLessThanOrEqual(30);
    // What else it sends is its own matter, as is the chair's voice.
    expect(await produce('microphone')).toMatchObject({ ok: true });
    expect(server?.stats().producers).toBe(2);
  });

  it('CEIL-1: one that is a little over it is lowered after three seconds; under it, nothing is done', async () => {
    let room: MediaRoom;
    ({ server, room } = await startRoom({ plainPeers: true }));
    room.setStage(stageOf([SPEAKER_SLOT, CHAIR_SLOT]));
    const [chair, site] = [TestPeer.chair(), TestPeer.site(SITE, SPEAKER_SLOT)];
    await flood(room, chair, 'camera', 3);
    const flooding = await flood(room, site, 'roomSound', 0.4);
    await site.notice('sourceLimit');
    flooding.stop();
    expect(site.notices.some(({ type }) => type === 'producerClosed')).toBe(false);
    expect(chair.notices.filter(({ type }) => type === 'sourceLimit' || type === 'sourceExcess')).toStrictEqual([
      expect.objectContaining({ type: 'sourceExcess', source: 'roomSound', act: 'lower' }),
    ]);
  });

  it('TAKE-4: the sender is told when nothing of a wanted source arrives, and when it does again', async () => {
    let room: MediaRoom;
    ({ server, room } = await startRoom({ plainPeers: true }));
    room.setStage(stageOf([CHAIR_SLOT]));
    await join(room, TestPeer.site('S-02'));
    const chair = TestPeer.chair();
    const voice = await produceMicrophone(room, chair, await openSocket());
    stops.unshift(() => voice.stop());
    const arrivals = () =>
      chair.notices.flatMap((notice) => (notice.type === 'sourceArrival' ? [[notice.source, notice.arriving]] : []));
    voice.stop();
    await chair.notice('sourceArrival');
    expect(arrivals()).toStrictEqual([['microphone', false]]);
    voice.talk();
    await chair.until(() => arrivals().length === 2);
    expect(arrivals()[1]).toStrictEqual(['microphone', true]);
  });
});

describe('a source over its ceiling at one of two servers', () => {
  let redis: SharedRedis;
  let pair: ServerPair;

  beforeAll(async () => {
    redis = await SharedRedis.start(await freePort());
    pair = await ServerPair.start(redis, { plainPeers: true });
  });

  afterAll(async () => {
    await pair?.stop();
    await redis?.stop();
  });

  it('CEIL-1, CEIL-2: the desk at the other server is told, and that server refuses the sender too', async () => {
    const [here, there] = pair.rooms;
    for (const room of pair.rooms) room.setStage(stageOf([SPEAKER_SLOT, CHAIR_SLOT]));
    const desk = TestPeer.desk();
    await join(there, desk);
    const site = TestPeer.site(SITE, SPEAKER_SLOT);
    await flood(here, site, 'microphone', 2);
    await desk.until(() => excessOf(desk).length === 2);
    expect(excessOf(desk).at(-1)).toStrictEqual([SITE, 'microphone', 'close']);
    const again = new TestPeer('a new socket', site.actor, SPEAKER_SLOT);
    const { send } = await join(there, again);
    const message = { type: 'produce', transportId: send?.id ?? '', source: 'microphone' } as const;
    expect(await signal(there, again, { ...message, rtpParameters: rtpParameters('microphone') })).toMatchObject({
      error: { code: 'MEDIA_EXCESS' },
    });
  });
});
