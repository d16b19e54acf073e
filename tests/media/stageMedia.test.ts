import { reject } from '@diem-cau/shared/domain/rejections.ts';
import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { err } from '@diem-cau/shared/kernel/result.ts';
import type { SignalMessage, SignalNotice } from '@diem-cau/shared/protocol/messages.ts';
import { Device, FakeHandler, testFakeParameters } from 'mediasoup-client';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediaSignalPort } from '../../client/src/connection/media/mediaSignalPort.ts';
import { StageMedia } from '../../client/src/connection/media/stageMedia.ts';
import { IDLE_SNAPSHOT, type StageMediaSnapshot } from '../../client/src/connection/media/stageMediaSnapshot.ts';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  fallTo,
  join,
  joinAndProduce,
  killWorker,
  MediaObserver,
  rtpParameters,
  signal,
  stageOf,
  startMediaServer,
  TEST_CONFERENCE,
  TestPeer,
} from '../testkit/mediaFixture.ts';

const PATIENTLY = { timeout: 30_000 };
/** A camera and a microphone. */
const DEVICES = { camera: true, microphone: true } as const;
const SPEAKER_SLOT = { kind: 'speaker', siteId: 'S-01' as SiteId } as const;

/** As much of a camera or a microphone as the library looks at. */
class TestTrack extends EventTarget {
  readonly id = crypto.randomUUID();
  readonly kind: 'audio' | 'video';
  readyState: 'live' | 'ended' = 'live';
  enabled = true;
  muted = false;

  constructor(kind: 'audio' | 'video') {
    super();
    this.kind = kind;
  }

  getSettings(): object {
    return {};
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** The device is pulled out. */
  end(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

function track(source: MediaSource): TestTrack & MediaStreamTrack {
  return new TestTrack(source === 'camera' ? 'video' : 'audio') as unknown as TestTrack & MediaStreamTrack;
}

/** Joins a `StageMedia` and a room of the real server, without a socket and without a network. */
class TestConnection implements MediaSignalPort {
  readonly peer: TestPeer;
  readonly sent: SignalMessage[] = [];
  readonly media: StageMedia;
  /** The library's transports underneath, whose connections the test breaks. */
  readonly handlers: FakeHandler[] = [];
  snapshot: StageMediaSnapshot | undefined;
  readonly #room: MediaRoom;
  readonly #listeners = new Set<(notice: SignalNotice) => void>();
  readonly #waiting = new Set<() => void>();

  constructor(room: MediaRoom, peer: TestPeer) {
    this.#room = room;
    this.peer = peer;
    const notify = peer.notify.bind(peer);
    peer.notify = (notice) => {
      notify(notice);
      // A socket delivers what was said later, and never in the midst of what the server is doing.
      setImmediate(() => {
        for (const listener of this.#listeners) listener(notice);
      });
    };
    const handlerFactory = FakeHandler.createFactory({
      ...testFakeParameters,
      generateNativeRtpCapabilities: () => structuredClone(room.routerRtpCapabilities) as never,
    });
    const { factory } = handlerFactory;
    handlerFactory.factory = (options) => {
      const handler = factory(options) as FakeHandler;
      this.handlers.push(handler);
      return handler;
    };
    this.media = new StageMedia(this, async () => new Device({ handlerFactory }));
    this.media.subscribe((snapshot) => {
      this.snapshot = snapshot;
      for (const check of this.#waiting) check();
    });
  }

  /** Requests that the test leaves without an answer. */
  readonly unanswered = new Set<SignalMessage['type']>();
  /** Requests that are refused the next time, for being too many. */
  readonly refusedOnce = new Set<SignalMessage['type']>();
  /** Requests whose next answer comes too late to be heard. */
  readonly lostOnce = new Set<SignalMessage['type']>();

  async signal<T extends SignalMessage>(message: T) {
    // What goes over a socket is a copy.
    const copy = JSON.parse(JSON.stringify(message)) as T;
    this.sent.push(copy);
    await new Promise(setImmediate);
    if (this.unanswered.has(message.type)) return new Promise<never>(() => {});
    if (this.refusedOnce.delete(message.type)) return err({ code: 'RATE_LIMITED' as const });
    const reply = await signal(this.#room, this.peer, copy);
    return this.lostOnce.delete(message.type) ? err({ code: 'DISCONNECTED' as const }) : reply;
  }

  onNotice(listener: (notice: SignalNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  join(): Promise<void> {
    return this.media.join(this.#room.routerRtpCapabilities);
  }

  sentTypes(): string[] {
    return this.sent.map(({ type }) => type);
  }

  /** Resolves when the snapshot satisfies a condition. */
  async until(condition: (snapshot: StageMediaSnapshot) => unknown): Promise<StageMediaSnapshot> {
    await new Promise<void>((resolve) => {
      const check = () => {
        if (!this.snapshot || !condition(this.snapshot)) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
    return this.snapshot as StageMediaSnapshot;
  }
}

let observer: MediaObserver;
let server: MediasoupServer;
let room: MediaRoom;
let connections: TestConnection[];

beforeAll(() => {
  observer = new MediaObserver();
});

beforeEach(async () => {
  connections = [];
  server = await startMediaServer();
  room = await server.openRoom(TEST_CONFERENCE);
});

afterEach(async () => {
  for (const { media } of connections) media.close();
  await server?.close();
});

function connect(peer: TestPeer): TestConnection {
  const connection = new TestConnection(room, peer);
  connections.push(connection);
  return connection;
}

describe('receiving', () => {
  it('shows what is on the stage by slot, the chair first, and has the server start it', async () => {
    await joinAndProduce(room, TestPeer.site('S-01', SPEAKER_SLOT), 'camera');
    const chair = TestPeer.chair();
    await joinAndProduce(room, chair, 'camera');
    const site = connect(TestPeer.site('S-02'));
    await site.join();
    const { slots } = await site.until(({ slots }) => slots.length === 2);
    expect(slots.map(({ key }) => key)).toEqual(['chair', 'speaker:S-01']);
    expect(slots.every(({ video, audio }) => video && !audio)).toBe(true);
    // One message for all of them.
    await expect.poll(() => site.sentTypes().filter((type) => type === 'consumersReady')).toHaveLength(1);
    const ready = site.sent.find((message) => message.type === 'consumersReady');
    const ids = ready?.type === 'consumersReady' ? ready.consumerIds : [];
    expect(ids).toHaveLength(2);
    await expect.poll(() => ids.every((id) => observer.consumers.get(id)?.paused === false)).toBe(true);

    room.setStage(stageOf([CHAIR_SLOT]));
    await site.until(({ slots }) => slots.length === 1);
    await signal(room, chair, { type: 'closeProducer', source: 'camera' });
    await site.until(({ slots }) => slots.length === 0);
  });

  it('has the stage running after one round trip: nothing that follows the reply to joining is waited for', async () => {
    // With the hello before it, joining takes two round trips after the socket opens.
    await joinAndProduce(room, TestPeer.chair(), 'camera');
    const site = connect(TestPeer.site('S-02'));
    for (const type of ['connectTransport', 'consumersReady'] as const) site.unanswered.add(type);
    await site.join();
    const { slots } = await site.until(({ slots }) => slots.length === 1);
    expect(slots[0]?.video).toBeDefined();
    await expect.poll(() => site.sentTypes().includes('consumersReady')).toBe(true);
    expect(site.sent.filter(({ type }) => !site.unanswered.has(type)).map(({ type }) => type)).toEqual(['joinMedia']);
  });

  it('is connected to an empty stage, and receives what comes onto it', async () => {
    const site = connect(TestPeer.site('S-02'));
    await site.join();
    expect(site.snapshot?.state).toBe('connected');
    await joinAndProduce(room, TestPeer.chair(), 'microphone');
    const { slots } = await site.until(({ slots }) => slots.length === 1);
    expect(slots[0]?.audio).toBeDefined();
  });

  it('rebuilds everything on every join, and the last of several at once wins', async () => {
    await joinAndProduce(room, TestPeer.chair(), 'camera');
    const site = connect(TestPeer.site('S-02'));
    await site.join();
    await Promise.all([site.join(), site.join(), site.join()]);
    const { slots } = await site.until(({ slots }) => slots.length === 1);
    expect(slots[0]?.video?.readyState).toBe('live');
    expect(server.stats()).toMatchObject({ peers: 2, producers: 1, consumers: 1 });
  });
});

describe('what the server was too busy to hear, or to answer in time', () => {
  it('is asked again: the start of a picture, and that the page is in sight', async () => {
    await joinAndProduce(room, TestPeer.chair(), 'camera');
    const site = connect(TestPeer.site('S-02'));
    site.refusedOnce.add('consumersReady');
    await site.join();
    const picture = () => [...observer.consumers.values()].find(({ closed }) => !closed);
    await expect.poll(() => picture()?.paused, PATIENTLY).toBe(false);

    site.media.setInSight(false);
    await expect.poll(() => picture()?.paused, PATIENTLY).toBe(true);
    site.refusedOnce.add('reportSight');
    site.media.setInSight(true);
    await expect.poll(() => picture()?.paused, PATIENTLY).toBe(false);
  });

  it('is asked again: the place of an own camera, which is on the stage once', async () => {
    const chair = connect(TestPeer.chair());
    chair.media.setTracks({ camera: track('camera') });
    chair.media.setProducing(DEVICES);
    chair.refusedOnce.add('produce');
    chair.lostOnce.add('produce');
    await chair.join();
    await chair.until(({ producing }) => producing.camera);
    expect(chair.sentTypes().filter((type) => type === 'produce')).toHaveLength(3);
    expect(server.stats()).toMatchObject({ producers: 1 });
  });
});

describe('what was said of the media before', () => {
  it('says nothing about media that is joined again', async () => {
    const site = connect(TestPeer.site('S-02'));
    await site.join();
    const chair = TestPeer.chair();
    const { send } = await join(room, chair);
    // In the moment in which a picture comes, this client gives its media up.
    let joined: Promise<void> | undefined;
    const notify = site.peer.notify.bind(site.peer);
    site.peer.notify = (notice) => {
      if (notice.type === 'consumersOpened') joined ??= site.join();
      notify(notice);
    };
    const produce = { type: 'produce', transportId: send?.id ?? '', source: 'camera' } as const;
    await signal(room, chair, { ...produce, rtpParameters: rtpParameters('camera') });
    await site.until(({ slots }) => slots[0]?.video);
    await joined;
    const started = site.sent.flatMap((message) => (message.type === 'consumersReady' ? message.consumerIds : []));
    expect(started.map((id) => observer.consumers.get(id)?.closed)).toStrictEqual([false]);
  });

  it('LADDER-4: is said again where it still holds: how much the line bears', async () => {
    const site = TestPeer.site('S-02');
    await join(room, site);
    await fallTo(room, site, 'low');
    site.notices.length = 0;
    await join(room, site);
    expect(site.notices).toContainEqual({ type: 'rung', rung: 'low' });
  }, 90_000);
});

describe('sending', () => {
  it('sends all tracks while it is told to, replaces them in place, and stops no device', async () => {
    const chair = connect(TestPeer.chair());
    const receiver = TestPeer.site('S-02');
    await join(room, receiver);
    const camera = track('camera');
    chair.media.setTracks({ camera, microphone: track('microphone') });
    chair.media.setProducing(DEVICES);
    await chair.join();
    await chair.until(({ producing }) => producing.camera && producing.microphone);
    const opened = () => receiver.notices.flatMap((it) => (it.type === 'consumersOpened' ? it.consumers : []));
    await receiver.until(() => opened().length === 2);
    const producing = observer.producers.filter((producer) => !producer.closed);
    expect(producing.map(({ kind }) => kind).sort()).toEqual(['audio', 'video']);
    const video = producing.find(({ kind }) => kind === 'video');
    expect(video?.type).toBe('simulcast');
    expect(video?.rtpParameters.codecs[0]?.mimeType).toBe('video/VP8');

    const messages = chair.sent.length;
    chair.media.setTracks({ camera: track('camera') });
    await chair.until(({ producing }) => !producing.microphone);
    await expect.poll(() => chair.sent.length).toBe(messages + 1);
    expect(chair.sent.at(-1)).toEqual({ type: 'closeProducer', source: 'microphone' });
    expect(chair.snapshot?.producing).toEqual({ camera: true });

    chair.media.setProducing({});
    await chair.until(({ producing }) => !producing.camera);
    await receiver.until(() => receiver.notices.filter(({ type }) => type === 'consumersClosed').length === 2);
    expect(camera.readyState).toBe('live');
  });

  it('asks again while the server does not know of the floor yet', async () => {
    const site = connect(TestPeer.site('S-01'));
    site.media.setTracks({ camera: track('camera') });
    await site.join();
    let refusals = 2;
    site.peer.slot = SPEAKER_SLOT;
    site.peer.onMayProduce = () => {
      if (refusals-- > 0) return reject('NOT_ON_STAGE');
      site.peer.onMayProduce = undefined;
      return site.peer.mayProduce('camera');
    };
    site.media.setProducing(DEVICES);
    await site.until(({ producing }) => producing.camera);
    expect(site.sentTypes().filter((type) => type === 'produce')).toHaveLength(3);
  });

  it('stops asking when it is no longer wanted, and asks again when it is', async () => {
    const site = connect(TestPeer.site('S-01'));
    site.media.setTracks({ microphone: track('microphone') });
    await site.join();
    site.media.setProducing(DEVICES);
    await expect.poll(() => site.sentTypes()).toContain('produce');
    site.media.setProducing({});
    site.media.setProducing(DEVICES);
    site.peer.slot = SPEAKER_SLOT;
    await site.until(({ producing }) => producing.microphone);
  });

  it('does not fight the server that closes it, until it is asked to produce again', async () => {
    const site = connect(TestPeer.site('S-01', SPEAKER_SLOT));
    site.media.setTracks({ camera: track('camera') });
    site.media.setProducing(DEVICES);
    await site.join();
    await site.until(({ producing }) => producing.camera);
    room.setStage(stageOf([CHAIR_SLOT]));
    await site.until(({ producing }) => !producing.camera);
    site.media.setTracks({ camera: track('camera') });
    const produced = () => site.sentTypes().filter((type) => type === 'produce').length;
    expect(produced()).toBe(1);
    site.media.setProducing(DEVICES);
    await site.until(({ producing }) => producing.camera);
    expect(produced()).toBe(2);
  });

  it('takes a camera that is pulled out off the stage', async () => {
    const chair = connect(TestPeer.chair());
    const camera = track('camera');
    chair.media.setTracks({ camera });
    chair.media.setProducing(DEVICES);
    await chair.join();
    await chair.until(({ producing }) => producing.camera);
    camera.end();
    await chair.until(({ producing }) => !producing.camera);
    await expect.poll(() => server.stats().producers).toBe(0);
  });
});

describe('two windows of the chair', () => {
  /** A window with its camera and microphone on the stage. */
  async function openWindow(id: string): Promise<TestConnection> {
    const chair = connect(TestPeer.chair(id));
    chair.media.setTracks({ camera: track('camera'), microphone: track('microphone') });
    chair.media.setProducing(DEVICES);
    await chair.join();
    await chair.until(({ producing }) => producing.camera && producing.microphone);
    return chair;
  }

  const ELSEWHERE = { camera: 'elsewhere', microphone: 'elsewhere' };

  it('TAKE-2, TAKE-4: the first is told that it does not send, and sends again when the second is closed', async () => {
    const first = await openWindow('first');
    const second = await openWindow('second');
    const replaced = await first.until(({ troubles }) => troubles.camera && troubles.microphone);
    expect(replaced).toMatchObject({ producing: {}, troubles: ELSEWHERE });
    expect(second.snapshot?.troubles).toEqual({});
    // Neither a change of the stage nor another camera takes the place back.
    first.media.setProducing({ ...DEVICES, screen: true });
    first.media.setTracks({ camera: track('camera'), microphone: track('microphone') });
    await new Promise(setImmediate);
    expect(first.snapshot?.troubles).toEqual(ELSEWHERE);

    second.media.close();
    const back = await first.until(({ producing }) => producing.camera && producing.microphone);
    expect(back.troubles).toEqual({});
    expect(back.takeOver).toBeUndefined();
  });

  it('TAKE-2: the first goes on waiting when it joins again, and is back when the second’s connection dies', async () => {
    const first = await openWindow('first');
    const second = await openWindow('second');
    await first.until(({ troubles }) => troubles.camera && troubles.microphone);
    await first.join();
    await expect.poll(() => first.sentTypes().filter((type) => type === 'standBy')).toHaveLength(2);
    expect(first.snapshot?.troubles).toEqual(ELSEWHERE);
    expect(second.snapshot?.producing).toEqual(DEVICES);
    room.removePeer(second.peer.id);
    await first.until(({ producing }) => producing.camera && producing.microphone);
  });

  it('TAKE-4: the first sends instead when its person says so, and the second waits', async () => {
    const first = await openWindow('first');
    const second = await openWindow('second');
    const { takeOver } = await first.until(({ troubles }) => troubles.camera && troubles.microphone);
    takeOver?.();
    await first.until(({ producing }) => producing.camera && producing.microphone);
    await second.until(({ troubles }) => troubles.camera && troubles.microphone);
    expect(first.snapshot?.troubles).toEqual({});
    room.removePeer(first.peer.id);
    await second.until(({ producing }) => producing.camera && producing.microphone);
  });

  it('TAKE-3: a microphone that the second has turned off stays off, also when both join again', async () => {
    const first = await openWindow('first');
    const second = await openWindow('second');
    await first.until(({ troubles }) => troubles.camera && troubles.microphone);
    second.media.setTracks({ camera: track('camera') });
    await second.until(({ producing }) => !producing.microphone);
    await Promise.all([second.join(), first.join()]);
    await second.until(({ producing }) => producing.camera);
    await expect.poll(() => second.sentTypes()).toContain('standBy');
    await first.until(({ troubles }) => troubles.camera && troubles.microphone);
    expect([first.snapshot?.producing, second.snapshot?.producing]).toEqual([{}, { camera: true }]);
    room.removePeer(second.peer.id);
    await first.until(({ producing }) => producing.camera && producing.microphone);
  });
});

describe('a place that is taken away and given back before the page hears of it', () => {
  it('TAKE-4: is filled again by itself', async () => {
    const site = connect(TestPeer.site('S-01', SPEAKER_SLOT));
    site.media.setTracks({ camera: track('camera') });
    site.media.setProducing({ camera: true });
    await site.join();
    await site.until(({ producing }) => producing.camera);
    room.setStage(stageOf([CHAIR_SLOT]));
    room.setStage(stageOf([CHAIR_SLOT, SPEAKER_SLOT]));
    await site.until(({ producing }) => !producing.camera);
    await site.until(({ producing }) => producing.camera);
  });
});

describe('a network that changes', () => {
  it('restarts ICE, and keeps the transport and what runs over it', async () => {
    await joinAndProduce(room, TestPeer.chair(), 'camera');
    const site = connect(TestPeer.site('S-02'));
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
    await joinAndProduce(room, TestPeer.chair(), 'camera');
    const site = connect(TestPeer.site('S-02'));
    await site.join();
    await site.until(({ slots }) => slots.length === 1);
    room.removePeer(site.peer.id);
    site.handlers[0]?.setConnectionState('failed');
    await site.until(({ slots }) => slots.length === 0);
    await site.until(({ slots }) => slots.length === 1);
    expect(site.sentTypes().filter((type) => type === 'joinMedia')).toHaveLength(2);
  });
});

describe('a media server that restarts', () => {
  it('joins again automatically, and what was on the stage is there again', async () => {
    const chair = connect(TestPeer.chair());
    const site = connect(TestPeer.site('S-02'));
    chair.media.setTracks({ camera: track('camera') });
    chair.media.setProducing(DEVICES);
    await Promise.all([chair.join(), site.join()]);
    await site.until(({ slots }) => slots[0]?.video);
    await killWorker(server);
    await site.peer.notice('mediaReset');
    await site.until(({ slots }) => slots.length === 0);
    await site.until(({ slots, state }) => slots[0]?.video && state !== 'failed');
    expect(chair.snapshot?.producing).toEqual({ camera: true });
    expect(server.stats()).toMatchObject({ peers: 2, producers: 1, consumers: 1 });
  });

  it('is awaited when the hello came while it was away', async () => {
    const site = connect(TestPeer.site('S-02'));
    await killWorker(server);
    expect(room.routerRtpCapabilities).toBeUndefined();
    await site.media.join(undefined);
    expect(site.snapshot?.state).toBe('connecting');
    await site.until(({ state }) => state === 'connected');
  });

  it('closes for good', async () => {
    const site = connect(TestPeer.site('S-02'));
    await site.join();
    site.media.close();
    site.media.close();
    await site.join();
    expect(site.snapshot).toEqual(IDLE_SNAPSHOT);
  });
});
