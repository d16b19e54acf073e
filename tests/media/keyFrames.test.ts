import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Producer } from 'mediasoup/types';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { asksForKeyFrame, type RtpStream, videoPackets } from '../../scripts/rehearse/media/rtpPackets.ts';
import { KeyFrameRequests } from '../../server/src/adapters/media/keyFrameRequests.ts';
import type { MediasoupServer } from '../../server/src/adapters/media/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  joinAndProduce,
  MediaObserver,
  must,
  signal,
  stageOf,
  startMediaServer,
  TEST_CONFERENCE,
  TestPeer,
} from './mediaFixture.ts';

const VP8 = {
  mimeType: 'video/VP8',
  payloadType: 96,
  clockRate: 90_000,
  rtcpFeedback: [{ type: 'nack', parameter: 'pli' }],
};
const FRAME_MS = 40;
/** A browser overhears what comes sooner after another request. */
const DEAF_MS = 300;
/** A simulated sender is left in peace for so long after each request. */
const SIMULATED_DELAY_MS = 100;
/** Twice the time after which a picture that has not begun is asked for again. */
const QUIET_MS = 3_000;
const PATIENTLY = { timeout: 60_000, interval: 20 };

interface Traced {
  readonly type: string;
  /** In milliseconds on the worker's clock. */
  readonly at: number;
}

let observer: MediaObserver;
let server: MediasoupServer;
let room: MediaRoom;
const ends: (() => void)[] = [];

beforeAll(() => {
  observer = new MediaObserver();
});

afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await server?.close();
});

async function openSocket(): Promise<Socket> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  ends.push(() => socket.close());
  return socket;
}

async function joinPlain(peer: TestPeer, socket: Socket) {
  const { port } = socket.address();
  const { routerRtpCapabilities: rtpCapabilities } = room;
  return must(await signal(room, peer, { type: 'joinPlain', rtpCapabilities, ip: '127.0.0.1', port, srtp: false }));
}

/** Sends a camera in two layers, with a key frame of both when it is asked and `answers`, as a browser does. */
async function sendCamera(answers = () => true): Promise<Producer> {
  const socket = await openSocket();
  const chair = TestPeer.chair();
  const { send } = await joinPlain(chair, socket);
  const streams: readonly RtpStream[] = [1, 2].map((ssrc) => ({ ssrc, payloadType: 96, sequence: 1 }));
  const encodings = streams.map(({ ssrc }) => ({ ssrc }));
  const rtpParameters = { codecs: [VP8], encodings };
  must(await signal(room, chair, { type: 'produce', transportId: send?.id ?? '', source: 'camera', rtpParameters }));
  let wanted = false;
  let frames = 0;
  socket.on('message', (packet) => {
    wanted ||= asksForKeyFrame(packet);
  });
  const timer = setInterval(() => {
    const isKeyFrame = wanted && answers();
    const frame = Buffer.from([isKeyFrame ? 0 : 1, 0, 0, 0, 0]);
    if (isKeyFrame) wanted = false;
    frames++;
    for (const stream of streams) {
      for (const packet of videoPackets(stream, frame, frames, frames * FRAME_MS * 90)) {
        socket.send(packet, send?.port ?? 0, '127.0.0.1');
      }
    }
  }, FRAME_MS);
  ends.unshift(() => clearInterval(timer));
  const producer = observer.producers.at(-1);
  if (!producer) throw new Error('There is no producer.');
  return producer;
}

/** Joins as somebody whose screen shows the chair, and starts as the room lets browsers; whether pictures are forwarded. */
async function watch(peer: TestPeer, delayMs: () => number): Promise<() => boolean> {
  const { consumers } = await joinPlain(peer, await openSocket());
  await setTimeout(delayMs());
  must(await signal(room, peer, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }));
  return () => observer.consumers.get(consumers[0]?.id ?? '')?.currentLayers !== undefined;
}

/** Notes when each layer is asked for a key frame, in milliseconds on the worker's clock. */
async function noteRequests(producer: Producer): Promise<ReadonlyMap<number, readonly number[]>> {
  const requests = new Map<number, number[]>();
  producer.on('trace', ({ type, timestamp, info }) => {
    if (type === 'pli') requests.set(Number(info.ssrc), [...(requests.get(Number(info.ssrc)) ?? []), timestamp]);
  });
  await producer.enableTraceEvent(['pli']);
  return requests;
}

beforeEach(async () => {
  server = await startMediaServer({ plainPeers: true });
  room = await server.openRoom(TEST_CONFERENCE);
  room.setStage(stageOf([CHAIR_SLOT]));
});

it('spaces what a browser is asked by itself, and leaves a simulated sender to the worker', async () => {
  await joinAndProduce(room, TestPeer.chair('browser'));
  const watched = observer.producers.at(-1);
  await expect
    .poll(async () => [...((await watched?.dump())?.traceEventTypes ?? [])].sort())
    .toEqual(['keyframe', 'pli']);
  room.removePeer('browser');

  const producer = await sendCamera();
  expect((await producer.dump()).traceEventTypes).toEqual([]);
  const requests = await noteRequests(producer);
  await expect.poll(() => producer.score.length, PATIENTLY).toBe(2);
  // Each starts as soon as the one before has its picture, and asks for another.
  for (let hall = 1; hall <= 8; hall++) {
    const sees = await watch(TestPeer.site(`S-0${hall}`), () => 0);
    await expect.poll(sees, PATIENTLY).toBe(true);
  }
  const gaps = [...requests.values()].flatMap((at) => at.slice(1).map((time, index) => time - (at[index] ?? 0)));
  expect(gaps.length).toBeGreaterThan(1);
  // The worker's clock counts whole milliseconds, and its timers are as exact as that.
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(SIMULATED_DELAY_MS - 5);
}, 300_000);

it('asks again and again for a picture that has not begun, until it begins', async () => {
  let answers = false;
  const producer = await sendCamera(() => answers);
  const requests = await noteRequests(producer);
  await expect.poll(() => producer.score.length, PATIENTLY).toBe(2);
  const sees = await watch(TestPeer.site('S-01'), () => 0);
  const most = () => Math.max(0, ...[...requests.values()].map((at) => at.length));
  // The worker by itself asks twice.
  await expect.poll(most, PATIENTLY).toBeGreaterThanOrEqual(5);
  expect(sees()).toBe(false);
  answers = true;
  await expect.poll(sees, PATIENTLY).toBe(true);
  const all = () => [...requests.values()].flat().length;
  let [asked, since] = [all(), performance.now()];
  await expect
    .poll(
      () => {
        if (all() !== asked) [asked, since] = [all(), performance.now()];
        return performance.now() - since > QUIET_MS;
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBe(true);
}, 300_000);

it('asks for no key frame that the sender would overhear: not right after it has answered another request', async () => {
  const producer = await sendCamera();
  const requests = new KeyFrameRequests();
  requests.watch(producer);
  const delayMs = () => requests.delayOf(producer.id);
  const traced: Traced[] = [];
  producer.on('trace', ({ type, timestamp }) => traced.push({ type, at: timestamp }));
  await expect.poll(() => producer.score.length, PATIENTLY).toBe(2);

  for (const round of [1, 2, 3]) {
    traced.length = 0;
    // The desk's small picture is the lower layer, the hall's the higher one.
    const desk = await watch(new TestPeer(`desk ${round}`, { role: 'moderator' }), delayMs);
    await expect.poll(() => traced.map(({ type }) => type).join(' '), PATIENTLY).toContain('pli keyframe');
    const hall = await watch(TestPeer.site(`S-0${round}`), delayMs);
    await expect.poll(() => desk() && hall(), PATIENTLY).toBe(true);
    const asked = traced.filter(({ type }) => type === 'pli').map(({ at }) => at);
    expect(asked.length).toBeGreaterThan(1);
    const answers = traced.filter(({ type }) => type === 'keyframe').map(({ at }) => at);
    const overheard = asked.filter((at, index) => {
      const before = asked[index - 1] ?? Number.NEGATIVE_INFINITY;
      return at - before < DEAF_MS && answers.some((answer) => before < answer && answer < at);
    });
    expect(overheard).toStrictEqual([]);
    room.removePeer(`desk ${round}`);
    room.removePeer(`socket-S-0${round}`);
    // The worker's own pause between requests for one layer is over, too.
    await setTimeout(1_200);
  }
}, 300_000);
