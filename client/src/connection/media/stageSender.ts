import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { Producer, RtpCapabilities, RtpParameters, Transport } from 'mediasoup-client/types';
import {
  acceptReply,
  isUnacknowledged,
  type MediaSignalPort,
  SignalRefusal,
  signalUntilAcknowledged,
} from './mediaSignalPort.ts';
import { producerSettings } from './producerSettings.ts';
import type { SourceTrouble } from './stageMediaSnapshot.ts';

/** Delay before a request without an acknowledgement is sent again, in milliseconds. */
const RETRY_MS = 1_000;
/** Exponential back-off while the source is still wanted, in milliseconds. */
const MIN_RETRY_MS = 2_000;
const MAX_RETRY_MS = 15_000;

/** The error of a producer that was no longer wanted while it was being opened. */
const ABANDONED = new Error('no longer wanted');

/**
 * This page's claim to what a place sends: none; that it sends the source, or sent it and has turned it off; or that a
 * newer page of the same place sends it.
 */
export type SenderPlace = 'none' | 'held' | 'elsewhere';

interface StageSenderOptions {
  readonly source: MediaSource;
  /** As it was before the media were joined again. */
  readonly place: SenderPlace;
  readonly transport: Transport;
  readonly port: MediaSignalPort;
  readonly rtpCapabilities: RtpCapabilities;
  readonly onChange: () => void;
}

/**
 * Sends one source to the stage. It reconciles what is sent with what is wanted, one step at a time, however often that
 * changes meanwhile.
 */
export class StageSender {
  readonly source: MediaSource;
  readonly #options: StageSenderOptions;
  #track: MediaStreamTrack | undefined;
  #wanted = false;
  /** Counts the wishes, so that the failure of an earlier one does not end a later one. */
  #wish = 0;
  /** The server closed the source, or refused it: nothing happens until the next attempt. */
  #withdrawn = false;
  #place: SenderPlace;
  #trouble: Exclude<SourceTrouble, 'elsewhere'> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #retryDelayMs = MIN_RETRY_MS;
  #producer: Producer | undefined;
  /** How many simulcast layers somebody receives; all, until the server says otherwise. */
  #layers = Number.POSITIVE_INFINITY;
  #following = false;
  #running = false;
  #wake: (() => void) | undefined;

  constructor(options: StageSenderOptions) {
    this.#options = options;
    this.source = options.source;
    this.#place = options.place;
  }

  /** Whether there is a producer. */
  get producing(): boolean {
    return this.#producer !== undefined;
  }

  /** Whether the server wants the source. */
  get wanted(): boolean {
    return this.#wanted;
  }

  setTrack(track: MediaStreamTrack | undefined): void {
    this.#track = track;
    this.#touch();
  }

  /** This page's claim to the place, for the sender after this one. */
  get place(): SenderPlace {
    return this.#place;
  }

  /** Why the source is wanted and is not received as it should be; undefined where nothing is known to be wrong. */
  get trouble(): SourceTrouble | undefined {
    if (!this.#wanted) return undefined;
    return this.#place === 'elsewhere' ? 'elsewhere' : this.#trouble;
  }

  /**
   * Start or stop. Wanting it again is a new attempt after the server closed it: the page that replaced this one's
   * producer is gone.
   */
  setWanted(wanted: boolean): void {
    const begins = wanted && !this.#wanted;
    this.#wanted = wanted;
    this.#wish++;
    this.#attempt();
    if (!wanted) this.#leavePlace();
    else if (begins && this.#place !== 'none') void this.#claimPlace();
    else if (this.#place === 'elsewhere') this.#place = 'none';
    this.#touch();
  }

  /** Sends from this page although another one does. */
  takeOver(): void {
    if (this.#place !== 'elsewhere') return;
    this.#leavePlace();
    this.#attempt();
    this.#touch();
    this.#options.onChange();
  }

  /** Sends so many layers from the lowest, and with none pauses: nobody watches. */
  setDemand(layers: number): void {
    this.#layers = layers;
    void this.#follow();
  }

  /** Sends no more than so many bits a second of all layers together. */
  setLimit(bitsPerSecond: number): void {
    const producer = this.#producer;
    const maxBitrate = Math.floor(bitsPerSecond / (producer?.rtpParameters.encodings?.length ?? 1));
    producer?.setRtpEncodingParameters({ maxBitrate }).catch((error: unknown) => {
      console.warn(`cannot limit the ${this.source}`, error);
    });
  }

  /** Whether what is sent arrives at the server. */
  setArriving(arriving: boolean): void {
    this.#trouble = arriving ? undefined : 'notArriving';
    this.#options.onChange();
  }

  /** The server closed the producer. This page does not open it again at once. */
  handleClosedByServer(because: 'noPlace' | 'replaced' | 'excess'): void {
    this.#producer?.close();
    this.#producer = undefined;
    if (because === 'replaced') {
      this.#place = 'elsewhere';
    } else {
      this.#place = 'none';
      this.#trouble = because === 'excess' ? 'excess' : undefined;
      // Without a place the server says when there is one again.
      if (because === 'excess') this.#attemptLater();
      else this.#withdrawn = true;
    }
    this.#touch();
    this.#options.onChange();
  }

  /** Makes no further attempts. */
  close(): void {
    clearTimeout(this.#retry);
  }

  get #target(): MediaStreamTrack | undefined {
    const { transport } = this.#options;
    if (!this.#wanted || this.#withdrawn || this.#place === 'elsewhere' || transport.closed) return undefined;
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
      this.#attemptLater();
      const code = error instanceof SignalRefusal ? error.code : undefined;
      if (code === 'MEDIA_EXCESS') this.#trouble = 'excess';
      if (code !== 'NOT_ON_STAGE' && code !== 'MEDIA_EXCESS') console.warn(`cannot send the ${this.source}`, error);
    }
  }

  async #start(track: MediaStreamTrack): Promise<void> {
    // What was said of the producer before does not hold for this one; the server speaks up after it has opened its
    // side.
    this.#layers = Number.POSITIVE_INFINITY;
    const { source, transport, rtpCapabilities, onChange } = this.#options;
    const producer = await transport.produce({
      track,
      ...producerSettings(source, rtpCapabilities.codecs ?? []),
      // The preview uses the same track and continues after the turn.
      stopTracks: false,
      disableTrackOnPause: false,
      // Send nothing while nobody receives it.
      zeroRtpOnPause: true,
      appData: { sender: this },
    });
    this.#producer = producer;
    if (this.#place === 'none') this.#place = 'held';
    this.#trouble = undefined;
    this.#retryDelayMs = MIN_RETRY_MS;
    producer.on('trackended', () => this.#touch());
    onChange();
    await this.#follow();
  }

  /** Applies the demanded layers to the producer, again if they changed meanwhile. */
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
    // The server has closed it, and keeps this page's rank for when it is asked again.
    if (this.#place === 'elsewhere') return;
    // Refused if the server closed it first, which has the same effect.
    await this.#options.port.signal({ type: 'closeProducer', source: this.source });
  }

  /** Allows an attempt at once. */
  #attempt(): void {
    clearTimeout(this.#retry);
    this.#withdrawn = false;
  }

  #attemptLater(): void {
    clearTimeout(this.#retry);
    this.#withdrawn = true;
    if (!this.#wanted) return;
    this.#retry = setTimeout(() => {
      this.#attempt();
      this.#touch();
    }, this.#retryDelayMs);
    this.#retryDelayMs = Math.min(2 * this.#retryDelayMs, MAX_RETRY_MS);
  }

  /** Tells the server that this page no longer waits for the place. */
  #leavePlace(): void {
    const waited = this.#place === 'elsewhere';
    this.#place = 'none';
    if (waited) void this.#options.port.signal({ type: 'closeProducer', source: this.source });
  }

  /**
   * After joining again: the server has forgotten that this page waits, or that its person has turned the source off.
   */
  async #claimPlace(): Promise<void> {
    if (this.#target) return;
    const place = this.#place;
    const { port, transport } = this.#options;
    const message = { type: 'standBy', source: this.source, off: place === 'held' } as const;
    const isTrue = () => this.#wanted && this.#place === place && !this.#producer && !transport.closed;
    const reply = await signalUntilAcknowledged(port, message, isTrue);
    if (!reply || reply.ok || !isTrue()) return;
    this.#place = 'none';
    this.#touch();
    this.#options.onChange();
  }

  /** Has the server open its side; for the transport's `produce` event. Rejects with a `SignalRefusal`. */
  async announce(rtpParameters: RtpParameters): Promise<string> {
    const { port, transport } = this.#options;
    const message = { type: 'produce', transportId: transport.id, source: this.source, rtpParameters } as const;
    while (this.#target) {
      const reply = await port.signal(message);
      if (!isUnacknowledged(reply)) return acceptReply(reply).producerId;
      await this.#pause(RETRY_MS);
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
