import type { Socket } from 'node:dgram';
import { setTimeout } from 'node:timers/promises';
import type { Producer } from 'mediasoup/types';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { KeyFrameRequests } from '../../server/src/adapters/media/quality/keyFrameRequests.ts';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
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
} from '../testkit/mediaFixture.ts';
import { countRequests, findAnswer, type KeyFrameNote, listOverheard, produceCamera } from './plainCamera.ts';
import { joinMessage, openPlainSocket } from './plainVoice.ts';

/** A simulated sender is left in peace for so long after each request. */
const SIMULATED_DELAY_MS = 100;
/** Twice the time after which a picture that has not begun is asked for again. */
const QUIET_MS = 3_000;
const PATIENTLY = { timeout: 60_000, interval: 20 };

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
  const socket = await openPlainSocket();
  ends.push(() => socket.close());
  return socket;
}

/** Sends the chair's camera; its producer. */
async function sendCamera(answers?: () => boolean): Promise<Producer> {
  ends.unshift(await produceCamera(room, TestPeer.chair(), await openSocket(), answers));
  const producer = observer.producers.at(-1);
  if (!producer) throw new Error('There is no producer.');
  return producer;
}

/**
 * Joins as somebody whose screen shows the chair, and starts as the room lets browsers; whether pictures are forwarded.
 */
async function watch(peer: TestPeer, untilKeyFrameAllowed = async () => {}): Promise<() => boolean> {
  const { consumers } = must(await signal(room, peer, joinMessage(room, await openSocket())));
  await untilKeyFrameAllowed();
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
    const sees = await watch(TestPeer.site(`S-0${hall}`));
    await expect.poll(sees, PATIENTLY).toBe(true);
  }
  const gaps = [...requests.values()]
    .flatMap((at) => at.slice(1).map((time, index) => time - (at[index] ?? 0)))
    .sort((a, b) => a - b);
  expect(gaps.length).toBeGreaterThan(1);
  // The worker's timers count from the start of a turn of its event loop. A turn that a busy machine holds up
  // shortens the gap after it by as much, so the middle one is judged, to the millisecond of that clock.
  expect(gaps[Math.floor(gaps.length / 2)]).toBeGreaterThanOrEqual(SIMULATED_DELAY_MS - 5);
}, 300_000);

it('asks again and again for a picture that has not begun, until it begins', async () => {
  let answers = false;
  const producer = await sendCamera(() => answers);
  const requests = await noteRequests(producer);
  await expect.poll(() => producer.score.length, PATIENTLY).toBe(2);
  const sees = await watch(TestPeer.site('S-01'));
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

it('requests no key frame that the sender would ignore, right after it answered another request', async () => {
  const producer = await sendCamera();
  const requests = new KeyFrameRequests();
  requests.watch(producer);
  const untilKeyFrameAllowed = () => requests.untilKeyFrameAllowed(producer.id);
  const traced: KeyFrameNote[] = [];
  producer.on('trace', ({ type, timestamp }) => traced.push({ type, at: timestamp }));
  await expect.poll(() => producer.score.length, PATIENTLY).toBe(2);

  let judged = 0;
  for (let round = 1; judged < 3 && round <= 12; round++) {
    traced.length = 0;
    // The desk's small picture is the lower layer, the hall's the higher one.
    const desk = await watch(new TestPeer(`desk ${round}`, { role: 'moderator' }), untilKeyFrameAllowed);
    await expect.poll(() => findAnswer(traced), PATIENTLY).toBeDefined();
    const hall = await watch(TestPeer.site(`S-1${round}`), untilKeyFrameAllowed);
    await expect.poll(() => desk() && hall(), PATIENTLY).toBe(true);
    // A worker that was held up asks for more than the two who started, which nobody can space.
    if (countRequests(traced) === 2) {
      expect(listOverheard(traced)).toStrictEqual([]);
      judged++;
    }
    room.removePeer(`desk ${round}`);
    room.removePeer(`socket-S-1${round}`);
    // The worker's own pause between requests for one layer is over, too.
    await setTimeout(1_200);
  }
  expect(judged).toBeGreaterThan(0);
}, 300_000);
