import type { StageSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MEDIA_SILENCE_MS } from '../../server/src/application/mediaBoard.ts';
import {
  CHAIR_SLOT,
  join,
  joinAndProduce,
  killWorker,
  layersTold,
  MediaObserver,
  must,
  signal,
  stageOf,
  TestPeer,
} from '../testkit/mediaFixture.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { freePort } from '../testkit/server.ts';
import { consumedBy, ServerPair } from './serverPair.ts';

const SPEAKER_SLOT: StageSlot = { kind: 'speaker', siteId: 'S-01' as SiteId };

let redis: SharedRedis;
const observer = new MediaObserver();
let pair: ServerPair;
let servers: ServerPair['servers'];
let rooms: ServerPair['rooms'];

beforeAll(async () => {
  redis = await SharedRedis.start(await freePort());
});

afterAll(() => redis?.stop());

beforeEach(async () => {
  pair = await ServerPair.start(redis);
  ({ servers, rooms } = pair);
  for (const room of rooms) room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
});

afterEach(() => pair?.stop());

describe('two servers of one store', () => {
  it('have one stage: what is sent to one is received at the other while somebody there does', async () => {
    const [here, there] = rooms;
    const chair = TestPeer.chair();
    const { producerId } = await joinAndProduce(here, chair);
    // Nobody receives it yet, so nothing is piped and the sender need not send.
    expect(layersTold(chair, 'camera').at(-1)).toBe(0);
    const site = TestPeer.site('S-02');
    const { consumers } = await join(there, site);
    await expect.poll(() => consumedBy(site, consumers)).toStrictEqual([producerId]);
    await expect.poll(() => layersTold(chair, 'camera').at(-1)).toBe(3);
    const opened = await site.notice('consumersOpened');
    const consumer = observer.consumers.get(opened.consumers[0]?.id ?? '');
    expect(consumer?.type).toBe('simulcast');
    must(await signal(there, site, { type: 'consumersReady', consumerIds: [consumer?.id ?? ''] }));

    // Both ends of the one pipe, and no other.
    const pipes = observer.pipes.filter(({ closed }) => !closed);
    expect(pipes).toHaveLength(2);
    for (const { srtpParameters } of pipes) expect(srtpParameters?.keyBase64).toBeDefined();

    there.removePeer(site.id);
    await expect.poll(() => layersTold(chair, 'camera').at(-1)).toBe(0);
    const copies = () => observer.producers.filter(({ id, closed }) => id === producerId && !closed).length;
    await expect.poll(copies).toBe(1);
    // Another one gets it again.
    const next = TestPeer.site('S-03');
    const joined = await join(there, next);
    await expect.poll(() => consumedBy(next, joined.consumers)).toStrictEqual([producerId]);
  });

  it('STAGE-20: know at each whether a source is sent to any, and say nothing of it without media of their own', async () => {
    const [here, there] = rooms;
    const chair = TestPeer.chair();
    await joinAndProduce(here, chair);
    expect(here.isSent(CHAIR_SLOT, 'camera')).toBe(true);
    expect(here.isSent(CHAIR_SLOT, 'screen')).toBe(false);
    expect(there.isSent(CHAIR_SLOT, 'camera')).toBeUndefined();
    await join(there, TestPeer.site('S-02'));
    await expect.poll(() => there.isSent(CHAIR_SLOT, 'camera')).toBe(true);
    here.removePeer(chair.id);
    await expect.poll(() => there.isSent(CHAIR_SLOT, 'camera')).toBe(false);
    expect(here.isSent(CHAIR_SLOT, 'camera')).toBeUndefined();
  });

  it('pipe both ways, and close what leaves the stage', async () => {
    const [here, there] = rooms;
    const chair = TestPeer.chair();
    const speaker = TestPeer.site('S-01', SPEAKER_SLOT);
    const one = await joinAndProduce(here, chair);
    const two = await joinAndProduce(there, speaker);
    await expect.poll(() => consumedBy(chair, one.joined.consumers)).toStrictEqual([two.producerId]);
    await expect.poll(() => consumedBy(speaker, two.joined.consumers)).toStrictEqual([one.producerId]);
    for (const room of rooms) room.setStage(stageOf([CHAIR_SLOT]));
    expect(speaker.notices).toContainEqual({ type: 'producerClosed', source: 'camera', because: 'noPlace' });
    await expect.poll(() => consumedBy(chair, one.joined.consumers)).toStrictEqual([]);
    expect(consumedBy(speaker, two.joined.consumers)).toStrictEqual([one.producerId]);
  });

  it('keep of two windows of one person the newer one', async () => {
    const [here, there] = rooms;
    const first = TestPeer.chair('first');
    const second = TestPeer.chair('second');
    const site = TestPeer.site('S-02');
    const { consumers } = await join(here, site);
    await joinAndProduce(here, first);
    const witness = TestPeer.site('S-03');
    const seen = (await join(there, witness)).consumers;
    await expect.poll(() => consumedBy(site, consumers)).toHaveLength(1);
    // So the second server knows of the first window before its own comes.
    await expect.poll(() => consumedBy(witness, seen)).toHaveLength(1);
    const { producerId } = await joinAndProduce(there, second);
    await first.notice('producerClosed');
    await expect.poll(() => consumedBy(site, consumers)).toStrictEqual([producerId]);
    await expect.poll(() => consumedBy(witness, seen)).toStrictEqual([producerId]);
    expect(second.notices.filter(({ type }) => type === 'producerClosed')).toStrictEqual([]);
  });

  it('mend the pipe when a worker dies at either end', async () => {
    const [here, there] = rooms;
    const chair = TestPeer.chair();
    const site = TestPeer.site('S-02');
    await joinAndProduce(here, chair);
    const { consumers } = await join(there, site);
    await expect.poll(() => consumedBy(site, consumers)).toHaveLength(1);

    await killWorker(servers[1]);
    await site.notice('mediaReset');
    site.notices.length = 0;
    const again = await join(there, site);
    await expect.poll(() => consumedBy(site, again.consumers)).toHaveLength(1);

    await killWorker(servers[0]);
    await chair.notice('mediaReset');
    const { producerId } = await joinAndProduce(here, chair);
    await expect.poll(() => consumedBy(site, again.consumers)).toStrictEqual([producerId]);
  });

  it('go on while Redis is away, and after it has come back with nothing', async () => {
    const [here, there] = rooms;
    const { producerId } = await joinAndProduce(here, TestPeer.chair());
    const site = TestPeer.site('S-02');
    const { consumers } = await join(there, site);
    await expect.poll(() => consumedBy(site, consumers)).toStrictEqual([producerId]);
    const opened = observer.pipes.length;
    await redis.kill();
    // Longer than what it keeps is kept, so that each server comes back to an empty board.
    await new Promise((resolve) => setTimeout(resolve, MEDIA_SILENCE_MS + 1_000));
    await redis.launch();
    const talker = TestPeer.site('S-01', SPEAKER_SLOT);
    const speaker = await joinAndProduce(here, talker);
    await expect
      .poll(() => consumedBy(site, consumers), { timeout: 20_000 })
      .toStrictEqual([producerId, speaker.producerId]);
    expect(observer.pipes).toHaveLength(opened);
    expect(site.notices.filter(({ type }) => type === 'consumersClosed')).toStrictEqual([]);
  });

  it('forget a server that has left', async () => {
    const [here, there] = rooms;
    await joinAndProduce(here, TestPeer.chair());
    const site = TestPeer.site('S-02');
    const { consumers } = await join(there, site);
    await expect.poll(() => consumedBy(site, consumers)).toHaveLength(1);
    await servers[0].close();
    await expect.poll(() => consumedBy(site, consumers), { timeout: 20_000 }).toStrictEqual([]);
  });
});
