import type { StageSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConsumerOptions } from '@diem-cau/shared/protocol/signals.ts';
import type { Consumer } from 'mediasoup/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  join,
  layersTold,
  MediaObserver,
  must,
  rtpParameters,
  signal,
  stageOf,
  startRoom,
  TestPeer,
} from '../testkit/mediaFixture.ts';

const SPEAKER: StageSlot = { kind: 'speaker', siteId: 'S-01' as SiteId };
const PATIENTLY = { timeout: 30_000 };
/** Too much for pictures in the high layer, and too much for any. */
const WEAK = { type: 'reportLine', lossPercent: 12, roundTripMs: 40, level: 0 } as const;
const WEAKER = { ...WEAK, lossPercent: 25 } as const;

const observer = new MediaObserver();
let server: MediasoupServer;
let room: MediaRoom;
let chair: TestPeer;

beforeEach(async () => {
  ({ server, room } = await startRoom());
  room.setStage(stageOf([CHAIR_SLOT, SPEAKER]));
  await sendFromHall();
});

afterEach(() => server?.close());

/** The chair joins, and sends its camera and microphone. */
async function sendFromHall(): Promise<void> {
  chair = TestPeer.chair();
  const { send } = await join(room, chair);
  for (const source of ['camera', 'microphone'] as const) {
    const own = { type: 'produce', transportId: send?.id ?? '', source } as const;
    must(await signal(room, chair, { ...own, rtpParameters: rtpParameters(source) }));
  }
}

/** How many layers of a source the chair was told to send, last. */
function demanded(source: 'camera' | 'microphone'): number | undefined {
  return layersTold(chair, source).at(-1);
}

/** Joins and starts all that is received. */
async function receive(peer: TestPeer): Promise<readonly ConsumerOptions[]> {
  const { consumers } = await join(room, peer);
  must(await signal(room, peer, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }));
  return consumers;
}

function consumerOf(consumers: readonly ConsumerOptions[], kind: 'audio' | 'video'): Consumer | undefined {
  return observer.consumers.get(consumers.find((consumer) => consumer.kind === kind)?.id ?? '');
}

function show(peer: TestPeer, inSight: boolean): Promise<unknown> {
  return signal(room, peer, { type: 'reportSight', inSight }).then(must);
}

/** Says the same of a line until the receiver has stepped down. */
async function weaken(peer: TestPeer, report: typeof WEAK | typeof WEAKER, rung: string): Promise<void> {
  await expect
    .poll(
      async () => {
        must(await signal(room, peer, report));
        return peer.notices.some((notice) => notice.type === 'rung' && notice.rung === rung);
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe(true);
}

describe('what senders are asked for', () => {
  it('LADDER-5: a page that saves data begins with the lowest layer, and is told so', async () => {
    const phone = TestPeer.site('S-02');
    const rtpCapabilities = room.routerRtpCapabilities;
    const joined = must(await signal(room, phone, { type: 'joinMedia', rtpCapabilities, savesData: true }));
    expect(phone.notices).toContainEqual({ type: 'rung', rung: 'low' });
    const picture = consumerOf(joined.consumers, 'video');
    await expect.poll(() => picture?.preferredLayers?.spatialLayer).toBe(0);
    const laptop = consumerOf(await receive(TestPeer.site('S-03')), 'video');
    await expect.poll(() => laptop?.preferredLayers?.spatialLayer).toBeGreaterThan(0);
  });

  it('SIGHT-1: a page out of sight is sent no pictures, but sound, and pictures again when it is back', async () => {
    const hall = TestPeer.site('S-02');
    const consumers = await receive(hall);
    const picture = consumerOf(consumers, 'video');
    const sound = consumerOf(consumers, 'audio');
    expect([picture?.paused, sound?.paused]).toStrictEqual([false, false]);

    await show(hall, false);
    await expect.poll(() => picture?.paused).toBe(true);
    expect(sound?.paused).toBe(false);
    expect(hall.notices.some(({ type }) => type === 'consumersClosed')).toBe(false);

    await show(hall, true);
    await expect.poll(() => picture?.paused).toBe(false);
  });

  it('SIGHT-1: what comes onto the stage meanwhile waits until the page is back, and quick changes end as the last one', async () => {
    const hall = TestPeer.site('S-02');
    await receive(hall);
    await show(hall, false);
    const speaker = TestPeer.site('S-01', SPEAKER);
    const { send } = await join(room, speaker);
    const own = { type: 'produce', transportId: send?.id ?? '', source: 'camera' } as const;
    must(await signal(room, speaker, { ...own, rtpParameters: rtpParameters('camera') }));
    const { consumers } = await hall.notice('consumersOpened');
    must(await signal(room, hall, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }));
    const picture = consumerOf(consumers, 'video');
    expect(picture?.paused).toBe(true);

    await Promise.all([true, false, true, false, true].map((inSight) => show(hall, inSight)));
    await expect.poll(() => picture?.paused).toBe(false);
    await Promise.all([false, true, false].map((inSight) => show(hall, inSight)));
    await expect.poll(() => picture?.paused).toBe(true);
  });

  it('SIGHT-2: a picture that only pages out of sight have is not sent, its sound is', async () => {
    const halls = [TestPeer.site('S-02'), TestPeer.site('S-03')] as const;
    for (const hall of halls) await receive(hall);
    expect([demanded('camera'), demanded('microphone')]).toStrictEqual([3, 1]);
    await show(halls[0], false);
    expect(demanded('camera')).toBe(3);
    await show(halls[1], false);
    expect([demanded('camera'), demanded('microphone')]).toStrictEqual([0, 1]);
    await show(halls[0], true);
    expect(demanded('camera')).toBe(3);
    room.removePeer(halls[0].id);
    expect(demanded('camera')).toBe(0);
  });

  it('SIGHT-2: layers that no line bears are not sent, and all of them again for one that does', async () => {
    const weak = TestPeer.site('S-02');
    await receive(weak);
    expect(demanded('camera')).toBe(3);
    await weaken(weak, WEAK, 'low');
    expect(demanded('camera')).toBe(1);
    await weaken(weak, WEAKER, 'stills');
    expect([demanded('camera'), demanded('microphone')]).toStrictEqual([0, 1]);
    expect(chair.notices).toContainEqual({ type: 'stillsWanted', wanted: true });

    await show(weak, false);
    await expect.poll(() => chair.notices).toContainEqual({ type: 'stillsWanted', wanted: false });
    const good = TestPeer.site('S-03');
    await receive(good);
    expect(demanded('camera')).toBe(3);
  }, 180_000);

  it('SIGHT-3: the pictures of a page that stays out of sight are closed, its sound is not, and opened again when it is back', async () => {
    await server.close();
    ({ server, room } = await startRoom({ awayMs: 500 }));
    room.setStage(stageOf([CHAIR_SLOT, SPEAKER]));
    await sendFromHall();
    const hall = TestPeer.site('S-02');
    const consumers = await receive(hall);
    const [picture, sound] = [consumerOf(consumers, 'video'), consumerOf(consumers, 'audio')];
    expect(server.stats()).toMatchObject({ consumers: 2 });

    await show(hall, false);
    await expect.poll(() => server.stats().consumers, PATIENTLY).toBe(1);
    expect([picture?.closed, sound?.closed]).toStrictEqual([true, false]);
    expect(await hall.notice('consumersClosed')).toMatchObject({ consumerIds: [picture?.id] });
    // What comes and goes on the stage meanwhile opens nothing.
    room.setStage(stageOf([CHAIR_SLOT]));
    room.setStage(stageOf([SPEAKER, CHAIR_SLOT]));
    expect(server.stats()).toMatchObject({ consumers: 1 });

    await show(hall, true);
    const opened = (await hall.notice('consumersOpened')).consumers;
    expect(opened.map(({ kind, slot }) => [kind, slot])).toStrictEqual([['video', CHAIR_SLOT]]);
    must(await signal(room, hall, { type: 'consumersReady', consumerIds: opened.map(({ id }) => id) }));
    await expect.poll(() => consumerOf(opened, 'video')?.paused, PATIENTLY).toBe(false);
    expect(server.stats()).toMatchObject({ consumers: 2 });
    expect(demanded('camera')).not.toBe(0);
  });

  it('SIGHT-1: is refused before the media is joined', async () => {
    const stranger = TestPeer.site('S-09');
    const reply = await signal(room, stranger, { type: 'reportSight', inSight: false });
    expect(reply).toStrictEqual({ ok: false, error: { code: 'MEDIA_REFUSED' } });
  });
});
