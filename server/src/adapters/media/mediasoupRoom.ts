import { reject } from '@diem-cau/shared/domain/rejections.ts';
import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import { mayWatchWall } from '@diem-cau/shared/domain/stage/wall.ts';
import { unreachable } from '@diem-cau/shared/kernel/exhaustive.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply, SignalMessage, SignalReplies } from '@diem-cau/shared/protocol/messages.ts';
import type { Router, WebRtcServer } from 'mediasoup/types';
import type { MediaPeer, MediaRoom } from '../../application/mediaPort.ts';
import { findDtlsParameters, findRtpCapabilities, findRtpParameters, lacksCodecs } from './clientParameters.ts';
import { Ladders } from './ladders.ts';
import { LoudestVoices } from './loudestVoices.ts';
import type { MediaLogger } from './mediaLogger.ts';
import { PeerSession } from './peerSession.ts';
import { SiteLines } from './siteLines.ts';
import { SourceDemand } from './sourceDemand.ts';
import { KIND_OF_SOURCE, type StageProducer } from './stageProducer.ts';
import { StageProducers } from './stageProducers.ts';
import { Stills } from './stills.ts';
import { Wall } from './wall.ts';
import type { WorkerPool } from './workerPool.ts';

/**
 * How long a sender is left in peace after it was asked for a key frame, in milliseconds. A hundred sites that
 * join at once cost two key frames a second, and each waits half a second at most.
 */
const KEY_FRAME_REQUEST_DELAY_MS = 500;
/** The pause before a router is asked for again, when a live worker refused one. */
const ROUTER_RETRY_MS = 500;

type Message<Type extends SignalMessage['type']> = Extract<SignalMessage, { type: Type }>;
type SignalReply<Type extends SignalMessage['type']> = Promise<Reply<SignalReplies[Type]>>;

interface RoomRouter {
  readonly router: Router;
  readonly webRtcServer: WebRtcServer;
  readonly voices: LoudestVoices;
}

/** The media of one conference on one mediasoup router, which it replaces when the router's worker dies. */
export class MediasoupRoom implements MediaRoom {
  readonly #pool: WorkerPool;
  readonly #logger: MediaLogger;
  /** Everyone who asked to join, also while there is no router; they are told of the next one. */
  readonly #peers = new Map<string, MediaPeer>();
  readonly #sessions = new Map<string, PeerSession>();
  readonly #producers = new StageProducers();
  readonly #demand = new SourceDemand();
  readonly #wall = new Wall(() => this.#showWall());
  readonly #ladders = new Ladders();
  readonly #lines = new SiteLines(() => this.#peers.values());
  readonly #stills = new Stills();
  /** Undefined until it is set for the first time. */
  #stage: StagePolicy | undefined;
  #current: RoomRouter | undefined;
  #closed = false;

  private constructor(pool: WorkerPool, logger: MediaLogger) {
    this.#pool = pool;
    this.#logger = logger;
  }

  /** Opens a room on the least loaded worker. Rejects when none is live. */
  static async open(pool: WorkerPool, logger: MediaLogger): Promise<MediasoupRoom> {
    const room = new MediasoupRoom(pool, logger);
    if (!(await room.#openRouter())) throw new Error('no media worker is live');
    return room;
  }

  /** {@inheritDoc MediaRoom.routerRtpCapabilities} */
  get routerRtpCapabilities(): unknown {
    return this.#current?.router.rtpCapabilities;
  }

  /** How many there are, for the metrics. */
  get counts(): { peers: number; producers: number; consumers: number } {
    const consumers = [...this.#sessions.values()].reduce((sum, session) => sum + session.consumerCount, 0);
    return { peers: this.#sessions.size, producers: this.#producers.count, consumers };
  }

  /**
   * Answers one request. Never rejects: what mediasoup refuses, and every id that is not the peer's own, is
   * `MEDIA_REFUSED`; without a router it is `MEDIA_UNAVAILABLE`. Sources without a place are `NOT_ON_STAGE`.
   */
  async handleSignal(peer: MediaPeer, message: SignalMessage): Promise<Reply<SignalReplies[SignalMessage['type']]>> {
    try {
      return await this.#handle(peer, message);
    } catch (error) {
      this.#logger.warn({ err: error, peerId: peer.id, signal: message.type }, 'media request failed');
      return this.#refusal();
    }
  }

  /** {@inheritDoc MediaRoom.setStage} */
  setStage(stage: StagePolicy): void {
    this.#stage = stage;
    this.#wall.setPolicy(stage.wall);
    this.#clearPlaces(stage);
    for (const session of this.#sessions.values()) session.setStage(stage);
    this.#refreshDemand();
    this.#wall.tell(this.#peers.values());
  }

  /** {@inheritDoc MediaRoom.removePeer} */
  removePeer(peerId: string): void {
    const peer = this.#peers.get(peerId);
    this.#peers.delete(peerId);
    this.#closeSession(peerId);
    this.#ladders.forget(peerId);
    this.#stills.forget(peerId);
    if (peer?.actor.siteId !== undefined) this.#lines.forget(peer.actor.siteId);
    if (this.#wall.forget(peerId)) this.#showWall();
  }

  /** Closes all media of the conference; nobody is told. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#current?.router.close();
    this.#current = undefined;
    this.#forgetMedia();
    this.#wall.close();
    this.#lines.close();
    this.#peers.clear();
  }

  #handle(peer: MediaPeer, message: SignalMessage): SignalReply<SignalMessage['type']> {
    switch (message.type) {
      case 'joinMedia':
        return this.#joinMedia(peer, message);
      case 'connectTransport':
        return this.#connectTransport(peer, message);
      case 'produce':
        return this.#produce(peer, message);
      case 'closeProducer':
        return this.#closeProducer(peer, message);
      case 'consumersReady':
        return this.#consumersReady(peer, message);
      case 'restartIce':
        return this.#restartIce(peer, message);
      case 'watchWall':
        return this.#answerDesk(peer, this.#wall.watch(peer, message.siteIds));
      case 'listenTo':
        return this.#answerDesk(peer, this.#wall.listen(peer, message.siteId));
      case 'reportLine':
        return this.#reportLine(peer, message);
      case 'sendStill':
        return this.#sendStill(peer, message);
      default:
        return unreachable(message, Promise.resolve(this.#refusal()));
    }
  }

  async #joinMedia(peer: MediaPeer, message: Message<'joinMedia'>): SignalReply<'joinMedia'> {
    this.#closeSession(peer.id);
    if (this.#closed) return this.#refusal();
    this.#peers.set(peer.id, peer);
    if (!this.#current) return this.#refusal();
    const { router, webRtcServer, voices } = this.#current;
    if (lacksCodecs(message.rtpCapabilities)) {
      // It said hello while there was no router, so it waits for a notice that may have gone out already.
      peer.notify({ type: 'mediaReset', routerRtpCapabilities: router.rtpCapabilities });
      return err({ code: 'MEDIA_UNAVAILABLE' });
    }
    const rtpCapabilities = findRtpCapabilities(message.rtpCapabilities, router.rtpCapabilities);
    if (!rtpCapabilities) return this.#refusal();
    const session = new PeerSession(
      {
        peer,
        router,
        webRtcServer,
        rtpCapabilities,
        logger: this.#logger,
        listStage: () => this.#producers.list(),
        isSilenced: (producerId) => voices.isSilenced(producerId),
        listWall: () => this.#wall.receivedBy(peer.id),
        rung: () => this.#ladders.rungOf(peer.id),
      },
      this.#stage,
    );
    this.#sessions.set(peer.id, session);
    this.#refreshDemand();
    this.#wall.tell([peer], peer);
    this.#lines.tell(peer);
    const transports = await session.open();
    const consumers = await session.consumeStage();
    return session.closed ? this.#refusal() : ok({ ...transports, consumers });
  }

  async #connectTransport(peer: MediaPeer, message: Message<'connectTransport'>): SignalReply<'connectTransport'> {
    const transport = this.#sessions.get(peer.id)?.findTransport(message.transportId);
    const dtlsParameters = findDtlsParameters(message.dtlsParameters);
    if (!transport || !dtlsParameters) return this.#refusal();
    await transport.connect({ dtlsParameters });
    return ok({});
  }

  async #produce(peer: MediaPeer, message: Message<'produce'>): SignalReply<'produce'> {
    const { source } = message;
    const before = this.#mayProduce(peer, source);
    if (!before.ok) return before;
    const session = this.#sessions.get(peer.id);
    const transport = session?.findSendTransport(message.transportId);
    const kind = KIND_OF_SOURCE[source];
    const rtpParameters = findRtpParameters(message.rtpParameters, kind);
    if (!session || !transport || !rtpParameters) return this.#refusal();
    const producer = await transport.produce({
      kind,
      rtpParameters,
      keyFrameRequestDelay: KEY_FRAME_REQUEST_DELAY_MS,
      appData: { source, peerId: peer.id },
    });
    // The turn may have ended while the worker was asked.
    const after = this.#mayProduce(peer, source);
    if (!after.ok || session.closed) {
      producer.close();
      return after.ok ? this.#refusal() : after;
    }
    this.#putOnStage({ producer, owner: peer, source, slot: after.value });
    return ok({ producerId: producer.id });
  }

  async #closeProducer(peer: MediaPeer, message: Message<'closeProducer'>): SignalReply<'closeProducer'> {
    const own = this.#producers.ofPeer(peer.id).filter(({ source }) => source === message.source);
    if (own.length === 0) return this.#refusal();
    this.#closeProducers(own);
    return ok({});
  }

  async #consumersReady(peer: MediaPeer, message: Message<'consumersReady'>): SignalReply<'consumersReady'> {
    const session = this.#sessions.get(peer.id);
    if (!session) return this.#refusal();
    // Each by itself: one whose producer just closed must not hold up the others.
    const outcomes = await Promise.allSettled(message.consumerIds.map((id) => session.resumeConsumer(id)));
    const own = outcomes.every((outcome) => outcome.status === 'fulfilled' && outcome.value);
    return own ? ok({}) : this.#refusal();
  }

  async #restartIce(peer: MediaPeer, message: Message<'restartIce'>): SignalReply<'restartIce'> {
    const transport = this.#sessions.get(peer.id)?.findTransport(message.transportId);
    if (!transport) return this.#refusal();
    return ok({ iceParameters: await transport.restartIce() });
  }

  /** The domain's answer; and nothing is sent to the wall that nobody at the desk asked for. */
  #mayProduce(peer: MediaPeer, source: MediaSource): ReturnType<MediaPeer['mayProduce']> {
    const place = peer.mayProduce(source);
    if (!place.ok || place.value.kind !== 'wall') return place;
    return this.#wall.wants(place.value.siteId, source) ? place : reject('NOT_ON_STAGE');
  }

  /** Shows the wall to those who look at it now, and to nobody else. */
  #showWall(): void {
    if (!this.#stage || this.#closed) return;
    this.#clearPlaces(this.#stage);
    for (const session of this.#sessions.values()) if (mayWatchWall(session.peer.actor)) session.setStage(this.#stage);
    this.#wall.tell(this.#peers.values());
  }

  async #answerDesk(peer: MediaPeer, accepted: boolean): SignalReply<'watchWall'> {
    // It may look before it has joined the media.
    if (!accepted) return reject('FORBIDDEN');
    this.#peers.set(peer.id, peer);
    return ok({});
  }

  async #reportLine(peer: MediaPeer, report: Message<'reportLine'>): SignalReply<'reportLine'> {
    const session = this.#sessions.get(peer.id);
    if (!session) return this.#refusal();
    const { lossPercent, roundTripMs, level } = report;
    const measures = { lossPercent, roundTripMs, pictures: session.measurePictures() };
    if (this.#ladders.report(peer.id, measures, performance.now())) {
      session.followRung();
      peer.notify({ type: 'rung', rung: this.#ladders.rungOf(peer.id) });
      this.#refreshStills();
    }
    const { role, siteId } = peer.actor;
    if (role === 'site' && siteId !== undefined) {
      this.#lines.set(siteId, { level, rung: this.#ladders.rungOf(peer.id), loss: lossPercent });
    }
    return ok({});
  }

  async #sendStill(peer: MediaPeer, { picture }: Message<'sendStill'>): SignalReply<'sendStill'> {
    const camera = this.#producers.ofPeer(peer.id).find(({ source }) => source === 'camera');
    if (!camera || !peer.mayProduce('camera').ok || !this.#stills.take(peer.id, picture, performance.now())) {
      return this.#refusal();
    }
    for (const session of this.#listOnStills()) {
      if (session.listCameras().includes(camera)) session.peer.notify({ type: 'still', slot: camera.slot, picture });
    }
    return ok({});
  }

  #listOnStills(): readonly PeerSession[] {
    return [...this.#sessions.values()].filter(({ peer }) => this.#ladders.rungOf(peer.id) === 'stills');
  }

  #refreshStills(): void {
    this.#stills.setWanted(this.#listOnStills().flatMap((session) => session.listCameras()));
  }

  /** Closes what has no place any more, for every receiver. */
  #clearPlaces(stage: StagePolicy): void {
    const withoutPlace = this.#producers.listWithoutPlace(stage, this.#wall);
    this.#closeProducers(withoutPlace);
    this.#tellOwners(withoutPlace);
  }

  /** Shows a producer to everyone. A place has one of each source: the newest. */
  #putOnStage(entry: StageProducer): void {
    const replaced = this.#producers.listReplacedBy(entry);
    this.#closeProducers(replaced);
    this.#tellOwners(replaced.filter(({ owner }) => owner.id !== entry.owner.id));
    this.#producers.add(entry);
    this.#current?.voices.setProducers(this.#producers.list());
    for (const session of this.#sessions.values()) void session.catchUp();
    this.#refreshDemand();
  }

  /** Takes producers off the stage, for every receiver. */
  #closeProducers(entries: readonly StageProducer[]): void {
    if (entries.length === 0) return;
    const producerIds = new Set(entries.map(({ producer }) => producer.id));
    this.#producers.close(entries);
    for (const session of this.#sessions.values()) session.dropProducers(producerIds);
    this.#current?.voices.setProducers(this.#producers.list());
  }

  #refreshDemand(): void {
    if (!this.#stage) return;
    const receivers = [...this.#sessions.values()].map(({ peer }) => peer);
    this.#demand.refresh(this.#stage, this.#producers.list(), receivers);
    this.#refreshStills();
  }

  #tellOwners(entries: readonly StageProducer[]): void {
    for (const { owner, source } of entries) owner.notify({ type: 'producerClosed', source });
  }

  #closeSession(peerId: string): void {
    const session = this.#sessions.get(peerId);
    if (!session) return;
    this.#sessions.delete(peerId);
    this.#closeProducers(this.#producers.ofPeer(peerId));
    session.close();
    this.#refreshDemand();
  }

  /** Opens a router on the least loaded worker; whether there was one. Rejects when that worker is gone. */
  async #openRouter(): Promise<boolean> {
    const worker = this.#pool.findLeastLoaded();
    if (!worker) return false;
    const router = await worker.openRouter();
    if (router.closed) throw new Error('the media worker died');
    if (this.#closed) router.close();
    router.on('workerclose', () => this.#recover());
    const followVoices = () => {
      for (const session of this.#sessions.values()) session.followVoices();
    };
    const voices = new LoudestVoices(router, this.#logger, followVoices);
    this.#current = { router, webRtcServer: worker.webRtcServer, voices };
    return true;
  }

  /** The worker took all media with it: opens a router on another one, and has everyone join anew. */
  async #recover(): Promise<void> {
    this.#current = undefined;
    this.#forgetMedia();
    while (!this.#closed && !this.#current) {
      await this.#pool.whenLive();
      if (this.#closed || this.#pool.closed) return;
      try {
        await this.#openRouter();
      } catch (error) {
        this.#logger.warn({ err: error }, 'no router for a conference yet');
        await new Promise((resolve) => setTimeout(resolve, ROUTER_RETRY_MS));
      }
    }
    const { routerRtpCapabilities } = this;
    for (const peer of this.#peers.values()) peer.notify({ type: 'mediaReset', routerRtpCapabilities });
  }

  #forgetMedia(): void {
    for (const session of this.#sessions.values()) session.close();
    this.#sessions.clear();
    this.#producers.clear();
  }

  #refusal() {
    return err({ code: this.#current ? ('MEDIA_REFUSED' as const) : ('MEDIA_UNAVAILABLE' as const) });
  }
}
