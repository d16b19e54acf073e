import type { Socket } from 'node:dgram';
import { setTimeout } from 'node:timers/promises';
import type { Consumer, Producer } from 'mediasoup/types';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import { CHAIR_SLOT, fallTo, MediaObserver, must, signal, stageOf, TestPeer } from '../testkit/mediaFixture.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { freePort } from '../testkit/server.ts';
import { countRequests, findAnswer, type KeyFrameNote, listOverheard, produceCamera } from './plainCamera.ts';
import { joinMessage, openPlainSocket } from './plainVoice.ts';
import { ServerPair } from './serverPair.ts';

const PATIENTLY = { timeout: 60_000, interval: 20 };
/** So long nothing may arrive for a picture to be held back: dozens of frames. In milliseconds. */
const QUIET_MS = 2_000;

let redis: SharedRedis;
let observer: MediaObserver;
let pair: ServerPair;
let here: MediaRoom;
let there: MediaRoom;
const ends: (() => void)[] = [];

beforeAll(async () => {
  redis = await SharedRedis.start(await freePort());
  observer = new MediaObserver();
});

afterAll(() => redis?.stop());

beforeEach(async () => {
  pair = await ServerPair.start(redis, { plainPeers: true });
  [here, there] = pair.rooms;
  for (const room of pair.rooms) room.setStage(stageOf([CHAIR_SLOT]));
  ends.push(await produceCamera(here, TestPeer.chair(), await openSocket()));
});

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) end();
  await pair?.stop();
});

async function openSocket(): Promise<Socket> {
  const socket = await openPlainSocket();
  ends.push(() => socket.close());
  return socket;
}

/** Joins as somebody whose screen shows the chair's picture, and starts it; what is consumed, once that has begun. */
async function watch(room: MediaRoom, peer: TestPeer): Promise<Consumer> {
  const { consumers } = must(await signal(room, peer, joinMessage(room, await openSocket())));
  const [picture] = consumers.length > 0 ? consumers : (await peer.notice('consumersOpened')).consumers;
  const id = picture?.id ?? '';
  must(await signal(room, peer, { type: 'consumersReady', consumerIds: [id] }));
  const consumer = observer.consumers.get(id) as Consumer;
  await expect.poll(() => consumer.currentLayers, PATIENTLY).toBeDefined();
  return consumer;
}

/** The camera as it is sent, and its copy at the other server. */
function cameras(): readonly Producer[] {
  return observer.producers.filter(({ closed }) => !closed);
}

/** How many packets of the camera have come to the other server. */
async function arrived(): Promise<number> {
  const stats = (await cameras()[1]?.getStats()) ?? [];
  return stats.reduce((sum, { packetCount }) => sum + packetCount, 0);
}

/** Resolves when nothing has arrived at the other server for a while. */
async function fallsQuiet(): Promise<void> {
  let [count, since] = [await arrived(), performance.now()];
  await expect
    .poll(async () => {
      const now = await arrived();
      if (now !== count) [count, since] = [now, performance.now()];
      return performance.now() - since > QUIET_MS;
    }, PATIENTLY)
    .toBe(true);
}

describe('a picture from another server', () => {
  it('LADDER-4: does not come where it is seen by stills alone, and comes again for the first who takes it', async () => {
    const weak = TestPeer.site('S-01');
    await watch(there, weak);
    const local = await watch(here, TestPeer.site('S-02'));
    const before = await arrived();
    await expect.poll(arrived, PATIENTLY).toBeGreaterThan(before);

    await fallTo(there, weak, 'stills');
    await fallsQuiet();
    expect(local.paused).toBe(false);
    expect(weak.notices.filter(({ type }) => type === 'consumersClosed')).toStrictEqual([]);
    expect(pair.servers[1].stats()).toMatchObject({ serverPipes: 1, silentServerPipes: 0 });

    const quiet = await arrived();
    await watch(there, TestPeer.site('S-03'));
    await expect.poll(arrived, PATIENTLY).toBeGreaterThan(quiet);
  }, 300_000);

  it('is asked for when its sender hears it, also right after a key frame that receivers there asked for', async () => {
    await watch(there, new TestPeer('desk', { role: 'moderator' }));
    const notes: KeyFrameNote[][] = [[], []];
    for (const [index, camera] of cameras().entries()) {
      camera.on('trace', ({ type, timestamp }) => notes[index]?.push({ type, at: timestamp }));
      await camera.enableTraceEvent(['pli', 'keyframe']);
    }
    // All workers of this machine have one clock.
    const hasComeOver = () => {
      const answer = findAnswer(notes[0] ?? []) ?? Number.POSITIVE_INFINITY;
      return notes[1]?.some(({ type, at }) => type === 'keyframe' && at >= answer);
    };
    let judged = 0;
    for (let round = 1; judged < 3 && round <= 12; round++) {
      // The worker's own pause between requests for one layer is over.
      await setTimeout(1_200);
      for (const list of notes) list.length = 0;
      const near = new TestPeer(`near ${round}`, { role: 'moderator' });
      const far = new TestPeer(`far ${round}`, { role: 'moderator' });
      await watch(here, near);
      await expect.poll(hasComeOver, PATIENTLY).toBe(true);
      await watch(there, far);
      // A worker that was held up asks for more than the two who started, which nobody can space.
      if (countRequests(notes[0] ?? []) === 2 && countRequests(notes[1] ?? []) === 1) {
        expect(listOverheard(notes[0] ?? [])).toStrictEqual([]);
        judged++;
      }
      here.removePeer(near.id);
      there.removePeer(far.id);
    }
    expect(judged).toBeGreaterThan(0);
  }, 300_000);
});
