import { type StageSlot, slotKey } from '@diem-cau/shared/domain/stage/places.ts';
import type { StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConsumerOptions } from '@diem-cau/shared/protocol/signals.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  join,
  joinAndProduce,
  layersTold,
  MediaObserver,
  must,
  signal,
  stageOf,
  startRoom,
  TestPeer,
} from '../testkit/mediaFixture.ts';

function slotOf(name: string): StageSlot {
  return { kind: 'speaker', siteId: name as SiteId };
}

const observer = new MediaObserver();
let server: MediasoupServer;
let room: MediaRoom;

beforeEach(async () => {
  ({ server, room } = await startRoom());
});

afterEach(() => server?.close());

/** The chair large, or a site large and the chair small. */
function policy(large: StageSlot, ...small: readonly StageSlot[]): StagePolicy {
  return stageOf([large, ...small]);
}

function layerOf(consumers: readonly ConsumerOptions[], key: string): number | undefined {
  const id = consumers.find(({ slot, source }) => `${slotKey(slot)} ${source}` === key)?.id ?? '';
  return observer.consumers.get(id)?.preferredLayers?.spatialLayer;
}

describe('the stage policy on the worker', () => {
  it('STAGE-11: a small place is taken in its lowest layer, and in its highest once it is large', async () => {
    const site = TestPeer.site('S-01', slotOf('S-01'));
    room.setStage(policy(slotOf('S-01'), CHAIR_SLOT));
    await joinAndProduce(room, TestPeer.chair());
    await joinAndProduce(room, site);
    const { consumers } = await join(room, TestPeer.site('S-02'));
    expect(layerOf(consumers, 'chair camera')).toBe(0);
    expect(layerOf(consumers, 'speaker:S-01 camera')).toBe(2);

    room.setStage(policy(CHAIR_SLOT, slotOf('S-01')));
    await expect.poll(() => layerOf(consumers, 'chair camera')).toBe(2);
    await expect.poll(() => layerOf(consumers, 'speaker:S-01 camera')).toBe(0);
  });

  it('STAGE-11: a shared screen is consumed while the layout shows it, and only then', async () => {
    const chair = TestPeer.chair();
    const hall = TestPeer.site('S-02');
    room.setStage(stageOf([CHAIR_SLOT], 'presentation'));
    await joinAndProduce(room, chair, 'screen');
    const { consumers } = await join(room, hall);
    expect(consumers.map(({ source }) => source)).toStrictEqual(['screen']);

    room.setStage(stageOf([CHAIR_SLOT]));
    expect(hall.notices).toContainEqual({ type: 'consumersClosed', consumerIds: [consumers[0]?.id] });
    expect(observer.consumers.get(consumers[0]?.id ?? '')?.closed).toBe(true);
    expect(layersTold(chair, 'screen')).toStrictEqual([0, 2, 0]);
    expect(server.stats()).toMatchObject({ producers: 1, consumers: 0 });

    room.setStage(stageOf([CHAIR_SLOT], 'presentation'));
    expect((await hall.notice('consumersOpened')).consumers).toHaveLength(1);
  });

  it('STAGE-11: senders are told what nobody takes: all of it without receivers, high layers where the place is small', async () => {
    const chair = TestPeer.chair();
    room.setStage(policy(CHAIR_SLOT));
    await joinAndProduce(room, chair);
    expect(layersTold(chair, 'camera')).toStrictEqual([0]);
    const desk = new TestPeer('desk', { role: 'moderator' });
    await join(room, desk);
    expect(layersTold(chair, 'camera')).toStrictEqual([0, 1]);
    const hall = TestPeer.site('S-02');
    await join(room, hall);
    expect(layersTold(chair, 'camera')).toStrictEqual([0, 1, 3]);
    room.setStage(policy(slotOf('S-01'), CHAIR_SLOT));
    expect(layersTold(chair, 'camera')).toStrictEqual([0, 1, 3, 1]);
    room.removePeer(hall.id);
    room.removePeer(desk.id);
    expect(layersTold(chair, 'camera')).toStrictEqual([0, 1, 3, 1, 0]);
  });

  it('of more than three microphones, three are forwarded, and the fourth when one leaves', async () => {
    const names = ['S-01', 'S-02', 'S-03', 'S-04'];
    room.setStage(stageOf(names.map(slotOf), 'grid'));
    const speakers = names.map((name) => TestPeer.site(name, slotOf(name)));
    for (const speaker of speakers) await joinAndProduce(room, speaker, 'microphone');
    const hall = TestPeer.site('S-09');
    const { consumers } = await join(room, hall);
    expect(consumers).toHaveLength(4);
    const consumerIds = consumers.map(({ id }) => id);
    must(await signal(room, hall, { type: 'consumersReady', consumerIds }));
    const running = () => consumerIds.filter((id) => observer.consumers.get(id)?.paused === false);
    expect(running()).toStrictEqual(consumerIds.slice(0, 3));

    must(await signal(room, speakers[0] as TestPeer, { type: 'closeProducer', source: 'microphone' }));
    await expect.poll(() => observer.consumers.get(consumerIds[3] ?? '')?.paused).toBe(false);
  });
});
