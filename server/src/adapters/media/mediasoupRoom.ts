import type { StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import { mayWatchWall } from '@diem-cau/shared/domain/stage/wall.ts';
import { unreachable } from '@diem-cau/shared/kernel/exhaustive.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply, SignalMessage, SignalReplies } from '@diem-cau/shared/protocol/messages.ts';
import type { RtpCapabilities, Transport } from 'mediasoup/types';
import type { MediaPeer, MediaRoom } from '../../application/mediaPort.ts';
import { findDtlsParameters, findRtpCapabilities, findRtpParameters, lacksCodecs } from './clientParameters.ts';
import { KeyFrameRequests } from './keyFrameRequests.ts';
import { LostPeers } from './lostPeers.ts';
import { LoudestVoices } from './loudestVoices.ts';
import type { MediaLogger } from './mediaLogger.ts';
import type { MediaOptions } from './mediaOptions.ts';
import type { MediaWorker } from './mediaWorker.ts';
import { PeerSession } from './peerSession.ts';
import {
  createWebRtcTransport,
  describePlain,
  describeWebRtc,
  isWebRtc,
  plainTransports,
  type TransportFactory,
} from './peerTransports.ts';
import type { ReceivedSource } from './receivingLink.ts';
import { RoomLadder } from './roomLadder.ts';
import { RoomRouters } from './roomRouters.ts';
import { RoomSessions } from './roomSessions.ts';
import { RoomWall } from './roomWall.ts';
import { nextOrder } from './sharedStage.ts';
import { countLayers, SourceDemand } from './sourceDemand.ts';
import { isShared, KIND_OF_SOURCE, type StageProducer } from './stageProducer.ts';
import { StageSharing } from './stageSharing.ts';
import { StageSources } from './stageSources.ts';
import type { WorkerPool } from './workerPool.ts';

/**
 * How long a sender is left in peace after it was asked for a key frame, in milliseconds. A hundred sites that
 * join at once cost two key frames a second, and each waits half a second at most.
 */
const KEY_FRAME_REQUEST_DELAY_MS = 500;
/** The pause before a peer is asked to join anew when a live worker failed it, in milliseconds. */
const REJOIN_MS = 500;

type Message<Type extends SignalMessage['type']> = Extract<SignalMessage, { type: Type }>;
type SignalReply<Type extends SignalMessage['type']> = Promise<Reply<SignalReplies[Type]>>;

/**
 * The media of one conference, spread over the workers: each peer is placed on one of them, and what is sent to one
 * worker is piped to another while somebody there receives it. Those on a worker that dies join anew on a live one.
 */
export class MediasoupRoom implements MediaRoom {
  readonly #logger: MediaLogger;
  readonly #allowsPlainPeers: boolean;
  readonly #routers: RoomRouters;
  readonly #voices: LoudestVoices;
  readonly #lost: LostPeers;
  readonly #sessions = new RoomSessions();
  readonly #sources = new StageSources();
  readonly #producers = this.#sources.own;
  readonly #sharing: StageSharing | undefined;
  readonly #demand = new SourceDemand();
  readonly #keyFrames = new KeyFrameRequests();
  readonly #wall = new RoomWall(() => this.#showWall());
  readonly #ladder = new RoomLadder(this.#sessions, this.#producers);
  /** Undefined until it is set for the first time. */
  #stage: StagePolicy | undefined;
  #closed = false;

  constructor(conferenceId: ConferenceId, pool: WorkerPool, options: MediaOptions) {
    const { logger, plainPeers = false } = options;
    this.#logger = logger;
    this.#allowsPlainPeers = plainPeers;
    this.#routers = new RoomRouters(pool, (worker) => this.#loseWorker(worker));
    this.#lost = new LostPeers(pool, () => this.routerRtpCapabilities);
    this.#voices = new LoudestVoices(logger, () => {
      for (const session of this.#sessions.list()) session.followVoices();
    });
    this.#sharing = this.#share(conferenceId, options);
  }

  /** {@inheritDoc MediaRoom.routerRtpCapabilities} */
  get routerRtpCapabilities(): unknown {
    return this.#routers.rtpCapabilities;
  }

  /** How many there are, for the metrics. */
  get counts(): { peers: number; producers: number; consumers: number; pipes: number } {
    const { count: peers, consumerCount: consumers } = this.#sessions;
    return { peers, producers: this.#producers.count, consumers, pipes: this.#sources.pipeCount };
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
    for (const session of this.#sessions.list()) session.setStage(stage);
    this.#refreshDemand();
    this.#wall.tellSites();
  }

  /** {@inheritDoc MediaRoom.removePeer} */
  removePeer(peerId: string): void {
    this.#lost.forget(peerId);
    this.#closeSession(peerId);
    this.#ladder.forget(peerId);
    this.#wall.forget(peerId);
  }

  /** Closes all media of the conference; nobody is told but other servers. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#lost.clear();
    this.#wall.close();
    this.#sessions.close();
    this.#producers.clear();
    this.#routers.close();
    await this.#sharing?.close();
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
      case 'watchWall':
      case 'listenTo':
        return Promise.resolve(this.#wall.answer(peer, message));
      case 'reportLine':
        return this.#reportLine(peer, message);
      case 'sendStill':
        return this.#sendStill(peer, message);
      case 'reportSight':
        return this.#reportSight(peer, message);
      default:
        return unreachable(message, Promise.resolve(this.#refusal()));
    }
  }

  async #joinMedia(peer: MediaPeer, message: Message<'joinMedia'>): SignalReply<'joinMedia'> {
    const worker = this.#admit(peer);
    const routerRtpCapabilities = this.#routers.rtpCapabilities;
    if (!routerRtpCapabilities || !worker) return this.#refusal();
    if (lacksCodecs(message.rtpCapabilities)) {
      // It said hello while no worker was live, so it waits for a notice that may have gone out already.
      peer.notify({ type: 'mediaReset', routerRtpCapabilities });
      return err({ code: 'MEDIA_UNAVAILABLE' });
    }
    const rtpCapabilities = findRtpCapabilities(message.rtpCapabilities, routerRtpCapabilities);
    if (!rtpCapabilities) return this.#refusal();
    const session = this.#place(peer, worker, rtpCapabilities, createWebRtcTransport);
    const { receive, send, consumers } = await this.#open(session);
    if (session.closed) return this.#refusal();
    return ok({ receive: describeWebRtc(receive), ...(send && { send: describeWebRtc(send) }), consumers });
  }

  async #joinPlain(peer: MediaPeer, message: Message<'joinPlain'>): SignalReply<'joinPlain'> {
    if (!this.#allowsPlainPeers) return this.#refusal();
    const worker = this.#admit(peer);
    const routerRtpCapabilities = this.#routers.rtpCapabilities;
    const rtpCapabilities =
      routerRtpCapabilities && findRtpCapabilities(message.rtpCapabilities, routerRtpCapabilities);
    if (!worker || !rtpCapabilities) return this.#refusal();
    const session = this.#place(peer, worker, rtpCapabilities, plainTransports(message));
    const { receive, send, consumers } = await this.#open(session);
    if (session.closed) return this.#refusal();
    return ok({ receive: describePlain(receive), ...(send && { send: describePlain(send) }), consumers });
  }

  /** Ends what a peer had, and finds where it can join now; where there is no place it is told of the next one. */
  #admit(peer: MediaPeer): MediaWorker | undefined {
    this.#closeSession(peer.id);
    this.#lost.forget(peer.id);
    if (this.#closed) return undefined;
    const worker = this.#routers.chooseWorker();
    if (!worker || !this.#routers.rtpCapabilities) {
      this.#lost.add(peer);
      return undefined;
    }
    return worker;
  }

  /** Gives a peer a session on a worker. */
  #place<Made extends Transport>(
    peer: MediaPeer,
    worker: MediaWorker,
    rtpCapabilities: RtpCapabilities,
    createTransport: TransportFactory<Made>,
  ): PeerSession<Made> {
    const session = new PeerSession<Made>(
      {
        peer,
        home: this.#routers.open(worker),
        createTransport,
        rtpCapabilities,
        logger: this.#logger,
        listStage: () => this.#sources.list(),
        take: ({ id }, target) => this.#sources.take(id, target),
        isSilenced: (producerId) => this.#voices.isSilenced(producerId),
        startDelay: (producerId) => this.#keyFrames.delayOf(producerId),
        listWall: () => this.#wall.receivedBy(peer.id),
        rung: () => this.#ladder.rungOf(peer.id),
        onClosed: worker.meter.enter(),
      },
      this.#stage,
    );
    this.#sessions.add(session, worker);
    this.#refreshDemand();
    this.#wall.welcome(peer);
    return session;
  }

  /** Opens a session's transports, and consumers of all that is on the stage. */
  async #open<Made extends Transport>(session: PeerSession<Made>) {
    try {
      const transports = await session.open();
      return { ...transports, consumers: await session.consumeStage() };
    } catch (error) {
      this.#rejoinLater(session);
      throw error;
    }
  }

  async #connectTransport(peer: MediaPeer, message: Message<'connectTransport'>): SignalReply<'connectTransport'> {
    const transport = this.#sessions.find(peer.id)?.findTransport(message.transportId);
    const dtlsParameters = findDtlsParameters(message.dtlsParameters);
    if (!isWebRtc(transport) || !dtlsParameters) return this.#refusal();
    await transport.connect({ dtlsParameters });
    return ok({});
  }

  async #produce(peer: MediaPeer, message: Message<'produce'>): SignalReply<'produce'> {
    const { source } = message;
    const before = this.#wall.mayProduce(peer, source);
    if (!before.ok) return before;
    const session = this.#sessions.find(peer.id);
    const transport = session?.findSendTransport(message.transportId);
    const kind = KIND_OF_SOURCE[source];
    const rtpParameters = findRtpParameters(message.rtpParameters, kind);
    const home = session?.home;
    if (!session || !home || !transport || !rtpParameters) return this.#refusal();
    const producer = await transport.produce({
      kind,
      rtpParameters,
      keyFrameRequestDelay: KEY_FRAME_REQUEST_DELAY_MS,
      appData: { source, peerId: peer.id },
    });
    // The turn may have ended while the worker was asked.
    const after = this.#wall.mayProduce(peer, source);
    if (!after.ok || session.closed) {
      producer.close();
      return after.ok ? this.#refusal() : after;
    }
    if (kind === 'video') this.#keyFrames.watch(producer);
    const { id } = producer;
    const order = nextOrder(this.#producers.listShared(), this.#sharing?.statements ?? []);
    const entry = { id, kind, producer, owner: peer, actorId: peer.actor.id, source, slot: after.value, home, order };
    this.#putOnStage(entry);
    return ok({ producerId: id });
  }

  async #closeProducer(peer: MediaPeer, message: Message<'closeProducer'>): SignalReply<'closeProducer'> {
    const own = this.#producers.ofPeer(peer.id).filter(({ source }) => source === message.source);
    if (own.length === 0) return this.#refusal();
    this.#closeProducers(own);
    return ok({});
  }

  async #consumersReady(peer: MediaPeer, message: Message<'consumersReady'>): SignalReply<'consumersReady'> {
    const session = this.#sessions.find(peer.id);
    if (!session) return this.#refusal();
    // Each by itself: one whose producer just closed must not hold up the others.
    const outcomes = await Promise.allSettled(message.consumerIds.map((id) => session.resumeConsumer(id)));
    const own = outcomes.every((outcome) => outcome.status === 'fulfilled' && outcome.value);
    return own ? ok({}) : this.#refusal();
  }

  async #restartIce(peer: MediaPeer, message: Message<'restartIce'>): SignalReply<'restartIce'> {
    const transport = this.#sessions.find(peer.id)?.findTransport(message.transportId);
    if (!isWebRtc(transport)) return this.#refusal();
    return ok({ iceParameters: await transport.restartIce() });
  }

  async #reportLine(peer: MediaPeer, report: Message<'reportLine'>): SignalReply<'reportLine'> {
    const session = this.#sessions.find(peer.id);
    if (!session) return this.#refusal();
    const before = session.rung;
    const rung = this.#ladder.report(session, report);
    if (rung !== before) this.#refreshDemand();
    this.#wall.setLine(peer.actor, { level: report.level, rung, loss: report.lossPercent });
    return ok({});
  }

  async #sendStill(peer: MediaPeer, { picture }: Message<'sendStill'>): SignalReply<'sendStill'> {
    return this.#ladder.sendStill(peer, picture) ? ok({}) : this.#refusal();
  }

  async #reportSight(peer: MediaPeer, { inSight }: Message<'reportSight'>): SignalReply<'reportSight'> {
    const session = this.#sessions.find(peer.id);
    if (!session) return this.#refusal();
    session.setInSight(inSight);
    this.#refreshDemand();
    return ok({});
  }

  /** Shows the wall to those who look at it now, and to nobody else. */
  #showWall(): void {
    if (!this.#stage || this.#closed) return;
    this.#clearPlaces(this.#stage);
    for (const session of this.#sessions.list()) if (mayWatchWall(session.peer.actor)) session.setStage(this.#stage);
    this.#wall.tellSites();
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
    this.#voices.setStage(this.#sources.list());
    this.#voices.locate(entry.id, entry.home.router);
    for (const session of this.#sessions.list()) void session.catchUp();
    this.#refreshDemand();
  }

  /** Takes producers off the stage, for every receiver. */
  #closeProducers(entries: readonly StageProducer[]): void {
    if (entries.length === 0) return;
    this.#producers.close(entries);
    this.#takeAway(entries.map(({ id }) => id));
    if (entries.some(isShared)) this.#sharing?.refresh();
  }

  #refreshDemand(): void {
    this.#tellDemand();
    this.#sharing?.refresh();
  }

  #tellDemand(): void {
    if (!this.#stage) return;
    const others = this.#sharing?.statements.map(({ demand }) => demand);
    this.#demand.refresh(countLayers(this.#stage, this.#sessions.list(), others), this.#producers.list());
    this.#ladder.refreshStills();
  }

  /** Agrees with the other servers, if there may be any, on the stage. */
  #share(conferenceId: ConferenceId, options: MediaOptions): StageSharing | undefined {
    const { board, logger, listen, serverAddress } = options;
    if (!board) return undefined;
    return new StageSharing({
      conferenceId,
      board,
      logger,
      listen: { ...listen, ...(serverAddress !== undefined && { announcedAddress: serverAddress }) },
      openGateway: () => this.#routers.openAny(),
      take: (id, target) => this.#sources.take(id, target),
      onReceived: (received) => this.#receive(received),
      onLost: (ids) => {
        this.#sources.removeReceived(ids);
        this.#takeAway(ids);
      },
      room: {
        isActive: () => this.#sessions.count > 0,
        listOwn: () => this.#producers.listShared(),
        countDemand: () => (this.#stage ? countLayers(this.#stage, this.#sessions.list()) : new Map()),
        closeOvertaken: (entries) => {
          this.#closeProducers(entries);
          this.#tellOwners(entries);
        },
        followDemand: () => this.#tellDemand(),
      },
    });
  }

  /** Shows everyone what has come from another server. */
  #receive(received: ReceivedSource): void {
    this.#sources.addReceived(received);
    this.#voices.setStage(this.#sources.list());
    this.#voices.locate(received.id, received.home.router);
    for (const session of this.#sessions.list()) void session.catchUp();
  }

  /** Tells everyone what can no longer be received. */
  #takeAway(ids: readonly string[]): void {
    const gone = new Set(ids);
    for (const session of this.#sessions.list()) session.dropProducers(gone);
    this.#voices.setStage(this.#sources.list());
  }

  #tellOwners(entries: readonly StageProducer[]): void {
    for (const { owner, source } of entries) owner.notify({ type: 'producerClosed', source });
  }

  #closeSession(peerId: string): void {
    const session = this.#sessions.remove(peerId);
    if (!session) return;
    this.#closeProducers(this.#producers.ofPeer(peerId));
    session.close();
    this.#refreshDemand();
  }

  /** Has everyone on a dead worker join anew; the others only lose what was sent to it. */
  #loseWorker(worker: MediaWorker): void {
    const lost = this.#sessions.removeOn(worker);
    for (const session of lost) session.close();
    this.#closeProducers(this.#producers.onWorker(worker));
    this.#refreshDemand();
    for (const { peer } of lost) this.#lost.add(peer);
  }

  /** A worker that failed one session may be dying, and the room not know it yet. */
  #rejoinLater(session: PeerSession): void {
    const { peer } = session;
    if (this.#sessions.find(peer.id) !== session) return;
    this.#closeSession(peer.id);
    this.#lost.addAfter(peer, REJOIN_MS);
  }

  #refusal() {
    return err({ code: this.routerRtpCapabilities ? ('MEDIA_REFUSED' as const) : ('MEDIA_UNAVAILABLE' as const) });
  }
}
