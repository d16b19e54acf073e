import { isForwarded, type LineMeasures, type Rung } from '@diem-cau/shared/domain/stage/ladder.ts';
import { listReceived, type ReceivedSource, type StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import type { ConsumerOptions, TransportOptions } from '@diem-cau/shared/protocol/messages.ts';
import type { Consumer, ConsumerLayers, Router, RtpCapabilities, WebRtcServer, WebRtcTransport } from 'mediasoup/types';
import type { MediaPeer } from '../../application/mediaPort.ts';
import { judgePictures } from './ladderMeasures.ts';
import type { MediaLogger } from './mediaLogger.ts';
import { keyOfSource, type StageProducer } from './stageProducer.ts';

/** Where the bandwidth estimate starts: enough for the middle layer at once, in bits a second. */
const INITIAL_OUTGOING_BITRATE = 1_000_000;
/** Before the stage is known. The worker goes lower when the bandwidth does not do. */
const HIGHEST_LAYERS: ConsumerLayers = { spatialLayer: 2, temporalLayer: 2 };

interface StageConsumer {
  readonly consumer: Consumer;
  readonly origin: StageProducer;
  /** The client has its side open. */
  ready: boolean;
}

interface PeerSessionOptions {
  readonly peer: MediaPeer;
  readonly router: Router;
  readonly webRtcServer: WebRtcServer;
  readonly rtpCapabilities: RtpCapabilities;
  readonly logger: MediaLogger;
  /** What is on the stage at this very moment. */
  readonly listStage: () => Iterable<StageProducer>;
  /** Whether a voice is one of too many now. */
  readonly isSilenced: (producerId: string) => boolean;
  /** What this peer receives beside the stage. */
  readonly listWall: () => readonly ReceivedSource[];
  /** How much the peer's line bears now. */
  readonly rung: () => Rung;
}

/** What a peer has from one `joinMedia` to the next: its transports, and its consumers of the stage. */
export class PeerSession {
  readonly peer: MediaPeer;
  readonly #options: PeerSessionOptions;
  readonly #consumers = new Map<string, StageConsumer>();
  /** The producers it consumes, is about to, or cannot. */
  readonly #seenProducerIds = new Set<string>();
  /** What this peer's screen shows of the stage, with the layers it takes; everything until the stage is known. */
  #shown: ReadonlyMap<string, ConsumerLayers> | undefined;
  #receive: WebRtcTransport | undefined;
  #send: WebRtcTransport | undefined;
  #state: 'opening' | 'consuming' | 'settled' | 'closed' = 'opening';

  constructor(options: PeerSessionOptions, policy: StagePolicy | undefined) {
    this.#options = options;
    this.peer = options.peer;
    if (policy) this.#look(policy);
  }

  get closed(): boolean {
    return this.#state === 'closed';
  }

  get consumerCount(): number {
    return this.#consumers.size;
  }

  /** Creates the transports. Rejects when the worker is gone. */
  async open(): Promise<{ receive: TransportOptions; send?: TransportOptions }> {
    const [receive, send] = await Promise.all([
      this.#createTransport(),
      this.peer.maySend ? this.#createTransport() : undefined,
    ]);
    this.#receive = receive;
    this.#send = send;
    if (this.closed) this.#closeTransports();
    return { receive: transportOptions(receive), ...(send ? { send: transportOptions(send) } : {}) };
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
    // Whoever is joining or at it already looks at the stage again before it is done.
    if (this.#state !== 'settled') return;
    await this.#consumeMissing((consumers) => {
      if (consumers.length > 0) this.peer.notify({ type: 'consumersOpened', consumers });
    });
  }

  /** Receives the stage as it is now: what is not shown is closed, and what is, is taken at the layers it needs. */
  setStage(policy: StagePolicy): void {
    this.#look(policy);
    const hidden = [...this.#consumers.values()].filter(({ origin }) => !this.#layersOf(origin));
    for (const { consumer, origin } of hidden) {
      this.#consumers.delete(consumer.id);
      this.#seenProducerIds.delete(origin.producer.id);
      consumer.close();
    }
    this.#tellClosed(hidden.map(({ consumer }) => consumer.id));
    for (const entry of this.#consumers.values()) this.#take(entry, this.#layersOf(entry.origin));
    void this.catchUp();
  }

  /** Forwards what the line bears now, at the layers it bears. */
  followRung(): void {
    for (const entry of this.#consumers.values()) {
      this.#take(entry, this.#layersOf(entry.origin));
      void this.#run(entry);
    }
  }

  /** The cameras that this peer is to see. */
  listCameras(): readonly StageProducer[] {
    return [...this.#consumers.values()].map(({ origin }) => origin).filter(({ source }) => source === 'camera');
  }

  /** Whether the bandwidth, as the worker estimates it, does for the pictures that are forwarded. */
  measurePictures(): LineMeasures['pictures'] {
    return judgePictures([...this.#consumers.values()].map(({ consumer, origin }) => [consumer, origin.producer]));
  }

  /** Forwards the voices that are to be heard now, and only those. */
  followVoices(): void {
    for (const entry of this.#consumers.values()) if (entry.consumer.kind === 'audio') void this.#run(entry);
  }

  findTransport(transportId: string): WebRtcTransport | undefined {
    return [this.#receive, this.#send].find((transport) => transport?.id === transportId);
  }

  findSendTransport(transportId: string): WebRtcTransport | undefined {
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
      if (!producerIds.has(origin.producer.id)) continue;
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
    this.#consumers.clear();
    this.#closeTransports();
  }

  async #consumeMissing(deliver: (opened: readonly ConsumerOptions[]) => void): Promise<void> {
    this.#state = 'consuming';
    const opened: StageConsumer[] = [];
    for (let missing = this.#listMissing(); missing.length > 0; missing = this.#listMissing()) {
      for (const { producer } of missing) this.#seenProducerIds.add(producer.id);
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
    const received = [...listReceived(policy, this.peer.actor), ...this.#options.listWall()];
    this.#shown = new Map(
      received.map((entry) => [
        keyOfSource(entry),
        { spatialLayer: entry.spatialLayer, temporalLayer: entry.temporalLayer },
      ]),
    );
  }

  /** The layers this peer takes of a source; undefined where its screen does not show it. */
  #layersOf(origin: StageProducer): ConsumerLayers | undefined {
    if (!this.#shown) return origin.slot.kind === 'wall' ? undefined : HIGHEST_LAYERS;
    const layers = this.#shown.get(keyOfSource(origin));
    return layers && this.#options.rung() !== 'high' ? { ...layers, spatialLayer: 0 } : layers;
  }

  /** The stage may have changed while the worker was asked. */
  #isCurrent({ consumer, origin }: StageConsumer): boolean {
    if (origin.producer.closed) return false;
    if (this.#layersOf(origin)) return true;
    this.#seenProducerIds.delete(origin.producer.id);
    consumer.close();
    return false;
  }

  #take({ consumer }: StageConsumer, layers: ConsumerLayers | undefined): void {
    if (consumer.kind !== 'video' || !layers || consumer.closed) return;
    if (consumer.preferredLayers?.spatialLayer === layers.spatialLayer) return;
    // Sound is outside of this: the worker forwards it whatever the estimate says. Of pictures the largest goes first.
    Promise.all([consumer.setPreferredLayers(layers), consumer.setPriority(layers.spatialLayer + 1)]).catch(() => {
      // Closed meanwhile, with its producer or its peer.
    });
  }

  /** Starts or stops one consumer as it should be now; false when it is gone. */
  async #run({ consumer, origin, ready }: StageConsumer): Promise<boolean> {
    const { isSilenced, rung } = this.#options;
    const running = ready && !isSilenced(origin.producer.id) && isForwarded(rung(), consumer.kind);
    if (consumer.closed) return false;
    try {
      if (running && consumer.paused) await consumer.resume();
      else if (!running && !consumer.paused) await consumer.pause();
      return true;
    } catch {
      return false;
    }
  }

  #tellClosed(consumerIds: readonly string[]): void {
    if (consumerIds.length > 0) this.peer.notify({ type: 'consumersClosed', consumerIds });
  }

  #listMissing(): StageProducer[] {
    if (this.closed) return [];
    // Not only its own: the chair's second window would play the chair's own voice back into the room.
    return [...this.#options.listStage()].filter(
      (origin) =>
        origin.owner.actor.id !== this.peer.actor.id &&
        !this.#seenProducerIds.has(origin.producer.id) &&
        this.#layersOf(origin) !== undefined,
    );
  }

  async #consume(origin: StageProducer): Promise<StageConsumer | undefined> {
    const { router, rtpCapabilities, logger } = this.#options;
    const producerId = origin.producer.id;
    const preferredLayers = this.#layersOf(origin);
    if (!this.#receive || !preferredLayers || !router.canConsume({ producerId, rtpCapabilities })) return undefined;
    try {
      const consumer = await this.#receive.consume({
        producerId,
        rtpCapabilities,
        // Until the client has its side ready: the key frame that a start asks for would arrive too early.
        paused: true,
        // Also for sound, which has it off by default: a lost packet is sent again when it is asked for.
        enableRtx: true,
        ...(origin.producer.kind === 'video' ? { preferredLayers } : {}),
        appData: { source: origin.source, slot: origin.slot },
      });
      return { consumer, origin, ready: false };
    } catch (error) {
      // The turn may have ended, or the peer left, while the worker was asked.
      if (!origin.producer.closed && !this.closed) logger.warn({ err: error, peerId: this.peer.id }, 'cannot consume');
      return undefined;
    }
  }

  #createTransport(): Promise<WebRtcTransport> {
    return this.#options.router.createWebRtcTransport({
      webRtcServer: this.#options.webRtcServer,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE,
    });
  }

  #closeTransports(): void {
    this.#receive?.close();
    this.#send?.close();
  }
}

function transportOptions({ id, iceParameters, iceCandidates, dtlsParameters }: WebRtcTransport): TransportOptions {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}

function consumerOptions({ consumer, origin }: StageConsumer): ConsumerOptions {
  const { id, producerId, kind, rtpParameters } = consumer;
  return { id, producerId, kind, rtpParameters, source: origin.source, slot: origin.slot };
}
