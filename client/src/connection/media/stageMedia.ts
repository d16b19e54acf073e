import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { SignalNotice } from '@diem-cau/shared/protocol/signals.ts';
import { Device } from 'mediasoup-client';
import type { RtpCapabilities } from 'mediasoup-client/types';
import { MediaSession, type SenderPlaces, type SessionNotice } from './mediaSession.ts';
import { acceptReply, type MediaSignalPort, SignalRefusal } from './mediaSignalPort.ts';
import {
  IDLE_SNAPSHOT,
  type MediaObstacle,
  type StageMediaSnapshot,
  type StageMediaState,
} from './stageMediaSnapshot.ts';

/** The wait before joining is tried again, in milliseconds; it doubles each time. */
const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 15_000;

/** The stage's media in this browser: receives all of it, and sends what the server wants of this client. */
export class StageMedia {
  readonly #port: MediaSignalPort;
  readonly #createDevice: () => Promise<Device>;
  readonly #stopNotices: () => void;
  readonly #listeners = new Set<(snapshot: StageMediaSnapshot) => void>();
  #snapshot = IDLE_SNAPSHOT;
  #tracks: Partial<Record<MediaSource, MediaStreamTrack>> = {};
  #level: (() => number | undefined) | undefined;
  #inSight = true;
  #savesData = false;
  #session: MediaSession | undefined;
  /** This page's claims to its places, kept while it joins again. */
  #places: SenderPlaces = {};
  /** Counts the calls of `join`, so that one that was overtaken knows it. */
  #joins = 0;
  /** What the server said after it had answered and before this side was ready. */
  #earlyNotices: SessionNotice[] = [];
  #retry: ReturnType<typeof setTimeout> | undefined;
  #retryDelayMs = FIRST_RETRY_MS;
  /** Kept while it joins again, until media come through. */
  #obstacle: MediaObstacle | undefined;
  #closed = false;

  /** `createDevice` makes the library's device for this browser; tests bring another one. */
  constructor(port: MediaSignalPort, createDevice: () => Promise<Device> = () => Device.factory()) {
    this.#port = port;
    this.#createDevice = createDevice;
    this.#stopNotices = port.onNotice((notice) => this.#handleNotice(notice));
  }

  /**
   * Joins after every hello, because the server discarded this peer's media with the old socket.
   * A call overtakes the one before. Without capabilities it waits for the server's media to come back. Resolves
   * when the outcome is known and never rejects: the snapshot's state tells.
   */
  async join(routerRtpCapabilities: unknown): Promise<void> {
    if (this.#closed) return;
    const join = ++this.#joins;
    const overtaken = () => join !== this.#joins;
    clearTimeout(this.#retry);
    this.#closeSession();
    this.#earlyNotices = [];
    this.#publish('connecting');
    try {
      const device = await this.#loadDevice(routerRtpCapabilities);
      if (overtaken()) return;
      // Asking with nothing to offer makes the server say `mediaReset` when it has a router.
      const rtpCapabilities = device?.recvRtpCapabilities ?? {};
      const savesData = this.#savesData && { savesData: true };
      const joined = acceptReply(await this.#port.signal({ type: 'joinMedia', rtpCapabilities, ...savesData }));
      if (overtaken() || !device) return;
      this.#openSession(device, joined, routerRtpCapabilities);
    } catch (error) {
      if (!overtaken()) this.#handleFailure(error, routerRtpCapabilities);
    }
  }

  /** The tracks to send. They are replaced without a break, and never stopped here. */
  setTracks(tracks: Partial<Record<MediaSource, MediaStreamTrack>>): void {
    this.#tracks = { ...tracks };
    this.#session?.setTracks(this.#tracks);
  }

  /** Measures the sound level of this room for the desk; 1 is full scale. */
  setLevel(level: (() => number | undefined) | undefined): void {
    this.#level = level;
    this.#session?.setLevel(level);
  }

  /** Whether the page is in sight: out of sight it gets no pictures. */
  setInSight(inSight: boolean): void {
    this.#inSight = inSight;
    this.#session?.setInSight(inSight);
  }

  /** Whether the media that are joined next begin on a lower rung of the ladder. */
  setSavesData(savesData: boolean): void {
    this.#savesData = savesData;
  }

  /** Calls back with the snapshot now and at every change; returns how to stop. */
  subscribe(listener: (snapshot: StageMediaSnapshot) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#snapshot);
    return () => this.#listeners.delete(listener);
  }

  /** Closes all media, but leaves the devices on. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#joins++;
    clearTimeout(this.#retry);
    this.#stopNotices();
    const transportId = this.#session?.receiveTransportId;
    this.#closeSession();
    // The connection goes on, on another screen of this page, and the server would take these media to be in use.
    if (transportId !== undefined) void this.#port.signal({ type: 'leaveMedia', transportId });
    this.#publish('idle');
    this.#listeners.clear();
  }

  async #loadDevice(routerRtpCapabilities: unknown): Promise<Device | undefined> {
    if (!routerRtpCapabilities) return undefined;
    const device = await this.#createDevice();
    await device.load({ routerRtpCapabilities: routerRtpCapabilities as RtpCapabilities });
    return device;
  }

  #openSession(
    device: Device,
    joined: ConstructorParameters<typeof MediaSession>[0]['joined'],
    routerRtpCapabilities: unknown,
  ): void {
    const session = new MediaSession({
      device,
      port: this.#port,
      joined,
      places: this.#places,
      onChange: () => {
        if (this.#session !== session) return;
        if (session.proven) {
          this.#retryDelayMs = FIRST_RETRY_MS;
          this.#obstacle = undefined;
        }
        this.#publish(session.state);
      },
      onLost: () => {
        if (this.#session !== session) return;
        if (session.isBlocked) this.#obstacle = { kind: 'pathBlocked', address: session.serverAddress };
        this.#joinLater(routerRtpCapabilities, 'failed');
      },
    });
    this.#session = session;
    session.setLevel(this.#level);
    session.setInSight(this.#inSight);
    session.setTracks(this.#tracks);
    for (const notice of this.#earlyNotices.splice(0)) session.handleNotice(notice);
    this.#publish(session.state);
  }

  #handleNotice(notice: SignalNotice): void {
    if (notice.type === 'mediaReset') void this.join(notice.routerRtpCapabilities);
    else if (notice.type === 'mediaLeft') this.#earlyNotices = [];
    else if (this.#session) this.#session.handleNotice(notice);
    else if (notice.type !== 'siteLines' && notice.type !== 'sourceExcess') this.#earlyNotices.push(notice);
  }

  #handleFailure(error: unknown, routerRtpCapabilities: unknown): void {
    const code = error instanceof SignalRefusal ? error.code : undefined;
    // `mediaReset` follows.
    if (code === 'MEDIA_UNAVAILABLE') return;
    console.warn('cannot join the media', error);
    // A lost connection brings a hello and with it another call; an answer that only came too late does not.
    if (code) this.#joinLater(routerRtpCapabilities, code === 'DISCONNECTED' ? 'connecting' : 'failed');
    // This browser cannot do it, and will not be able to later.
    else {
      if (typeof RTCPeerConnection === 'undefined') this.#obstacle = { kind: 'noWebRtc' };
      this.#publish('failed');
    }
  }

  #joinLater(routerRtpCapabilities: unknown, state: StageMediaState): void {
    this.#closeSession();
    this.#publish(state);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.join(routerRtpCapabilities), this.#retryDelayMs);
    this.#retryDelayMs = Math.min(this.#retryDelayMs * 2, MAX_RETRY_MS);
  }

  #closeSession(): void {
    const session = this.#session;
    if (!session) return;
    this.#session = undefined;
    this.#places = session.places;
    session.close();
  }

  #publish(state: StageMediaState): void {
    const session = this.#session;
    const elsewhere = Object.values(session?.troubles ?? {}).includes('elsewhere');
    const receiveStats = session && { receiveStats: () => session.receiveStats() };
    const sendStats = session?.sendStats;
    this.#snapshot = {
      slots: session?.listSlots() ?? [],
      state,
      obstacle: this.#obstacle,
      producing: session?.producing ?? {},
      troubles: session?.troubles ?? {},
      wanted: session?.wanted ?? [],
      rung: session?.rung ?? 'high',
      ...receiveStats,
      ...(sendStats && { sendStats }),
      ...(elsewhere && { takeOver: () => session?.takeOver() }),
    };
    for (const listener of this.#listeners) listener(this.#snapshot);
  }
}
