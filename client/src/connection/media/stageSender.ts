import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { Producer, RtpCapabilities, RtpParameters, Transport } from 'mediasoup-client/types';
import { acceptReply, isUnheard, type MediaSignalPort, SignalRefusal } from './mediaSignalPort.ts';
import { producerSettings } from './producerSettings.ts';

/**
 * The waits before asking again, in milliseconds. The view that says "you have the floor" and the server's own
 * knowledge of it come different ways, so the first answer may be out of date.
 */
const RETRY_DELAYS_MS = [100, 200, 400, 800, 800];
/** The wait before asking again what nobody has heard or answered in time, in milliseconds. */
const ASK_AGAIN_MS = 1_000;

/** Why a producer was not opened after all: nobody wants it any more. */
const ABANDONED = new Error('no longer wanted');

interface StageSenderOptions {
  readonly source: MediaSource;
  readonly transport: Transport;
  readonly port: MediaSignalPort;
  readonly rtpCapabilities: RtpCapabilities;
  readonly onChange: () => void;
}

/**
 * Sends one source to the stage: brings what is sent to what is wanted, one step after the other, however often the
 * wish changes on the way.
 */
export class StageSender {
  readonly source: MediaSource;
  readonly #options: StageSenderOptions;
  #track: MediaStreamTrack | undefined;
  #wanted = false;
  /** Counts the wishes, so that the failure of an earlier one does not end a later one. */
  #wish = 0;
  /** The server took the source off the stage, or refused it: nothing happens until it is wanted anew. */
  #withdrawn = false;
  #producer: Producer | undefined;
  /** How many simulcast layers somebody receives; all, until the server says otherwise. */
  #layers = Number.POSITIVE_INFINITY;
  #following = false;
  #running = false;
  #wake: (() => void) | undefined;

  constructor(options: StageSenderOptions) {
    this.#options = options;
    this.source = options.source;
  }

  /** Whether the stage has the source. */
  get producing(): boolean {
    return this.#producer !== undefined;
  }

  setTrack(track: MediaStreamTrack | undefined): void {
    this.#track = track;
    this.#touch();
  }

  /** Start or stop. Wanting it again is a new attempt, also after the server closed it. */
  setWanted(wanted: boolean): void {
    this.#wanted = wanted;
    this.#wish++;
    this.#withdrawn = false;
    this.#touch();
  }

  /** Sends so many layers from the lowest, and with none pauses: nobody watches. */
  setDemand(layers: number): void {
    this.#layers = layers;
    void this.#follow();
  }

  /** The server closed the producer; it is not fought. */
  handleClosedByServer(): void {
    this.#withdrawn = true;
    this.#producer?.close();
    this.#producer = undefined;
    this.#touch();
    this.#options.onChange();
  }

  get #target(): MediaStreamTrack | undefined {
    const { transport } = this.#options;
    if (!this.#wanted || this.#withdrawn || transport.closed) return undefined;
    return this.#track?.readyState === 'live' ? this.#track : undefined;
  }

  /** Something changed: ends a wait, or starts a run. */
  #touch(): void {
    this.#wake?.();
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#isOff()) await this.#step();
    } finally {
      this.#running = false;
    }
  }

  #isOff(): boolean {
    return !this.#options.transport.closed && (this.#producer?.track ?? undefined) !== this.#target;
  }

  async #step(): Promise<void> {
    const target = this.#target;
    const wish = this.#wish;
    try {
      if (this.#producer && target) await this.#producer.replaceTrack({ track: target });
      else if (this.#producer) await this.#stop(this.#producer);
      else if (target) await this.#start(target);
    } catch (error) {
      if (error === ABANDONED || wish !== this.#wish || this.#options.transport.closed) return;
      this.#withdrawn = true;
      const expected = error instanceof SignalRefusal && error.code === 'NOT_ON_STAGE';
      if (!expected) console.warn(`cannot send the ${this.source}`, error);
    }
  }

  async #start(track: MediaStreamTrack): Promise<void> {
    // What was said of the producer before does not hold for this one; the server speaks up after it has opened its side.
    this.#layers = Number.POSITIVE_INFINITY;
    const { source, transport, rtpCapabilities, onChange } = this.#options;
    const producer = await transport.produce({
      track,
      ...producerSettings(source, rtpCapabilities.codecs ?? []),
      // The preview shows the same track, and goes on when the turn ends.
      stopTracks: false,
      disableTrackOnPause: false,
      // Nothing at all goes out while nobody receives it.
      zeroRtpOnPause: true,
      appData: { sender: this },
    });
    this.#producer = producer;
    producer.on('trackended', () => this.#touch());
    onChange();
    await this.#follow();
  }

  /** Brings the producer to what is received of it, again where that changed meanwhile. */
  async #follow(): Promise<void> {
    if (this.#following) return;
    this.#following = true;
    try {
      let followed: number | undefined;
      while (this.#producer && !this.#producer.closed && followed !== this.#layers) {
        followed = this.#layers;
        await sendLayers(this.#producer, followed);
      }
    } finally {
      this.#following = false;
    }
  }

  async #stop(producer: Producer): Promise<void> {
    producer.close();
    this.#producer = undefined;
    this.#options.onChange();
    // Refused when the server closed it first, which is as good.
    await this.#options.port.signal({ type: 'closeProducer', source: this.source });
  }

  /** Has the server open its side; for the transport's `produce` event. Rejects with a `SignalRefusal`. */
  async announce(rtpParameters: RtpParameters): Promise<string> {
    const { port, transport } = this.#options;
    const message = { type: 'produce', transportId: transport.id, source: this.source, rtpParameters } as const;
    const delays = [...RETRY_DELAYS_MS];
    while (this.#target) {
      const reply = await port.signal(message);
      const early = !reply.ok && reply.error.code === 'NOT_ON_STAGE';
      const delayMs = isUnheard(reply) ? ASK_AGAIN_MS : early ? delays.shift() : undefined;
      if (delayMs === undefined) return acceptReply(reply).producerId;
      await this.#pause(delayMs);
    }
    throw ABANDONED;
  }

  /** Waits, but no longer than until the wish changes. */
  async #pause(delayMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delayMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}

/** Sends so many layers from the lowest; none at all pauses the producer. */
async function sendLayers(producer: Producer, layers: number): Promise<void> {
  if (layers === 0) return producer.pause();
  if (producer.paused) producer.resume();
  const sent = producer.rtpParameters.encodings?.length ?? 1;
  if (producer.kind !== 'video' || sent < 2) return;
  const highest = Math.min(layers, sent) - 1;
  if ((producer.maxSpatialLayer ?? sent - 1) !== highest) await producer.setMaxSpatialLayer(highest);
}
