import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import type { MediaSlot, MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import { mayUseMedia, type PageWatching, type StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import { unreachable } from '@diem-cau/shared/kernel/exhaustive.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { SignalMessage, SignalReplies } from '@diem-cau/shared/protocol/signals.ts';
import type { RtpCapabilities, RtpParameters, Transport } from 'mediasoup/types';
import type { MediaPeer, MediaRoom } from '../../../application/mediaPort.ts';
import type { RecordingSubject } from '../../../application/recordings.ts';
import type { MediaLogger } from '../mediaLogger.ts';
import type { MediaOptions } from '../mediaOptions.ts';
import { KIND_OF_SOURCE, type LocalSource } from '../sources/roomSource.ts';
import type { MediaWorker } from '../workers/mediaWorker.ts';
import { RoomRouters } from '../workers/roomRouters.ts';
import type { WorkerPool } from '../workers/workerPool.ts';
import { findDtlsParameters, findRtpCapabilities, findRtpParameters, lacksCodecs } from './clientParameters.ts';
import { ListeningPhones } from './listeningPhones.ts';
import type { PeerSession } from './peerSession.ts';
import {
  createWebRtcTransport,
  describePlain,
  describeWebRtc,
  isWebRtc,
  plainTransports,
  type TransportFactory,
} from './peerTransports.ts';
import { RejoinQueue } from './rejoinQueue.ts';
import { type RoomCounts, RoomForwarding } from './roomForwarding.ts';

/**
 * Minimum interval (ms) of key frame requests to a simulated sender, which replies to each. For browsers
 * `KeyFrameRequests` decides.
 */
const KEY_FRAME_REQUEST_DELAY_MS = 100;
/** Delay (ms) before a peer is asked to join again after a live worker failed it. */
const REJOIN_MS = 500;

/**
 * How many pages of one actor may have media at once: a hall has a few devices, while observers and moderators share an
 * invitation. Each page has two transports at most, and one producer of each source.
 */
const MAX_SESSIONS = { ofHall: 12, ofSharedRole: 200 };

type Message<Type extends SignalMessage['type']> = Extract<SignalMessage, { type: Type }>;
type SignalReply<Type extends SignalMessage['type']> = Promise<Reply<SignalReplies[Type]>>;

/** A producer that may be opened. */
interface WantedProducer extends Pick<LocalSource, 'source' | 'kind' | 'home'> {
  readonly peer: MediaPeer;
  readonly session: PeerSession;
  readonly transport: Transport;
  readonly rtpParameters: RtpParameters;
}

/**
 * The media of one conference, spread over the workers: each peer is placed on one of them, and what is sent to one
 * worker is piped to another while a peer there consumes it. Peers on a worker that dies join again on a live one.
 */
export class MediasoupRoom implements MediaRoom {
  readonly #logger: MediaLogger;
  readonly #allowsPlainPeers: boolean;
  readonly #phones: ListeningPhones;
  readonly #routers: RoomRouters;
  readonly #lost: RejoinQueue;
  readonly #stage: RoomForwarding;
  #closed = false;

  constructor(conferenceId: ConferenceId, pool: WorkerPool, options: MediaOptions) {
    const { logger, plainPeers = false, mostPhones } = options;
    this.#logger = logger;
    this.#allowsPlainPeers = plainPeers;
    // Peers on a dead worker join again; the others only lose what was sent to it.
    this.#routers = new RoomRouters(pool, (worker) => {
      for (const { peer } of this.#stage.loseWorker(worker)) this.#lost.add(peer);
    });
    this.#lost = new RejoinQueue(pool, () => this.routerRtpCapabilities);
    this.#stage = new RoomForwarding(conferenceId, this.#routers, options);
    this.#phones = new ListeningPhones(this.#stage.sessions, () => this.#stage.phonesMayListen, mostPhones);
  }

  /** {@inheritDoc MediaRoom.routerRtpCapabilities} */
  get routerRtpCapabilities(): unknown {
    return this.#routers.rtpCapabilities;
  }

  /** How many there are, for the metrics. */
  get counts(): RoomCounts {
    return this.#stage.counts;
  }

  /**
   * Answers one request. Never rejects: what mediasoup refuses, and every id that is not the peer's own, is
   * `MEDIA_REFUSED`; without a router it is `MEDIA_UNAVAILABLE`. Sources without a place are `NOT_ON_STAGE`; for
   * roles whose screens have no stage everything is `FORBIDDEN`.
   */
  async handleSignal(peer: MediaPeer, message: SignalMessage): Promise<Reply<SignalReplies[SignalMessage['type']]>> {
    if (!mayUseMedia(peer.actor)) return reject('FORBIDDEN');
    const refused = this.#phones.refuse(peer, message.type);
    if (refused) return refused;
    try {
      return await this.#handle(peer, message);
    } catch (error) {
      this.#logger.warn({ err: error, peerId: peer.id, signal: message.type }, 'media request failed');
      return this.#refusal();
    }
  }

  /** {@inheritDoc MediaRoom.setStage} */
  setStage(stage: StagePolicy): void {
    this.#stage.setPolicy(stage);
  }

  /** {@inheritDoc MediaRoom.isSent} */
  isSent(slot: MediaSlot, source: MediaSource): boolean | undefined {
    return this.#stage.isSent(slot, source);
  }

  /** {@inheritDoc MediaRoom.record} */
  record(subject: RecordingSubject | undefined): void {
    this.#stage.recorders.record(subject);
  }

  /** {@inheritDoc MediaRoom.stream} */
  stream(subject: RecordingSubject | undefined): void {
    this.#stage.recorders.stream(subject);
  }

  /** {@inheritDoc MediaRoom.isRecording} */
  get isRecording(): boolean {
    return this.#stage.recorders.isRecording;
  }

  /** {@inheritDoc MediaRoom.leaveRecording} */
  leaveRecording(): void {
    this.#stage.recorders.leaveRecording();
  }

  /** {@inheritDoc MediaRoom.removePeer} */
  removePeer(peerId: string): void {
    this.#lost.forget(peerId);
    this.#stage.leave(peerId);
    this.#stage.forget(peerId);
  }

  /** Closes all media of the conference; nobody is told but other servers. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#lost.clear();
    const closing = this.#stage.close();
    this.#routers.close();
    await closing;
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
      case 'standBy':
        return this.#standBy(peer, message);
      case 'leaveMedia':
        return this.#leaveMedia(peer, message);
      case 'consumersReady':
        return this.#consumersReady(peer, message);
      case 'restartIce':
        return this.#restartIce(peer, message);
      case 'watchWall':
      case 'listenTo':
        return Promise.resolve(this.#stage.wall.answer(peer, message));
      case 'reportLine':
        return this.#reportLine(peer, message);
      case 'sendStill':
        return this.#answer(this.#stage.ladder.sendStill(peer, message.picture));
      case 'reportSight':
        return this.#answer(this.#stage.setInSight(peer.id, message.inSight));
      case 'watchOwn':
        return this.#answer(this.#stage.setWatching(peer.id, (before) => ({ ...before, watchesOwn: message.watch })));
      case 'showOne':
        return this.#answer(this.#stage.setWatching(peer.id, (before) => ({ ...before, showsOne: message.one })));
      case 'followLanguages':
        return this.#answer(this.#stage.setWatching(peer.id, (before) => following(before, message)));
      default:
        return unreachable(message, Promise.resolve(this.#refusal()));
    }
  }

  async #joinMedia(peer: MediaPeer, message: Message<'joinMedia'>): SignalReply<'joinMedia'> {
    const worker = this.#admit(peer);
    const routerRtpCapabilities = this.#routers.rtpCapabilities;
    if (!routerRtpCapabilities || !worker) return this.#refusal();
    if (lacksCodecs(message.rtpCapabilities)) {
      // It connected while no worker was live, and waits for a notice that may have been sent before.
      peer.notify({ type: 'mediaReset', routerRtpCapabilities });
      return err({ code: 'MEDIA_UNAVAILABLE' });
    }
    const rtpCapabilities = findRtpCapabilities(message.rtpCapabilities, routerRtpCapabilities);
    if (!rtpCapabilities) return this.#refusal();
    if (message.savesData) this.#stage.ladder.beginLow(peer.id);
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

  /** Closes a peer's media and finds a worker for it; without one, the peer is notified when there is. */
  #admit(peer: MediaPeer): MediaWorker | undefined {
    if (this.#stage.sessions.find(peer.id)) {
      this.#stage.leave(peer.id);
      peer.notify({ type: 'mediaLeft' });
    }
    this.#lost.forget(peer.id);
    if (this.#closed || this.#stage.sessions.countOf(peer.actor.id) >= mostSessions(peer.actor)) return undefined;
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
    return this.#stage.enter(worker, {
      peer,
      home: this.#routers.open(worker),
      createTransport,
      rtpCapabilities,
      onClosed: worker.meter.enter(),
    });
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
    const transport = this.#stage.sessions.find(peer.id)?.findTransport(message.transportId);
    const dtlsParameters = findDtlsParameters(message.dtlsParameters);
    if (!isWebRtc(transport) || !dtlsParameters) return this.#refusal();
    await transport.connect({ dtlsParameters });
    return ok({});
  }

  async #produce(peer: MediaPeer, message: Message<'produce'>): SignalReply<'produce'> {
    const { source } = message;
    const before = this.#stage.wall.mayProduce(peer, source);
    if (!before.ok) return before;
    const seconds = this.#stage.excess.secondsLeft(peer.actor.id, source);
    if (seconds > 0) return err({ code: 'MEDIA_EXCESS', facts: { seconds } });
    const session = this.#stage.sessions.find(peer.id);
    const transport = session?.findSendTransport(message.transportId);
    const kind = KIND_OF_SOURCE[source];
    const rtpParameters = findRtpParameters(message.rtpParameters, kind);
    const home = session?.home;
    if (!session || !home || !transport || !rtpParameters) return this.#refusal();
    // A peer that repeats `produce` has missed the reply. The worker would refuse a second stream with the same SSRCs.
    this.#stage.takeover.pause(peer.id, source);
    let shown = false;
    try {
      const reply = await this.#openProducer({ peer, source, kind, session, transport, rtpParameters, home });
      shown = reply.ok;
      return reply;
    } finally {
      // Another page of the place is asked.
      if (!shown) this.#stage.takeover.giveUp(peer.id, source);
    }
  }

  /** Opens a producer in the worker, and shows it if it still has a place. Rejects when the worker refuses. */
  async #openProducer(wanted: WantedProducer): SignalReply<'produce'> {
    const { peer, source, kind, session, transport, rtpParameters, home } = wanted;
    const producer = await transport.produce({
      kind,
      rtpParameters,
      keyFrameRequestDelay: isWebRtc(transport) ? 0 : KEY_FRAME_REQUEST_DELAY_MS,
      appData: { source, peerId: peer.id },
    });
    // The turn may have ended while the worker was asked.
    const place = this.#stage.wall.mayProduce(peer, source);
    if (!place.ok || session.closed) {
      producer.close();
      return place.ok ? this.#refusal() : place;
    }
    if (isWebRtc(transport)) this.#stage.spareKeyFrames(producer);
    const { id } = producer;
    this.#stage.put({ id, kind, producer, owner: peer, actorId: peer.actor.id, source, slot: place.value, home });
    return ok({ producerId: id });
  }

  async #closeProducer(peer: MediaPeer, message: Message<'closeProducer'>): SignalReply<'closeProducer'> {
    return this.#stage.takeover.withdraw(peer.id, message.source) ? ok({}) : this.#refusal();
  }

  async #standBy(peer: MediaPeer, { source, off }: Message<'standBy'>): SignalReply<'standBy'> {
    if (!this.#stage.sessions.find(peer.id)) return this.#refusal();
    const place = this.#stage.wall.mayProduce(peer, source);
    if (!place.ok) return place;
    this.#stage.takeover.standBy(peer, source, place.value, off);
    return ok({});
  }

  async #leaveMedia(peer: MediaPeer, { transportId }: Message<'leaveMedia'>): SignalReply<'leaveMedia'> {
    if (!this.#stage.sessions.find(peer.id)?.findTransport(transportId)) return this.#refusal();
    this.#stage.leave(peer.id);
    this.#stage.takeover.forget(peer.id);
    return ok({});
  }

  async #consumersReady(peer: MediaPeer, message: Message<'consumersReady'>): SignalReply<'consumersReady'> {
    const session = this.#stage.sessions.find(peer.id);
    if (!session) return this.#refusal();
    // Each by itself: one whose producer just closed must not hold up the others.
    const outcomes = await Promise.allSettled(message.consumerIds.map((id) => session.resumeConsumer(id)));
    const own = outcomes.every((outcome) => outcome.status === 'fulfilled' && outcome.value);
    return own ? ok({}) : this.#refusal();
  }

  async #restartIce(peer: MediaPeer, message: Message<'restartIce'>): SignalReply<'restartIce'> {
    const transport = this.#stage.sessions.find(peer.id)?.findTransport(message.transportId);
    if (!isWebRtc(transport)) return this.#refusal();
    return ok({ iceParameters: await transport.restartIce() });
  }

  async #reportLine(peer: MediaPeer, report: Message<'reportLine'>): SignalReply<'reportLine'> {
    const session = this.#stage.sessions.find(peer.id);
    if (!session) return this.#refusal();
    const rung = this.#stage.ladder.report(session, report);
    this.#stage.wall.setLine(peer.actor, { level: report.level, rung, loss: report.lossPercent });
    return ok({});
  }

  /** Done, or refused where the peer has no session for it. */
  async #answer(isDone: boolean) {
    return isDone ? ok({}) : this.#refusal();
  }

  /** A worker that failed one session may be dying, and the room not know it yet. */
  #rejoinLater(session: PeerSession): void {
    const { peer } = session;
    if (this.#stage.sessions.find(peer.id) !== session) return;
    this.#stage.leave(peer.id);
    this.#lost.addAfter(peer, REJOIN_MS);
  }

  #refusal() {
    return err({ code: this.routerRtpCapabilities ? ('MEDIA_REFUSED' as const) : ('MEDIA_UNAVAILABLE' as const) });
  }
}

function mostSessions({ role }: Actor): number {
  return role === 'site' || role === 'chair' ? MAX_SESSIONS.ofHall : MAX_SESSIONS.ofSharedRole;
}

/** The languages that a page hears and shows, in place of those before. */
function following(
  { voice: _, signer: __, ...before }: PageWatching,
  { voice, signer }: Message<'followLanguages'>,
): PageWatching {
  return { ...before, ...(voice !== undefined && { voice }), ...(signer !== undefined && { signer }) };
}
