import { CEILING_OF_SENDER } from '@diem-cau/shared/domain/stage/ceilings.ts';
import { isForwarded, type LineMeasures, type Rung } from '@diem-cau/shared/domain/stage/ladder.ts';
import type { PageWatching, ReceivedSource, StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import type { ConsumerOptions } from '@diem-cau/shared/protocol/signals.ts';
import type { Consumer, ConsumerLayers, Producer, RtpCapabilities, Transport } from 'mediasoup/types';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { MediaLogger } from '../mediaLogger.ts';
import { repeatKeyFrameRequest } from '../quality/firstPicture.ts';
import { judgePictures } from '../quality/pictureMeasure.ts';
import { keyOfSource, type RoomSource } from '../sources/roomSource.ts';
import type { RoomRouter } from '../workers/roomRouters.ts';
import type { ProducerLease } from '../workers/workerPipes.ts';
import { PageVisibility } from './pageVisibility.ts';
import type { TransportFactory } from './peerTransports.ts';

/** Until the stage policy is known. The worker selects lower layers when the bandwidth does not suffice. */
const HIGHEST_LAYERS: ConsumerLayers = { spatialLayer: 2, temporalLayer: 2 };

interface StageConsumer {
  readonly consumer: Consumer;
  readonly origin: RoomSource;
  /** What is consumed: the origin's producer, or its copy on the router where the peer is placed. */
  readonly producer: Producer;
  /** The client has its side open. */
  ready: boolean;
}

/** The peer of a session, its router and its transports. */
export interface PeerSessionPlace<Made extends Transport> {
  readonly peer: MediaPeer;
  /** The router it is placed on, once that is open. */
  readonly home: Promise<RoomRouter>;
  readonly createTransport: TransportFactory<Made>;
  readonly rtpCapabilities: RtpCapabilities;
  /** Called once, when the session is closed. */
  readonly onClosed: () => void;
}

interface PeerSessionOptions<Made extends Transport> extends PeerSessionPlace<Made> {
  readonly logger: MediaLogger;
  /** What is on the stage at this very moment. */
  readonly listStage: () => Iterable<RoomSource>;
  /** Makes something on the stage consumable on a router, until it is released. Rejects when it is gone. */
  readonly take: (origin: RoomSource, target: RoomRouter) => Promise<ProducerLease>;
  /** Whether a microphone is not among the active speakers that are forwarded. */
  readonly isSilenced: (producerId: string) => boolean;
  /** Resolves when the sender will react to the PLI that the start of a consumer sends. */
  readonly untilKeyFrameAllowed: (producerId: string) => Promise<void>;
  /** What this peer's screen shows of a stage, and beside it. */
  readonly listShown: (policy: StagePolicy, watching: PageWatching) => readonly ReceivedSource[];
  /** The peer's current level on the quality ladder. */
  readonly rung: () => Rung;
  /** As `MediaOptions.awayMs`. */
  readonly awayMs: number | undefined;
}

/** What a peer has from one `joinMedia` or `joinPlain` to the next: its transports, and its consumers of the stage. */
export class PeerSession<Made extends Transport = Transport> {
  readonly peer: MediaPeer;
  /** What the page said of how it shows the stage. */
  watching: PageWatching = {};
  readonly #options: PeerSessionOptions<Made>;
  readonly #consumers = new Map<string, StageConsumer>();
  /** The producers it consumes, is about to consume, or cannot consume. */
  readonly #seenProducerIds = new Set<string>();
  /** What this peer's screen shows of the stage, with the layers it takes; everything until the stage is known. */
  #shown: ReadonlyMap<string, ConsumerLayers> | undefined;
  #home: RoomRouter | undefined;
  #receive: Made | undefined;
  #send: Made | undefined;
  readonly #sight: PageVisibility;
  #state: 'opening' | 'consuming' | 'settled' | 'closed' = 'opening';

  constructor(options: PeerSessionOptions<Made>, policy: StagePolicy | undefined) {
    this.#options = options;
    this.peer = options.peer;
    this.#sight = new PageVisibility(() => this.#closeUnshown(), options.awayMs);
    if (policy) this.#look(policy);
  }

  get closed(): boolean {
    return this.#state === 'closed';
  }

  /** The router it is placed on; undefined while that opens. */
  get home(): RoomRouter | undefined {
    return this.#home;
  }

  /** Its current level on the quality ladder. */
  get rung(): Rung {
    return this.#options.rung();
  }

  /** Whether the client's page is visible. The pictures of a hidden page are not forwarded. */
  get inSight(): boolean {
    return this.#sight.inSight;
  }

  /** A phone receives one voice, which the policy names. */
  get #isPhone(): boolean {
    return this.peer.actor.role === 'delegate';
  }

  get consumerCount(): number {
    return this.#consumers.size;
  }

  /** Creates the transports. Rejects when the worker is gone. */
  async open(): Promise<{ receive: Made; send?: Made }> {
    const { createTransport } = this.#options;
    const home = await this.#options.home;
    this.#home = home;
    const [receive, send] = await Promise.all([
      createTransport(home, 'receive'),
      this.peer.maySend ? createTransport(home, 'send') : undefined,
    ]);
    this.#receive = receive;
    this.#send = send;
    if (this.closed) this.#closeTransports();
    else this.limitSending(CEILING_OF_SENDER);
    return { receive, ...(send && { send }) };
  }

  /** Opens consumers of all that is on the stage, for the reply to joining. */
  async consumeStage(): Promise<readonly ConsumerOptions[]> {
    let consumers: readonly ConsumerOptions[] = [];
    await this.#consumeMissing((opened) => {
      consumers = opened;
    });
    return consumers;
  }

  /** Opens consumers of what came onto the stage since, and tells the client of all of them at once. */
  async catchUp(): Promise<void> {
    // A session that is opening or consuming looks at the stage again before it is settled.
    if (this.#state !== 'settled') return;
    await this.#consumeMissing((consumers) => {
      if (consumers.length > 0) this.peer.notify({ type: 'consumersOpened', consumers });
    });
  }

  /** Receives the stage as it is now: what is not shown is closed, and what is, is taken at the layers it needs. */
  setStage(policy: StagePolicy): void {
    this.#look(policy);
    this.#closeUnshown();
    for (const entry of this.#consumers.values()) this.#take(entry, this.#layersOf(entry.origin));
    void this.catchUp();
  }

  /** Applies the current level of the quality ladder to all consumers. */
  followRung(): void {
    for (const entry of this.#consumers.values()) {
      this.#take(entry, this.#layersOf(entry.origin));
      void this.#run(entry);
    }
  }

  /** Forwards pictures only while the page is in sight, and closes them once it is away; sound in any case. */
  setInSight(inSight: boolean): void {
    this.#sight.set(inSight);
    for (const entry of this.#consumers.values()) void this.#run(entry);
    void this.catchUp();
  }

  /** The cameras that this peer is to see. */
  listCameras(): readonly RoomSource[] {
    if (!this.inSight) return [];
    return [...this.#options.listStage()].filter((origin) => origin.source === 'camera' && this.#receives(origin));
  }

  /** Whether the worker's bandwidth estimate suffices for the forwarded pictures. */
  measurePictures(): LineMeasures['pictures'] {
    return judgePictures([...this.#consumers.values()].map(({ consumer, producer }) => [consumer, producer]));
  }

  /** Forwards the active speakers, and only those. */
  followVoices(): void {
    for (const entry of this.#consumers.values()) if (entry.consumer.kind === 'audio') void this.#run(entry);
  }

  /** Limits what the client sends, in bits per second, by REMB. A client may ignore it. */
  limitSending(bitsPerSecond: number): void {
    this.#send?.setMaxIncomingBitrate(bitsPerSecond).catch(() => {
      // Closed meanwhile.
    });
  }

  findTransport(transportId: string): Made | undefined {
    return [this.#receive, this.#send].find((transport) => transport?.id === transportId);
  }

  findSendTransport(transportId: string): Made | undefined {
    return this.#send?.id === transportId ? this.#send : undefined;
  }

  /** Starts one consumer of this peer; whether it is one of its own. */
  async resumeConsumer(consumerId: string): Promise<boolean> {
    const entry = this.#consumers.get(consumerId);
    if (!entry) return false;
    entry.ready = true;
    return this.#run(entry);
  }

  /** Forgets the consumers of closed producers, which the worker has closed too, and tells the client. */
  dropProducers(producerIds: ReadonlySet<string>): void {
    const consumerIds: string[] = [];
    for (const [id, { origin }] of this.#consumers) {
      if (!producerIds.has(origin.id)) continue;
      this.#consumers.delete(id);
      consumerIds.push(id);
    }
    for (const id of producerIds) this.#seenProducerIds.delete(id);
    this.#tellClosed(consumerIds);
  }

  /** Closes the transports and all that runs over them. Idempotent. */
  close(): void {
    if (this.closed) return;
    this.#state = 'closed';
    this.#sight.close();
    this.#consumers.clear();
    this.#closeTransports();
    this.#options.onClosed();
  }

  async #consumeMissing(deliver: (opened: readonly ConsumerOptions[]) => void): Promise<void> {
    // Closed while its transports opened: it stays so.
    if (this.closed) return;
    this.#state = 'consuming';
    const opened: StageConsumer[] = [];
    for (let missing = this.#listMissing(); missing.length > 0; missing = this.#listMissing()) {
      for (const { id } of missing) this.#seenProducerIds.add(id);
      const consumers = await Promise.all(missing.map((origin) => this.#consume(origin)));
      opened.push(...consumers.filter((entry) => entry !== undefined));
    }
    if (this.closed) return;
    // No wait between the last look at the stage and here, or a producer that comes now would be seen by nobody.
    this.#state = 'settled';
    const current = opened.filter((entry) => this.#isCurrent(entry));
    for (const entry of current) {
      this.#consumers.set(entry.consumer.id, entry);
      this.#take(entry, this.#layersOf(entry.origin));
    }
    deliver(current.map(consumerOptions));
  }

  #look(policy: StagePolicy): void {
    this.#shown = new Map(
      this.#options
        .listShown(policy, this.watching)
        .map((entry) => [keyOfSource(entry), { spatialLayer: entry.spatialLayer, temporalLayer: entry.temporalLayer }]),
    );
  }

  /** Closes what the screen does not show any more. */
  #closeUnshown(): void {
    const hidden = [...this.#consumers.values()].filter(({ origin }) => !this.#layersOf(origin));
    for (const { consumer, origin } of hidden) {
      this.#consumers.delete(consumer.id);
      this.#seenProducerIds.delete(origin.id);
      consumer.close();
    }
    this.#tellClosed(hidden.map(({ consumer }) => consumer.id));
  }

  /** The layers this peer takes of a source; undefined where its screen does not show it. */
  #layersOf(origin: RoomSource): ConsumerLayers | undefined {
    if (origin.kind === 'video' && this.#sight.away) return undefined;
    const { kind } = origin.slot;
    if (!this.#shown) return kind === 'wall' || kind === 'language' || this.#isPhone ? undefined : HIGHEST_LAYERS;
    const layers = this.#shown.get(keyOfSource(origin));
    return layers && this.rung !== 'high' ? { ...layers, spatialLayer: 0 } : layers;
  }

  /** Whether its screen shows a source. No client hears its actor's own place: a second window would echo the voice. */
  #receives(origin: RoomSource): boolean {
    const own = origin.actorId === this.peer.actor.id;
    return (
      (!own || (this.watching.watchesOwn === true && origin.kind === 'video')) && this.#layersOf(origin) !== undefined
    );
  }

  /** The stage may have changed while the worker was asked. */
  #isCurrent({ consumer, origin }: StageConsumer): boolean {
    const onStage = [...this.#options.listStage()].includes(origin);
    if (onStage && !consumer.closed && this.#layersOf(origin)) return true;
    this.#seenProducerIds.delete(origin.id);
    consumer.close();
    return false;
  }

  #take({ consumer }: StageConsumer, layers: ConsumerLayers | undefined): void {
    if (consumer.kind !== 'video' || !layers || consumer.closed) return;
    const { spatialLayer, temporalLayer } = layers;
    const { preferredLayers } = consumer;
    const isPreferred =
      preferredLayers?.spatialLayer === spatialLayer && preferredLayers.temporalLayer === temporalLayer;
    // Sound is outside of this: the worker forwards it whatever the estimate says. Of pictures the largest goes first.
    const priority = spatialLayer + 1;
    Promise.all([
      !isPreferred && consumer.setPreferredLayers(layers),
      consumer.priority !== priority && consumer.setPriority(priority),
    ]).catch(() => {
      // Closed meanwhile, with its producer or its peer.
    });
  }

  /** Starts or stops one consumer as it should be now; false when it is gone. */
  async #run(entry: StageConsumer): Promise<boolean> {
    const { consumer, origin } = entry;
    if (consumer.paused) await this.#options.untilKeyFrameAllowed(origin.id);
    try {
      // Looked at again after each wait: it may be wanted otherwise by then.
      while (!consumer.closed && this.#isForwarded(entry) === consumer.paused) {
        if (consumer.paused) {
          await consumer.resume();
          void repeatKeyFrameRequest(consumer);
        } else await consumer.pause();
      }
      return !consumer.closed;
    } catch {
      return false;
    }
  }

  #isForwarded({ consumer: { kind }, origin, ready }: StageConsumer): boolean {
    if (!ready || this.#options.isSilenced(origin.id)) return false;
    return isForwarded(this.rung, kind) && (kind === 'audio' || this.inSight);
  }

  #tellClosed(consumerIds: readonly string[]): void {
    if (consumerIds.length > 0) this.peer.notify({ type: 'consumersClosed', consumerIds });
  }

  #listMissing(): RoomSource[] {
    if (this.closed) return [];
    return [...this.#options.listStage()].filter(
      (origin) => !this.#seenProducerIds.has(origin.id) && this.#receives(origin),
    );
  }

  async #consume(origin: RoomSource): Promise<StageConsumer | undefined> {
    const [home, receive, preferredLayers] = [this.#home, this.#receive, this.#layersOf(origin)];
    if (!home || !receive || !preferredLayers) return undefined;
    let lease: ProducerLease | undefined;
    try {
      lease = await this.#options.take(origin, home);
      const consumer = await this.#openConsumer(origin, home, receive, preferredLayers);
      if (consumer && !consumer.closed) {
        consumer.observer.once('close', lease.release);
        return { consumer, origin, producer: lease.producer, ready: false };
      }
    } catch (error) {
      const { listStage, logger } = this.#options;
      // The turn may have ended, or the peer left, while the worker was asked.
      const expected = this.closed || ![...listStage()].includes(origin);
      if (!expected) logger.warn({ err: error, peerId: this.peer.id }, 'cannot consume');
    }
    lease?.release();
    return undefined;
  }

  async #openConsumer(
    { id, kind, source, slot }: RoomSource,
    { router }: RoomRouter,
    receive: Made,
    preferredLayers: ConsumerLayers,
  ): Promise<Consumer | undefined> {
    const { rtpCapabilities } = this.#options;
    if (!router.canConsume({ producerId: id, rtpCapabilities })) return undefined;
    return receive.consume({
      producerId: id,
      rtpCapabilities,
      // Until the client has its side ready: the key frame that a start asks for would arrive too early.
      paused: true,
      // Also for sound, which has it off by default: a lost packet is sent again when it is asked for.
      enableRtx: true,
      ...(kind === 'video' ? { preferredLayers } : {}),
      appData: { source, slot },
    });
  }

  #closeTransports(): void {
    this.#receive?.close();
    this.#send?.close();
  }
}

function consumerOptions({ consumer, origin }: StageConsumer): ConsumerOptions {
  const { id, producerId, kind, rtpParameters } = consumer;
  return { id, producerId, kind, rtpParameters, source: origin.source, slot: origin.slot };
}
