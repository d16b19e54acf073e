import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HaltReason } from '@diem-cau/shared/domain/recording/state.ts';
import type { RecordedPartId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import * as mediasoup from 'mediasoup';
import type { Producer, Router, Transport } from 'mediasoup/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PartRecorder } from '../../server/src/adapters/media/recording/partRecorder.ts';
import { RecordingStudio } from '../../server/src/adapters/media/recording/recordingStudio.ts';
import type { RoomRouter } from '../../server/src/adapters/media/workers/roomRouters.ts';
import { ROUTER_CODECS } from '../../server/src/adapters/media/workers/routerCodecs.ts';
import type { RecordingFollower } from '../../server/src/application/recordings.ts';
import { CHAIR_SLOT, joinAndProduce, stageOf, startRoom, TEST_CONFERENCE, TestPeer } from '../testkit/mediaFixture.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { freePort } from '../testkit/server.ts';
import { ServerPair } from './serverPair.ts';

const QUIET = { info() {}, warn() {}, error() {} };
const EAST = { kind: 'speaker', siteId: 'S-01' as SiteId } as const;
const NOBODY: RecordingFollower = { filed: async () => true, missed() {}, failed() {} };

let folder: string;
const studios: RecordingStudio[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-recorders-'));
});

afterEach(async () => {
  for (const studio of studios.splice(0)) await studio.close();
  await removeFolder(folder);
});

function openStudio(name: string, logger: ConstructorParameters<typeof RecordingStudio>[0]['logger'] = QUIET) {
  const studio = new RecordingStudio({ folder: join(folder, name), logger });
  studios.push(studio);
  return studio;
}

/** How many parts a studio takes packets of. */
async function countParts(name: string): Promise<number> {
  const names = await readdir(join(folder, name, TEST_CONFERENCE, 'packets')).catch(() => []);
  return names.filter((one) => one.endsWith('.packets')).length;
}

/** A camera that sends nothing. */
async function produce(router: Router): Promise<Producer> {
  const transport = await router.createPlainTransport({ listenInfo: { protocol: 'udp', ip: '127.0.0.1' } });
  return transport.produce({
    kind: 'video',
    rtpParameters: {
      codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }],
      encodings: [{ ssrc: 11 }],
    },
  });
}

describe('a recorder', () => {
  it('REC-3: takes no packet after the end of a part, also while a source still waits for its key frame', async () => {
    const worker = await mediasoup.createWorker();
    const router = await worker.createRouter({ mediaCodecs: [...ROUTER_CODECS] });
    const producer = await produce(router);
    const opened: Transport[] = [];
    router.observer.on('newtransport', (transport) => opened.push(transport));
    let allow = () => {};
    const allowed = new Promise<void>((resolve) => {
      allow = resolve;
    });
    let hearWaiting = () => {};
    const waiting = new Promise<void>((resolve) => {
      hearWaiting = resolve;
    });
    const id = 'rec_000001' as RecordedPartId;
    const part = new PartRecorder(
      { conferenceId: TEST_CONFERENCE, id, startedAt: 1, streams: [] },
      {
        studio: openStudio('one'),
        home: { router } as RoomRouter,
        take: async () => ({ producer, release() {} }),
        untilKeyFrameAllowed: () => {
          hearWaiting();
          return allowed;
        },
        repeatKeyFrameRequest: async () => {},
        keyFrameMs: () => 60_000,
        onLost() {},
      },
    );
    const { actor } = TestPeer.chair();
    const origin = { id: producer.id, kind: 'video', actorId: actor.id, source: 'camera', slot: CHAIR_SLOT } as const;
    part.add({ origin, track: 'main', layers: { spatialLayer: 0, temporalLayer: 0 } });
    await waiting;
    const ending = part.end('whole');
    expect(opened.map(({ closed }) => closed)).toEqual([true]);
    allow();
    await ending;
    worker.close();
  });

  it('REC-5: that fails again and again is started once a second, and then the recording ends', async () => {
    const starts: number[] = [];
    const killer = {
      ...QUIET,
      info(facts: object, message: string) {
        if (message !== 'the recorder started') return;
        starts.push(performance.now());
        process.kill((facts as { pid: number }).pid, 'SIGKILL');
      },
    };
    const studio = openStudio('one', killer);
    const { server, room } = await startRoom({ studio });
    const failed = new Promise<HaltReason>((resolve) => {
      studio.follow(TEST_CONFERENCE, { ...NOBODY, failed: resolve });
    });
    room.setStage(stageOf([CHAIR_SLOT]));
    await joinAndProduce(room, TestPeer.chair());
    room.record({ place: CHAIR_SLOT, number: 1, now: Date.now });
    expect(await failed).toBe('noRecorder');
    room.record(undefined);
    expect(starts).toHaveLength(5);
    for (const [index, at] of starts.slice(1).entries()) expect(at - (starts[index] ?? 0)).toBeGreaterThan(900);
    await server.close();
    // Nothing is left of parts that did not begin.
    expect(await countParts('one')).toBe(0);
  });
});

describe('the recorders of two servers', () => {
  it('REC-4: do not both record a turn: the one that the speaker is sent to goes on', async () => {
    const redis = await SharedRedis.start(await freePort());
    const pair = await ServerPair.start(redis, [{ studio: openStudio('here') }, { studio: openStudio('there') }]);
    const [here, there] = pair.rooms;
    for (const room of pair.rooms) room.setStage(stageOf([EAST, CHAIR_SLOT]));
    await joinAndProduce(here, TestPeer.chair());
    for (const room of pair.rooms) room.record({ place: EAST, siteId: EAST.siteId, number: 1, now: Date.now });
    await expect.poll(() => countParts('here')).toBe(1);
    expect(await countParts('there')).toBe(0);
    await joinAndProduce(there, TestPeer.site('S-01', EAST));
    await expect.poll(() => countParts('there')).toBe(1);
    await expect.poll(() => countParts('here'), { timeout: 20_000 }).toBe(0);
    await pair.stop();
    await redis.stop();
  });
});
