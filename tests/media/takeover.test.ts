import { type MediaSource, STAGE_SOURCES, type StageSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SignalNotice } from '@diem-cau/shared/protocol/signals.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
  siteOnWall,
  stageOf,
  startRoom,
  TestPeer,
  wantedOf,
} from '../testkit/mediaFixture.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { freePort } from '../testkit/server.ts';
import { consumedBy, ServerPair } from './serverPair.ts';

const SITE = 'S-01' as SiteId;
const SPEAKER_SLOT: StageSlot = { kind: 'speaker', siteId: SITE };

const observer = new MediaObserver();

/**
 * The notices to a page about one of its sources, in order: why it was closed, or that it is wanted again though its
 * place was there all the time.
 */
function story(peer: TestPeer, source = 'camera'): readonly string[] {
  let hasPlace = true;
  return peer.notices.flatMap((notice: SignalNotice) => {
    if (notice.type === 'producerClosed' && notice.source === source) return [notice.because];
    if (notice.type !== 'sourceWanted' || notice.source !== source) return [];
    const again = notice.wanted && hasPlace;
    hasPlace = notice.wanted;
    return again ? ['wanted'] : [];
  });
}

/** A window of the chair, or a device of a site, as its page behaves: it produces again when it is asked. */
class Page {
  readonly peer: TestPeer;
  readonly #room: MediaRoom;
  #joining = false;
  transportId = '';

  constructor(room: MediaRoom, id: string, slot: StageSlot = CHAIR_SLOT) {
    this.#room = room;
    this.peer =
      slot.kind === 'chair'
        ? TestPeer.chair(id)
        : new TestPeer(id, { id: `site:${slot.siteId}` as never, siteId: slot.siteId }, slot);
    const notify = this.peer.notify.bind(this.peer);
    this.peer.notify = (notice) => {
      // What is wanted as it joins, the test sends or not.
      if (this.#joining && notice.type === 'sourceWanted') return;
      const before = story(this.peer, 'source' in notice ? notice.source : undefined).length;
      notify(notice);
      if (notice.type !== 'sourceWanted' || !notice.wanted) return;
      // The test may end first.
      if (story(this.peer, notice.source).length > before) this.produce(notice.source).catch(() => {});
    };
  }

  async join(): Promise<void> {
    this.#joining = true;
    const joining = join(this.#room, this.peer);
    this.#joining = false;
    this.transportId = (await joining).send?.id ?? '';
  }

  /** Sends a source; the producer's id. */
  async produce(source: MediaSource = 'camera'): Promise<string> {
    const message = { type: 'produce', transportId: this.transportId, source } as const;
    return must(await signal(this.#room, this.peer, { ...message, rtpParameters: rtpParameters(source) })).producerId;
  }

  async turnOff(source: MediaSource = 'camera'): Promise<void> {
    must(await signal(this.#room, this.peer, { type: 'closeProducer', source }));
  }

  async standBy(source: MediaSource = 'camera', off = false): Promise<void> {
    must(await signal(this.#room, this.peer, { type: 'standBy', source, off }));
  }

  /** The socket died. */
  leave(): void {
    this.#room.removePeer(this.peer.id);
  }
}

async function openPage(room: MediaRoom, id: string, slot?: StageSlot): Promise<Page> {
  const page = new Page(room, id, slot);
  await page.join();
  return page;
}

describe('several pages of one place', () => {
  let server: MediasoupServer;
  let room: MediaRoom;
  let witness: TestPeer;

  /** Whose picture or sound the witness receives. */
  const received = () => consumedBy(witness, []);

  beforeEach(async () => {
    ({ server, room } = await startRoom({ workers: 2 }));
    room.setStage({ ...stageOf([CHAIR_SLOT, SPEAKER_SLOT], 'presentation'), wall: { refused: {} } });
    witness = TestPeer.site('S-09');
    await join(room, witness);
  });

  afterEach(() => server?.close());

  it('TAKE-5: a page whose place another page sends receives its picture, not its sound, as long as it asks for it', async () => {
    const first = await openPage(room, 'first', SPEAKER_SLOT);
    const second = await openPage(room, 'second', SPEAKER_SLOT);
    const picture = await first.produce();
    await first.produce('microphone');
    const seen = () => consumedBy(second.peer, []);
    expect(seen()).toStrictEqual([]);
    must(await signal(room, second.peer, { type: 'watchOwn', watch: true }));
    await expect.poll(seen).toStrictEqual([picture]);
    must(await signal(room, second.peer, { type: 'watchOwn', watch: false }));
    await expect.poll(seen).toStrictEqual([]);
  });

  it('PLAIN-1: a page that shows one picture receives that of the most prominent place, as long as it says so', async () => {
    room.setStage(stageOf([SPEAKER_SLOT, CHAIR_SLOT]));
    const seen = () => [...received()].sort();
    const speaker = await openPage(room, 'speaker', SPEAKER_SLOT);
    const chair = await openPage(room, 'chair', CHAIR_SLOT);
    const large = await speaker.produce();
    const small = await chair.produce();
    const sound = await chair.produce('microphone');
    await expect.poll(seen).toStrictEqual([large, small, sound].sort());
    must(await signal(room, witness, { type: 'showOne', one: true }));
    await expect.poll(seen).toStrictEqual([large, sound].sort());
    must(await signal(room, witness, { type: 'showOne', one: false }));
    await expect.poll(seen).toStrictEqual([large, small, sound].sort());
  });

  it.each(STAGE_SOURCES)(
    'TAKE-1, TAKE-2: the newest sends the %s, and when its connection dies the one before does again',
    async (source) => {
      const [first, second] = [await openPage(room, 'first'), await openPage(room, 'second')];
      const own = await first.produce(source);
      await expect.poll(received).toStrictEqual([own]);
      const newer = await second.produce(source);
      await expect.poll(received).toStrictEqual([newer]);
      expect(story(first.peer, source)).toStrictEqual(['replaced']);
      second.leave();
      await first.peer.until(() => story(first.peer, source).includes('wanted'));
      await expect.poll(received).toHaveLength(1);
      expect(received()).not.toContain(newer);
      expect(story(first.peer, source)).toStrictEqual(['replaced', 'wanted']);
      expect(server.stats().producers).toBe(1);
    },
  );

  it('TAKE-2: two devices of a site likewise, also when the newer page only leaves the screen with the stage', async () => {
    const first = await openPage(room, 'hall', SPEAKER_SLOT);
    await first.produce('microphone');
    const second = new Page(room, 'laptop', SPEAKER_SLOT);
    const joined = await join(room, second.peer);
    await second.join();
    await second.produce('microphone');
    // What is said of media that it has no more ends nothing.
    const late = { type: 'leaveMedia', transportId: joined.receive.id } as const;
    expect(await signal(room, second.peer, late)).toMatchObject({ ok: false });
    expect(story(first.peer, 'microphone')).toStrictEqual(['replaced']);
    const again = await join(room, second.peer);
    await first.peer.until(() => story(first.peer, 'microphone').includes('wanted'));
    must(await signal(room, second.peer, { type: 'leaveMedia', transportId: again.receive.id }));
    expect(server.stats().peers).toBe(2);
  });

  it('TAKE-2: of several that wait the one that sent last stands, and the first when that has gone too', async () => {
    const pages = [await openPage(room, 'a'), await openPage(room, 'b'), await openPage(room, 'c')] as const;
    for (const page of pages) await page.produce();
    const [a, b, c] = pages;
    c.leave();
    await expect.poll(() => story(a.peer)).toStrictEqual(['replaced', 'wanted', 'replaced']);
    expect(story(b.peer)).toStrictEqual(['replaced', 'wanted']);
    b.leave();
    await expect.poll(() => story(a.peer).at(-1)).toBe('wanted');
    await expect.poll(() => server.stats().producers).toBe(1);
    a.leave();
    expect(server.stats().producers).toBe(0);
    expect(received()).toStrictEqual([]);
  });

  it('TAKE-2: one that waited and has gone is not asked', async () => {
    const [first, second] = [await openPage(room, 'first'), await openPage(room, 'second')];
    await first.produce();
    await second.produce();
    first.leave();
    second.leave();
    expect(story(first.peer)).toStrictEqual(['replaced']);
    expect(server.stats()).toMatchObject({ producers: 0, peers: 1 });
  });

  it('TAKE-2: one that joins again while it waits goes on waiting, and is asked at once where nobody sends', async () => {
    const [first, second] = [await openPage(room, 'first'), await openPage(room, 'second')];
    await first.produce();
    await second.produce();
    await first.join();
    await first.standBy();
    expect(story(first.peer)).toStrictEqual(['replaced']);
    expect(story(second.peer)).toStrictEqual([]);
    second.leave();
    await first.peer.until(() => story(first.peer).includes('wanted'));
    const third = await openPage(room, 'third', SPEAKER_SLOT);
    await third.standBy();
    await third.peer.until(() => story(third.peer).includes('wanted'));
  });

  it('TAKE-2: a page that does not want to send any more is not asked', async () => {
    const [first, second] = [await openPage(room, 'first'), await openPage(room, 'second')];
    await first.produce();
    await second.produce();
    await first.turnOff();
    second.leave();
    expect(story(first.peer)).toStrictEqual(['replaced']);
    expect(server.stats().producers).toBe(0);
  });

  it('TAKE-2: nobody is asked for a place that is gone; the next turn begins with the site that sends', async () => {
    const [first, second] = [await openPage(room, 'first', SPEAKER_SLOT), await openPage(room, 'second', SPEAKER_SLOT)];
    await first.produce();
    await second.produce();
    room.setStage(stageOf([CHAIR_SLOT]));
    expect(story(second.peer)).toStrictEqual(['noPlace']);
    expect(story(first.peer)).toStrictEqual(['replaced']);
    room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    await first.peer.until(() => story(first.peer).includes('wanted'));
  });

  it('TAKE-2: the worker of the newer page dies, and the one before sends until that has joined again', async () => {
    const [doomed] = server.workerPids;
    const pages = [await openPage(room, 'a'), await openPage(room, 'b'), await openPage(room, 'c')];
    const first = pages.find(({ transportId }) => observer.pids.get(transportId) !== doomed);
    const second = pages.find(({ transportId }) => observer.pids.get(transportId) === doomed);
    if (!first || !second) throw new Error('all pages are on one worker');
    await first.produce();
    await second.produce();
    await killWorker(server);
    await second.peer.notice('mediaReset');
    await first.peer.until(() => story(first.peer).includes('wanted'));
    await second.join();
    await second.produce();
    await expect.poll(() => story(first.peer)).toStrictEqual(['replaced', 'wanted', 'replaced']);
    expect(server.stats().producers).toBe(1);
  });

  it('TAKE-3: what its own person has turned off is sent by no other page until that has gone', async () => {
    const [first, second] = [await openPage(room, 'first'), await openPage(room, 'second')];
    await first.produce('microphone');
    await second.produce('microphone');
    await second.turnOff('microphone');
    // On again: it kept its place.
    await second.produce('microphone');
    await second.turnOff('microphone');
    expect(story(first.peer, 'microphone')).toStrictEqual(['replaced']);
    // Joining again changes nothing about it.
    await second.join();
    expect(story(first.peer, 'microphone')).toStrictEqual(['replaced']);
    second.leave();
    await first.peer.until(() => story(first.peer, 'microphone').includes('wanted'));
  });

  it('TAKE-3: both come back after an outage, and the one that is turned off stays off', async () => {
    const [first, second] = [await openPage(room, 'first'), await openPage(room, 'second')];
    await first.standBy('microphone');
    await first.peer.until(() => story(first.peer, 'microphone').includes('wanted'));
    await expect.poll(() => server.stats().producers).toBe(1);
    await second.standBy('microphone', true);
    expect(story(first.peer, 'microphone')).toStrictEqual(['wanted', 'replaced']);
    expect(server.stats().producers).toBe(0);
  });

  it('TAKE-1: an older page may take over, and the newer one waits, also when it was turned off', async () => {
    const [first, second] = [await openPage(room, 'first'), await openPage(room, 'second')];
    await first.produce();
    await second.produce();
    await second.turnOff();
    // What the button does: gives up the old rank, and sends.
    await first.turnOff();
    await first.produce();
    expect(story(first.peer)).toStrictEqual(['replaced']);
    expect(story(second.peer)).toStrictEqual(['replaced']);
    first.leave();
    await second.peer.until(() => story(second.peer).includes('wanted'));
  });

  it('TAKE-1, TAKE-2: the wall has the newest device of a site too, and the one before when it has gone', async () => {
    const desk = TestPeer.desk();
    await join(room, desk);
    const [first, second] = [siteOnWall(SITE), siteOnWall(SITE)].map(
      (peer, index) => Object.assign(peer, { id: `device-${index}` }) as TestPeer,
    ) as [TestPeer, TestPeer];
    must(await signal(room, desk, { type: 'watchWall', siteIds: [SITE] }));
    for (const peer of [first, second]) {
      await joinAndProduce(room, peer, 'thumbnail');
      expect(wantedOf(peer)).toContain('thumbnail');
    }
    expect(story(first, 'thumbnail')).toStrictEqual(['wanted', 'replaced']);
    room.removePeer(second.id);
    expect(story(first, 'thumbnail')).toStrictEqual(['wanted', 'replaced', 'wanted']);
  });
});

describe('pages of one place at two servers', () => {
  let redis: SharedRedis;
  let pair: ServerPair;

  beforeAll(async () => {
    redis = await SharedRedis.start(await freePort());
  });

  afterAll(() => redis?.stop());

  beforeEach(async () => {
    pair = await ServerPair.start(redis);
    for (const room of pair.rooms) room.setStage(stageOf([CHAIR_SLOT]));
  });

  afterEach(() => pair?.stop());

  /** The first page sends at the first server, then the second one at the second, and each server knows. */
  async function takeOver(): Promise<{ first: Page; second: Page; witness: () => readonly string[]; newer: string }> {
    const [here, there] = pair.rooms;
    const [first, second] = [await openPage(here, 'first'), await openPage(there, 'second')];
    const own = await first.produce();
    const peer = TestPeer.site('S-09');
    const { consumers } = await join(there, peer);
    const witness = () => consumedBy(peer, consumers);
    await expect.poll(witness).toStrictEqual([own]);
    const newer = await second.produce();
    await expect.poll(witness).toStrictEqual([newer]);
    await expect.poll(() => story(first.peer)).toStrictEqual(['replaced']);
    return { first, second, witness, newer };
  }

  it('TAKE-2: the newer page goes, and the older sends again to both servers', async () => {
    const { first, second, witness, newer } = await takeOver();
    second.leave();
    await expect.poll(() => story(first.peer)).toStrictEqual(['replaced', 'wanted']);
    await expect.poll(witness).toHaveLength(1);
    expect(witness()).not.toContain(newer);
  });

  it('TAKE-2: the newer page’s server dies, and the older page sends again', async () => {
    const { first } = await takeOver();
    await pair.servers[1].close();
    await expect.poll(() => story(first.peer), { timeout: 20_000 }).toStrictEqual(['replaced', 'wanted']);
  });

  it('TAKE-3: what the newer page has turned off stays off at the other server, until that page has gone', async () => {
    const { first, second, witness } = await takeOver();
    await second.turnOff();
    await expect.poll(witness).toStrictEqual([]);
    // The first server has heard of it as soon as it has what came after.
    await second.produce('microphone');
    const witnessHere = TestPeer.site('S-08');
    const { consumers } = await join(pair.rooms[0], witnessHere);
    await expect.poll(() => consumedBy(witnessHere, consumers)).toHaveLength(1);
    expect(story(first.peer)).toStrictEqual(['replaced']);
    second.leave();
    await expect.poll(() => story(first.peer)).toStrictEqual(['replaced', 'wanted']);
  });
});
