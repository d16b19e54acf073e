import type { ConsumerOptions, TransportOptions } from '@diem-cau/shared/protocol/messages.ts';
import type { Consumer, Router, RtpCapabilities, WebRtcServer, WebRtcTransport } from 'mediasoup/types';
import type { MediaPeer } from '../../application/mediaPort.ts';
import type { MediaLogger } from './mediaLogger.ts';
import type { StageProducer } from './stageProducer.ts';

/** Where the bandwidth estimate starts: enough for the middle layer at once, in bits a second. */
const INITIAL_OUTGOING_BITRATE = 1_000_000;
/** The stage fills the screen, so its highest layers; the worker goes lower when the bandwidth does not do. */
const STAGE_LAYERS = { spatialLayer: 2, temporalLayer: 2 };

interface StageConsumer {
  readonly consumer: Consumer;
  readonly origin: StageProducer;
}

interface PeerSessionOptions {
  readonly peer: MediaPeer;
  readonly router: Router;
  readonly webRtcServer: WebRtcServer;
  readonly rtpCapabilities: RtpCapabilities;
  readonly logger: MediaLogger;
  /** What is on the stage at this very moment. */
  readonly listStage: () => Iterable<StageProducer>;
}

/** What a peer has from one `joinMedia` to the next: its transports, and its consumers of the stage. */
export class PeerSession {
  readonly peer: MediaPeer;
  readonly #options: PeerSessionOptions;
  readonly #consumers = new Map<string, StageConsumer>();
  /** The producers it consumes, is about to, or cannot. */
  readonly #seenProducerIds = new Set<string>();
  #receive: WebRtcTransport | undefined;
  #send: WebRtcTransport | undefined;
  #state: 'opening' | 'consuming' | 'settled' | 'closed' = 'opening';

  constructor(options: PeerSessionOptions) {
    this.#options = options;
    this.peer = options.peer;
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
    await entry.consumer.resume();
    return true;
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
    if (consumerIds.length > 0) this.peer.notify({ type: 'consumersClosed', consumerIds });
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
    const current = opened.filter(({ origin }) => !origin.producer.closed);
    for (const entry of current) this.#consumers.set(entry.consumer.id, entry);
    deliver(current.map(consumerOptions));
  }

  #listMissing(): StageProducer[] {
    if (this.closed) return [];
    // Not only its own: the chair's second window would play the chair's own voice back into the room.
    return [...this.#options.listStage()].filter(
      ({ owner, producer }) => owner.actor.id !== this.peer.actor.id && !this.#seenProducerIds.has(producer.id),
    );
  }

  async #consume(origin: StageProducer): Promise<StageConsumer | undefined> {
    const { router, rtpCapabilities, logger } = this.#options;
    const producerId = origin.producer.id;
    if (!this.#receive || !router.canConsume({ producerId, rtpCapabilities })) return undefined;
    try {
      const consumer = await this.#receive.consume({
        producerId,
        rtpCapabilities,
        // Until the client has its side ready: the key frame that a start asks for would arrive too early.
        paused: true,
        // Also for sound, which has it off by default: a lost packet is sent again when it is asked for.
        enableRtx: true,
        ...(origin.producer.kind === 'video' ? { preferredLayers: STAGE_LAYERS } : {}),
        appData: { source: origin.source, slot: origin.slot },
      });
      return { consumer, origin };
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
