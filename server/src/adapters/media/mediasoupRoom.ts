import type { StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import { unreachable } from '@diem-cau/shared/kernel/exhaustive.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply, SignalMessage, SignalReplies } from '@diem-cau/shared/protocol/messages.ts';
import type { Router, RtpCapabilities, Transport, WebRtcServer } from 'mediasoup/types';
import type { MediaPeer, MediaRoom } from '../../application/mediaPort.ts';
import { findDtlsParameters, findRtpCapabilities, findRtpParameters, lacksCodecs } from './clientParameters.ts';
import { LoudestVoices } from './loudestVoices.ts';
import type { MediaLogger } from './mediaLogger.ts';
import { PeerSession } from './peerSession.ts';
import {
  describePlain,
  describeWebRtc,
  isWebRtc,
  plainTransports,
  type TransportFactory,
  webRtcTransports,
} from './peerTransports.ts';
import { SourceDemand } from './sourceDemand.ts';
import { KIND_OF_SOURCE, type StageProducer } from './stageProducer.ts';
import { StageProducers } from './stageProducers.ts';
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
  readonly #allowsPlainPeers: boolean;
  /** Everyone who asked to join, also while there is no router; they are told of the next one. */
  readonly #peers = new Map<string, MediaPeer>();
  readonly #sessions = new Map<string, PeerSession>();
  readonly #producers = new StageProducers();
  readonly #demand = new SourceDemand();
  /** Undefined until it is set for the first time. */
  #stage: StagePolicy | undefined;
  #current: RoomRouter | undefined;
  #closed = false;

  private constructor(pool: WorkerPool, logger: MediaLogger, allowsPlainPeers: boolean) {
    this.#pool = pool;
    this.#logger = logger;
    this.#allowsPlainPeers = allowsPlainPeers;
  }

  /** Opens a room on the least loaded worker; plain peers are for rehearsals. Rejects when none is live. */
  static async open(pool: WorkerPool, logger: MediaLogger, allowsPlainPeers = false): Promise<MediasoupRoom> {
    const room = new MediasoupRoom(pool, logger, allowsPlainPeers);
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
    const withoutPlace = this.#producers.listWithoutPlace(stage);
    this.#closeProducers(withoutPlace);
    this.#tellOwners(withoutPlace);
    for (const session of this.#sessions.values()) session.setStage(stage);
    this.#refreshDemand();
  }

  /** {@inheritDoc MediaRoom.removePeer} */
  removePeer(peerId: string): void {
    this.#peers.delete(peerId);
    this.#closeSession(peerId);
  }

  /** Closes all media of the conference; nobody is told. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#current?.router.close();
    this.#current = undefined;
    this.#forgetMedia();
    this.#peers.clear();
  }

  #handle(peer: MediaPeer, message: SignalMessage): SignalReply<SignalMessage['type']> {
    switch (message.type) {
      case 'joinMedia':
        return this.#joinMedia(peer, message);
      case 'joinPlain':
        return this.#joinPlain(peer, message);
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
      default:
        return unreachable(message, Promise.resolve(this.#refusal()));
    }
  }

  async #joinMedia(peer: MediaPeer, message: Message<'joinMedia'>): SignalReply<'joinMedia'> {
    const current = this.#admit(peer);
    if (!current) return this.#refusal();
    const { router, webRtcServer } = current;
    if (lacksCodecs(message.rtpCapabilities)) {
      // It said hello while there was no router, so it waits for a notice that may have gone out already.
      peer.notify({ type: 'mediaReset', routerRtpCapabilities: router.rtpCapabilities });
      return err({ code: 'MEDIA_UNAVAILABLE' });
    }
    const rtpCapabilities = findRtpCapabilities(message.rtpCapabilities, router.rtpCapabilities);
    if (!rtpCapabilities) return this.#refusal();
    const session = this.#openSession(peer, current, rtpCapabilities, webRtcTransports(router, webRtcServer));
    const { receive, send } = await session.open();
    const consumers = await session.consumeStage();
    if (session.closed) return this.#refusal();
    return ok({ receive: describeWebRtc(receive), ...(send && { send: describeWebRtc(send) }), consumers });
  }

  async #joinPlain(peer: MediaPeer, message: Message<'joinPlain'>): SignalReply<'joinPlain'> {
    if (!this.#allowsPlainPeers) return this.#refusal();
    const current = this.#admit(peer);
    const rtpCapabilities = current && findRtpCapabilities(message.rtpCapabilities, current.router.rtpCapabilities);
    if (!current || !rtpCapabilities) return this.#refusal();
    const session = this.#openSession(peer, current, rtpCapabilities, plainTransports(current.router, message));
    const { receive, send } = await session.open();
    const consumers = await session.consumeStage();
    if (session.closed) return this.#refusal();
    return ok({ receive: describePlain(receive), ...(send && { send: describePlain(send) }), consumers });
  }

  /** Takes note of who asks to join, ends what it had, and finds where it can join now. */
  #admit(peer: MediaPeer): RoomRouter | undefined {
    this.#closeSession(peer.id);
    if (!this.#closed) this.#peers.set(peer.id, peer);
    return this.#current;
  }

  #openSession<Made extends Transport>(
    peer: MediaPeer,
    { router, voices }: RoomRouter,
    rtpCapabilities: RtpCapabilities,
    createTransport: TransportFactory<Made>,
  ): PeerSession<Made> {
    const session = new PeerSession(
      {
        peer,
        router,
        createTransport,
        rtpCapabilities,
        logger: this.#logger,
        listStage: () => this.#producers.list(),
        isSilenced: (producerId) => voices.isSilenced(producerId),
      },
      this.#stage,
    );
    this.#sessions.set(peer.id, session);
    this.#refreshDemand();
    return session;
  }

  async #connectTransport(peer: MediaPeer, message: Message<'connectTransport'>): SignalReply<'connectTransport'> {
    const transport = this.#sessions.get(peer.id)?.findTransport(message.transportId);
    const dtlsParameters = findDtlsParameters(message.dtlsParameters);
    if (!isWebRtc(transport) || !dtlsParameters) return this.#refusal();
    await transport.connect({ dtlsParameters });
    return ok({});
  }

  async #produce(peer: MediaPeer, message: Message<'produce'>): SignalReply<'produce'> {
    const { source } = message;
    const before = peer.mayProduce(source);
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
    const after = peer.mayProduce(source);
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
    if (!isWebRtc(transport)) return this.#refusal();
    return ok({ iceParameters: await transport.restartIce() });
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
