import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { err } from '@diem-cau/shared/kernel/result.ts';
import type { SignalMessage, SignalNotice } from '@diem-cau/shared/protocol/signals.ts';
import { Device, FakeHandler, testFakeParameters } from 'mediasoup-client';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import type { MediaSignalPort } from '../../client/src/connection/media/mediaSignalPort.ts';
import { StageMedia } from '../../client/src/connection/media/stageMedia.ts';
import type { StageMediaSnapshot } from '../../client/src/connection/media/stageMediaSnapshot.ts';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import {
  CHAIR_SLOT,
  MediaObserver,
  signal,
  stageOf,
  startMediaServer,
  TEST_CONFERENCE,
  type TestPeer,
} from '../testkit/mediaFixture.ts';

/** A camera and a microphone. */
export const DEVICES = { camera: true, microphone: true } as const;
export const SPEAKER_SLOT = { kind: 'speaker', siteId: 'S-01' as SiteId } as const;

/** As much of a camera or a microphone as the library looks at. */
export class TestTrack extends EventTarget {
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

export function track(source: MediaSource): TestTrack & MediaStreamTrack {
  return new TestTrack(source === 'camera' ? 'video' : 'audio') as unknown as TestTrack & MediaStreamTrack;
}

/** Joins a `StageMedia` and a room of the real server, without a socket and without a network. */
export class TestConnection implements MediaSignalPort {
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

/** A room of a real media server with the chair on the stage for each test, and the clients that the test connects to it. */
export interface StageRoom {
  readonly observer: MediaObserver;
  readonly server: MediasoupServer;
  readonly room: MediaRoom;
  connect(peer: TestPeer): TestConnection;
}

/** Gives each test of a file a room. */
export function useStageRoom(): StageRoom {
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
    room.setStage(stageOf([CHAIR_SLOT]));
  });

  afterEach(async () => {
    for (const { media } of connections) media.close();
    await server?.close();
  });

  return {
    get observer() {
      return observer;
    },
    get server() {
      return server;
    },
    get room() {
      return room;
    },
    connect: (peer) => {
      const connection = new TestConnection(room, peer);
      connections.push(connection);
      return connection;
    },
  };
}
