import type { MediaSlot, MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import {
  listReceived,
  type PageWatching,
  type ReceivedSource as Shown,
  type StagePolicy,
} from '@diem-cau/shared/domain/stage/policy.ts';
import { mayWatchWall } from '@diem-cau/shared/domain/stage/wall.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Producer, Transport } from 'mediasoup/types';
import type { MediaStatement } from '../../../application/mediaBoard.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import { pipeAddressOf } from '../cluster/pipeTransport.ts';
import { RoomCluster } from '../cluster/roomCluster.ts';
import type { ServerPipeCounts } from '../cluster/serverPipes.ts';
import type { MediaOptions } from '../mediaOptions.ts';
import { ActiveSpeakers } from '../quality/activeSpeakers.ts';
import { repeatKeyFrameRequest } from '../quality/firstPicture.ts';
import { KeyFrameRequests } from '../quality/keyFrameRequests.ts';
import { ReceiverQuality } from '../quality/receiverQuality.ts';
import { BitrateMeters } from '../sources/bitrateMeters.ts';
import { BitratePolicer } from '../sources/bitratePolicer.ts';
import { keyOfSource, type LocalSource, type RoomSource } from '../sources/roomSource.ts';
import { countLayers, type Receiver, SourceDemand } from '../sources/sourceDemand.ts';
import type { PipedSource } from '../sources/sourcePrecedence.ts';
import { SourceRegistry } from '../sources/sourceRegistry.ts';
import { SourceRequests } from '../sources/sourceRequests.ts';
import { SourceTakeover } from '../sources/sourceTakeover.ts';
import { RoomWall } from '../wall/roomWall.ts';
import type { MediaWorker } from '../workers/mediaWorker.ts';
import type { RoomRouter, RoomRouters } from '../workers/roomRouters.ts';
import { PeerSession, type PeerSessionPlace } from './peerSession.ts';
import { RoomRecorders } from './roomRecorders.ts';
import { RoomSessions } from './roomSessions.ts';

/** How much one room carries now. */
export interface RoomCounts extends ServerPipeCounts {
  readonly peers: number;
  readonly producers: number;
  readonly consumers: number;
  /** Sources copied from one worker to another. */
  readonly pipes: number;
}

/** What one room sends and receives: the stage and the desk's wall, over all its workers and with the other servers. */
export class RoomForwarding {
  readonly sessions = new RoomSessions();
  readonly wall = new RoomWall(() => this.#showWall());
  readonly ladder: ReceiverQuality;
  readonly excess: BitratePolicer;
  readonly takeover: SourceTakeover;
  readonly recorders: RoomRecorders;
  readonly #sources = new SourceRegistry();
  readonly #producers = this.#sources.own;
  readonly #demand = new SourceDemand();
  readonly #requests = new SourceRequests((entry) => this.#hasPlace(entry));
  readonly #meters = new BitrateMeters({
    listProducers: () => this.#producers.list(),
    isWanted: (entry) => this.#demand.isWanted(entry),
    onExcess: (entry, act, bitsPerSecond) => this.excess.act(entry, act, bitsPerSecond),
    onArrival: ({ owner, source }, arriving) => owner.notify({ type: 'sourceArrival', source, arriving }),
  });
  readonly #keyFrames = new KeyFrameRequests();
  readonly #voices: ActiveSpeakers;
  readonly #routers: RoomRouters;
  readonly #logger: MediaOptions['logger'];
  readonly #awayMs: number | undefined;
  readonly #sharing: RoomCluster | undefined;
  /** Undefined until it is set for the first time. */
  #policy: StagePolicy | undefined;
  /** The names of the sources that the stage has a place for. */
  #places = new Set<string>();

  constructor(conferenceId: ConferenceId, routers: RoomRouters, options: MediaOptions) {
    this.#logger = options.logger;
    this.#awayMs = options.awayMs;
    this.#routers = routers;
    this.#voices = new ActiveSpeakers(options.logger, () => {
      for (const session of this.sessions.list()) session.followVoices();
    });
    this.ladder = new ReceiverQuality(() => this.sessions.list(), this.#producers, {
      onRung: () => this.#refreshDemand(),
      onStill: (still) => this.#sharing?.passStill(still),
    });
    this.takeover = new SourceTakeover({
      producers: this.#producers,
      listStatements: () => this.#sharing?.statements ?? [],
      hasPlace: (entry) => this.#hasPlace(entry),
      close: (entries) => this.#close(entries),
      share: () => this.#sharing?.refresh(),
    });
    this.excess = new BitratePolicer({
      conferenceId,
      listPeers: () => this.sessions.list().map(({ peer }) => peer),
      limitSending: (peerId, bitsPerSecond) => this.sessions.find(peerId)?.limitSending(bitsPerSecond),
      listSent: (peerId) => this.#producers.ofPeer(peerId),
      logger: options.logger,
      close: (entry) => {
        this.#close([entry]);
        entry.owner.notify({ type: 'producerClosed', source: entry.source, because: 'excess' });
        this.takeover.recall();
      },
      share: (excess) => this.#sharing?.passExcess(excess),
    });
    this.#sharing = this.#share(conferenceId, options);
    this.recorders = this.#openRecorders(conferenceId, options);
  }

  /** How many there are, for the metrics. */
  get counts(): RoomCounts {
    const { count: peers, consumerCount: consumers } = this.sessions;
    const { serverPipes, silentServerPipes } = this.#sharing?.counts ?? { serverPipes: 0, silentServerPipes: 0 };
    const pipes = this.#sources.pipeCount;
    return { peers, producers: this.#producers.count, consumers, pipes, serverPipes, silentServerPipes };
  }

  /** Makes the stage so, for everybody. */
  setPolicy(policy: StagePolicy): void {
    this.#policy = policy;
    this.#places = new Set<string>(
      policy.places.flatMap(({ slot, sources }) => sources.map((source) => keyOfSource({ slot, source }))),
    );
    for (const onAir of policy.interpreted?.onAir ?? []) this.#places.add(keyOfSource(onAir));
    this.wall.setPolicy(policy.wall);
    this.#clearPlaces();
    for (const session of this.sessions.list()) session.setStage(policy);
    this.#refreshDemand();
    this.#request();
  }

  /** Whether phones may listen now; the conference's setting decides, and the stage must be set. */
  get phonesMayListen(): boolean {
    return this.#policy?.interpreted?.phoneVoice !== undefined;
  }

  /** Gives a peer a session on a worker. */
  enter<Made extends Transport>(worker: MediaWorker, place: PeerSessionPlace<Made>): PeerSession<Made> {
    const { peer } = place;
    const session = new PeerSession<Made>(
      {
        ...place,
        logger: this.#logger,
        listStage: () => this.#sources.list(),
        take: ({ id }, target) => this.#sources.take(id, target),
        isSilenced: (producerId) => this.#voices.isSilenced(producerId),
        untilKeyFrameAllowed: (producerId) => this.#keyFrames.untilKeyFrameAllowed(producerId),
        listShown: (policy, watching) => this.#listShown(policy, peer, watching),
        rung: () => this.ladder.rungOf(peer.id),
        awayMs: this.#awayMs,
      },
      this.#policy,
    );
    this.sessions.add(session, worker);
    this.#refreshDemand();
    this.#requests.forget(peer.id);
    this.#request();
    this.wall.welcome(peer);
    this.ladder.welcome(peer);
    return session;
  }

  /** Sends a peer pictures only while its page is in sight; whether it has a session. */
  setInSight(peerId: string, inSight: boolean): boolean {
    const session = this.sessions.find(peerId);
    session?.setInSight(inSight);
    if (session) this.#refreshDemand();
    return session !== undefined;
  }

  /** Changes how a peer's page shows the stage, as it says; whether it has a session. */
  setWatching(peerId: string, change: (before: PageWatching) => PageWatching): boolean {
    const session = this.sessions.find(peerId);
    if (!session) return false;
    session.watching = change(session.watching);
    if (this.#policy) session.setStage(this.#policy);
    this.#refreshDemand();
    return true;
  }

  /** Ends a peer's session, if it has one, and what it sends. */
  leave(peerId: string): void {
    const session = this.sessions.remove(peerId);
    if (!session) return;
    this.takeover.pauseWaiting(peerId);
    this.#close(this.#producers.ofPeer(peerId));
    session.close();
    this.#refreshDemand();
  }

  /** Forgets a connection that has no session any more. */
  forget(peerId: string): void {
    this.#requests.forget(peerId);
    this.takeover.forget(peerId);
    this.ladder.forget(peerId);
    this.wall.forget(peerId);
  }

  /** Asks a browser for key frames only when it would hear. */
  spareKeyFrames(producer: Producer): void {
    if (producer.kind === 'video') this.#keyFrames.watch(producer);
  }

  /** Whether a source is sent to this server or another; undefined while this one has no session and hears of no other. */
  isSent(slot: MediaSlot, source: MediaSource): boolean | undefined {
    if (this.sessions.count === 0) return undefined;
    const key = keyOfSource({ slot, source });
    const elsewhere = this.#sharing?.statements.flatMap(({ sources }) => sources) ?? [];
    return [...this.#producers.list(), ...elsewhere].some((sent) => keyOfSource(sent) === key);
  }

  /** Shows a producer to everyone, unless a newer page of its place sends the same source. */
  put(produced: Omit<LocalSource, 'order'>): void {
    const entry = this.takeover.rank(produced);
    this.#producers.add(entry);
    this.#meters.watch();
    if (!this.takeover.settle(entry)) return;
    this.#welcomeSource(entry);
    this.#refreshDemand();
  }

  /** Ends what was on a worker that died. Returns the sessions it carried. */
  loseWorker(worker: MediaWorker): readonly PeerSession[] {
    this.recorders.loseSources(this.#producers.onWorker(worker).map(({ id }) => id));
    const lost = this.sessions.removeOn(worker);
    for (const session of lost) {
      this.takeover.pauseWaiting(session.peer.id);
      session.close();
    }
    this.#close(this.#producers.onWorker(worker));
    this.#refreshDemand();
    return lost;
  }

  /** Ends all; nobody is told but the other servers. */
  async close(): Promise<void> {
    this.wall.close();
    this.sessions.close();
    this.takeover.close();
    this.#meters.close();
    await this.recorders.close();
    this.#producers.clear();
    await this.#sharing?.close();
  }

  /** Agrees with the other servers, if there may be any, on the stage and the wall. */
  #share(conferenceId: ConferenceId, options: MediaOptions): RoomCluster | undefined {
    const { board, logger } = options;
    if (!board) return undefined;
    return new RoomCluster({
      conferenceId,
      board,
      logger,
      listen: pipeAddressOf(options),
      openGateway: () => this.#routers.openAny(),
      take: (id, target) => this.#sources.take(id, target),
      untilKeyFrameAllowed: (id) => this.#keyFrames.untilKeyFrameAllowed(id),
      onReceived: (received) => this.#receive(received),
      onLost: (ids) => {
        this.#sources.removeReceived(ids);
        this.#takeAway(ids);
      },
      room: {
        isActive: () => this.sessions.count > 0,
        listOwn: () => this.#producers.list(),
        listHeld: () => this.takeover.held,
        countDemand: () => countLayers(this.#listReceivers()),
        listStills: () => this.ladder.listWantedElsewhere(),
        listLines: () => this.wall.lines,
        closeOvertaken: (entries) => this.takeover.displace(entries),
        hear: (statements) => this.#hear(statements),
        hearLines: (server, lines) => this.wall.hearLines(server, lines),
        showStill: (still) => this.ladder.showStill(still),
        hearExcess: (excess) => this.excess.hear(excess),
      },
    });
  }

  #openRecorders(conferenceId: ConferenceId, options: MediaOptions): RoomRecorders {
    const supply = {
      conferenceId,
      logger: this.#logger,
      listSources: () => this.#sources.list(),
      findHome: (id: string) => this.#producers.find(id)?.home,
      isSent: (slot: MediaSlot) => (['camera', 'microphone'] as const).some((source) => this.isSent(slot, source)),
      take: (id: string, target: RoomRouter) => this.#sources.take(id, target),
      untilKeyFrameAllowed: (id: string) => this.#keyFrames.untilKeyFrameAllowed(id),
      repeatKeyFrameRequest,
      onDemand: () => this.#refreshDemand(),
    };
    return new RoomRecorders(supply, options);
  }

  /** Takes what the other servers want, and say of their sites. */
  #hear(statements: readonly MediaStatement[]): void {
    this.wall.hear(statements);
    this.ladder.hear(statements);
    this.takeover.hear(statements);
    this.#clearPlaces();
    this.#request();
    // The floor may be sent to another server now, which records it then.
    this.recorders.refresh();
    this.#tellDemand();
  }

  /** Shows the wall to those who look at it now, and to nobody else. */
  #showWall(): void {
    if (!this.#policy) return;
    this.#clearPlaces();
    for (const session of this.sessions.list()) if (mayWatchWall(session.peer.actor)) session.setStage(this.#policy);
    this.#request();
    this.#sharing?.refresh();
  }

  /** What one peer's screen shows of the stage and the wall. */
  #listShown(policy: StagePolicy, { id, actor }: MediaPeer, watching: PageWatching): readonly Shown[] {
    return [...listReceived(policy, actor, watching), ...this.wall.receivedBy(id)];
  }

  #listReceivers(): readonly Receiver[] {
    const policy = this.#policy;
    if (!policy) return [];
    const pages = this.sessions.list().map(({ peer, rung, inSight, watching }) => ({
      shown: this.#listShown(policy, peer, watching),
      rung,
      inSight,
    }));
    return [...pages, ...this.recorders.listReceivers()];
  }

  /** Requests what has a place now, and nothing else. */
  #request(): void {
    if (this.#policy) this.#requests.refresh(this.sessions.list().map(({ peer }) => peer));
  }

  #refreshDemand(): void {
    this.#tellDemand();
    this.#sharing?.refresh();
  }

  #tellDemand(): void {
    this.takeover.recall();
    if (!this.#policy) return;
    const others = this.#sharing?.statements.map(({ demand }) => demand);
    this.#demand.refresh(countLayers(this.#listReceivers(), others), this.#producers.list());
    this.ladder.refreshStills();
  }

  /** Shows everyone what has come from another server. */
  #receive(received: PipedSource): void {
    if (received.kind === 'video') this.#keyFrames.watchCopy(received.producer);
    this.#sources.addReceived(received);
    this.#welcomeSource(received);
  }

  #welcomeSource({ id, home }: Pick<PipedSource, 'id' | 'home'>): void {
    this.#voices.setStage(this.#sources.list());
    this.#voices.locate(id, home.router);
    for (const session of this.sessions.list()) void session.catchUp();
    this.recorders.refresh();
  }

  /** Whether the stage has a place for a source, or somebody wants it for the wall. */
  #hasPlace(entry: Pick<RoomSource, 'slot' | 'source'>): boolean {
    if (!this.#policy) return true;
    const { slot, source } = entry;
    return slot.kind === 'wall' ? this.wall.wants(slot.siteId, source) : this.#places.has(keyOfSource(entry));
  }

  /** Closes what has no place any more, for every receiver. */
  #clearPlaces(): void {
    if (!this.#policy) return;
    const withoutPlace = this.#producers.list().filter((entry) => !this.#hasPlace(entry));
    this.takeover.clearPlaces();
    this.#close(withoutPlace);
    for (const { owner, source } of withoutPlace) {
      owner.notify({ type: 'producerClosed', source, because: 'noPlace' });
    }
  }

  /** Takes producers away, for every receiver. */
  #close(entries: readonly LocalSource[]): void {
    if (entries.length === 0) return;
    this.#producers.close(entries);
    this.#takeAway(entries.map(({ id }) => id));
    this.#sharing?.refresh();
  }

  /** Tells everyone what can no longer be received. */
  #takeAway(ids: readonly string[]): void {
    const gone = new Set(ids);
    for (const session of this.sessions.list()) session.dropProducers(gone);
    this.#voices.setStage(this.#sources.list());
    this.recorders.refresh();
  }
}
