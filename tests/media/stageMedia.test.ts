import { describe, expect, it } from 'vitest';
import { IDLE_SNAPSHOT } from '../../client/src/connection/media/stageMediaSnapshot.ts';
import { SPEAKER_SLOT, track, useStageRoom } from '../support/stageConnection.ts';
import {
  CHAIR_SLOT,
  fallTo,
  join,
  joinAndProduce,
  killWorker,
  rtpParameters,
  signal,
  stageOf,
  TestPeer,
} from '../testkit/mediaFixture.ts';

const PATIENTLY = { timeout: 30_000 };
const stage = useStageRoom();

describe('receiving', () => {
  it('shows what is on the stage by slot, the chair first, and has the server start it', async () => {
    stage.room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    await joinAndProduce(stage.room, TestPeer.site('S-01', SPEAKER_SLOT), 'camera');
    const chair = TestPeer.chair();
    await joinAndProduce(stage.room, chair, 'camera');
    const site = stage.connect(TestPeer.site('S-02'));
    await site.join();
    const { slots } = await site.until(({ slots }) => slots.length === 2);
    expect(slots.map(({ key }) => key)).toEqual(['chair', 'speaker:S-01']);
    expect(slots.every(({ video, audio }) => video && !audio)).toBe(true);
    // One message for all of them.
    await expect.poll(() => site.sentTypes().filter((type) => type === 'consumersReady')).toHaveLength(1);
    const ready = site.sent.find((message) => message.type === 'consumersReady');
    const ids = ready?.type === 'consumersReady' ? ready.consumerIds : [];
    expect(ids).toHaveLength(2);
    await expect.poll(() => ids.every((id) => stage.observer.consumers.get(id)?.paused === false)).toBe(true);

    stage.room.setStage(stageOf([CHAIR_SLOT]));
    await site.until(({ slots }) => slots.length === 1);
    await signal(stage.room, chair, { type: 'closeProducer', source: 'camera' });
    await site.until(({ slots }) => slots.length === 0);
  });

  it('has the stage running after one round trip: nothing that follows the reply to joining is waited for', async () => {
    // With the hello before it, joining takes two round trips after the socket opens.
    await joinAndProduce(stage.room, TestPeer.chair(), 'camera');
    const site = stage.connect(TestPeer.site('S-02'));
    for (const type of ['connectTransport', 'consumersReady'] as const) site.unanswered.add(type);
    await site.join();
    const { slots } = await site.until(({ slots }) => slots.length === 1);
    expect(slots[0]?.video).toBeDefined();
    await expect.poll(() => site.sentTypes().includes('consumersReady')).toBe(true);
    expect(site.sent.filter(({ type }) => !site.unanswered.has(type)).map(({ type }) => type)).toEqual(['joinMedia']);
  });

  it('is connected to an empty stage, and receives what comes onto it', async () => {
    const site = stage.connect(TestPeer.site('S-02'));
    await site.join();
    expect(site.snapshot?.state).toBe('connected');
    await joinAndProduce(stage.room, TestPeer.chair(), 'microphone');
    const { slots } = await site.until(({ slots }) => slots.length === 1);
    expect(slots[0]?.audio).toBeDefined();
  });

  it('rebuilds everything on every join, and the last of several at once wins', async () => {
    await joinAndProduce(stage.room, TestPeer.chair(), 'camera');
    const site = stage.connect(TestPeer.site('S-02'));
    await site.join();
    await Promise.all([site.join(), site.join(), site.join()]);
    const { slots } = await site.until(({ slots }) => slots.length === 1);
    expect(slots[0]?.video?.readyState).toBe('live');
    expect(stage.server.stats()).toMatchObject({ peers: 2, producers: 1, consumers: 1 });
  });
});

describe('what the server was too busy to hear, or to answer in time', () => {
  it('is asked again: the start of a picture, and that the page is in sight', async () => {
    await joinAndProduce(stage.room, TestPeer.chair(), 'camera');
    const site = stage.connect(TestPeer.site('S-02'));
    site.refusedOnce.add('consumersReady');
    await site.join();
    const picture = () => [...stage.observer.consumers.values()].find(({ closed }) => !closed);
    await expect.poll(() => picture()?.paused, PATIENTLY).toBe(false);

    site.media.setInSight(false);
    await expect.poll(() => picture()?.paused, PATIENTLY).toBe(true);
    site.refusedOnce.add('reportSight');
    site.media.setInSight(true);
    await expect.poll(() => picture()?.paused, PATIENTLY).toBe(false);
  });

  it('is asked again: the place of an own camera, which is on the stage once', async () => {
    const chair = stage.connect(TestPeer.chair());
    chair.media.setTracks({ camera: track('camera') });
    chair.refusedOnce.add('produce');
    chair.lostOnce.add('produce');
    await chair.join();
    await chair.until(({ producing }) => producing.camera);
    expect(chair.sentTypes().filter((type) => type === 'produce')).toHaveLength(3);
    expect(stage.server.stats()).toMatchObject({ producers: 1 });
  });
});

describe('what was said of the media before', () => {
  it('says nothing about media that is joined again', async () => {
    const site = stage.connect(TestPeer.site('S-02'));
    await site.join();
    const chair = TestPeer.chair();
    const { send } = await join(stage.room, chair);
    // In the moment in which a picture comes, this client gives its media up.
    let joined: Promise<void> | undefined;
    const notify = site.peer.notify.bind(site.peer);
    site.peer.notify = (notice) => {
      if (notice.type === 'consumersOpened') joined ??= site.join();
      notify(notice);
    };
    const produce = { type: 'produce', transportId: send?.id ?? '', source: 'camera' } as const;
    await signal(stage.room, chair, { ...produce, rtpParameters: rtpParameters('camera') });
    await site.until(({ slots }) => slots[0]?.video);
    await joined;
    const started = site.sent.flatMap((message) => (message.type === 'consumersReady' ? message.consumerIds : []));
    expect(started.map((id) => stage.observer.consumers.get(id)?.closed)).toStrictEqual([false]);
  });

  it('LADDER-4: is said again where it still holds: how much the line bears', async () => {
    const site = TestPeer.site('S-02');
    await join(stage.room, site);
    await fallTo(stage.room, site, 'low');
    site.notices.length = 0;
    await join(stage.room, site);
    expect(site.notices).toContainEqual({ type: 'rung', rung: 'low' });
  }, 90_000);
});

describe('a network that changes', () => {
  it('restarts ICE, and keeps the transport and what runs over it', async () => {
    await joinAndProduce(stage.room, TestPeer.chair(), 'camera');
    const site = stage.connect(TestPeer.site('S-02'));
    await site.join();
    const { slots } = await site.until((snapshot) => snapshot.slots.length === 1);
    site.handlers[0]?.setConnectionState('failed');
    expect(site.snapshot?.state).toBe('failed');
    await expect.poll(() => site.sentTypes()).toContain('restartIce');
    site.handlers[0]?.setConnectionState('connected');
    expect(site.snapshot).toMatchObject({ state: 'connected', slots });
    expect(site.sentTypes().filter((type) => type === 'joinMedia')).toHaveLength(1);
  });

  it('joins again when the server has forgotten the transport', async () => {
    await joinAndProduce(stage.room, TestPeer.chair(), 'camera');
    const site = stage.connect(TestPeer.site('S-02'));
    await site.join();
    await site.until(({ slots }) => slots.length === 1);
    stage.room.removePeer(site.peer.id);
    site.handlers[0]?.setConnectionState('failed');
    await site.until(({ slots }) => slots.length === 0);
    await site.until(({ slots }) => slots.length === 1);
    expect(site.sentTypes().filter((type) => type === 'joinMedia')).toHaveLength(2);
  });
});

describe('a media server that restarts', () => {
  it('joins again automatically, and what was on the stage is there again', async () => {
    const chair = stage.connect(TestPeer.chair());
    const site = stage.connect(TestPeer.site('S-02'));
    chair.media.setTracks({ camera: track('camera') });
    await Promise.all([chair.join(), site.join()]);
    await site.until(({ slots }) => slots[0]?.video);
    await killWorker(stage.server);
    await site.peer.notice('mediaReset');
    await site.until(({ slots }) => slots.length === 0);
    await site.until(({ slots, state }) => slots[0]?.video && state !== 'failed');
    expect(chair.snapshot?.producing).toEqual({ camera: true });
    expect(stage.server.stats()).toMatchObject({ peers: 2, producers: 1, consumers: 1 });
  });

  it('is awaited when the hello came while it was away', async () => {
    const site = stage.connect(TestPeer.site('S-02'));
    await killWorker(stage.server);
    expect(stage.room.routerRtpCapabilities).toBeUndefined();
    await site.media.join(undefined);
    expect(site.snapshot?.state).toBe('connecting');
    await site.until(({ state }) => state === 'connected');
  });

  it('closes for good', async () => {
    const site = stage.connect(TestPeer.site('S-02'));
    await site.join();
    site.media.close();
    site.media.close();
    await site.join();
    expect(site.snapshot).toEqual(IDLE_SNAPSHOT);
  });
});
