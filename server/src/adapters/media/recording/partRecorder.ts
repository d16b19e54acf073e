import type { RecordedTrack } from '@diem-cau/shared/domain/recording/state.ts';
import type { Consumer, ConsumerLayers, PlainTransport, RtpCapabilities } from 'mediasoup/types';
import type { RoomSource } from '../sources/roomSource.ts';
import type { RoomRouter } from '../workers/roomRouters.ts';
import type { ProducerLease } from '../workers/workerPipes.ts';
import type { OpenCapture } from './capturer.ts';
import type { CapturedStream, PartSheet } from './partSheet.ts';
import type { PartStudio } from './partStudio.ts';

const LOOPBACK = '127.0.0.1';

/** One source that a part records, and into which of its files. */
export interface TrackSource {
  readonly origin: RoomSource;
  readonly track: RecordedTrack;
  readonly layers: ConsumerLayers;
}

/** What a part stands on. */
export interface PartOptions {
  readonly studio: PartStudio;
  readonly home: RoomRouter;
  /** Makes a source consumable on a router. Rejects when it is gone. */
  readonly take: (id: string, target: RoomRouter) => Promise<ProducerLease>;
  readonly untilKeyFrameAllowed: (producerId: string) => Promise<void>;
  /** Requests a key frame again until a picture arrives. */
  readonly repeatKeyFrameRequest: (consumer: Consumer) => Promise<void>;
  /** A key frame is requested so often of a codec (ms), so that a player can begin anywhere. */
  readonly keyFrameMs: (codec: CapturedStream['codec']) => number;
  /** The recorder's process has failed this part. */
  readonly onLost: () => void;
}

/** How a part ends: whole, as its subject does, or left by a server that stops while its subject goes on. */
export type PartEnd = 'whole' | 'left';

/**
 * Records one part: consumers of its sources on a plain transport, which the recorder's process listens to. Steps run one
 * after another, whatever happens to the sources meanwhile.
 */
export class PartRecorder {
  /** What it records, by the producer's id. */
  readonly sources = new Map<string, TrackSource>();
  readonly #options: PartOptions;
  #sheet: PartSheet;
  readonly #closers: (() => void)[] = [];
  #transport: PlainTransport | undefined;
  #capture: OpenCapture | undefined;
  #steps: Promise<void>;
  #ended = false;

  constructor(sheet: PartSheet, options: PartOptions) {
    this.#sheet = sheet;
    this.#options = options;
    this.#steps = this.#open();
  }

  /** Resolves once it takes packets. Rejects where the recorder does not begin. */
  get opened(): Promise<void> {
    return this.#steps;
  }

  /** Records one more source. */
  add(source: TrackSource): void {
    if (this.sources.has(source.origin.id)) return;
    this.sources.set(source.origin.id, source);
    this.#steps = this.#steps.then(() => this.#consume(source));
    // A failure is reported by `opened`; a source that has just gone is none.
    this.#steps.catch(() => {});
  }

  /** Takes no packet any more, also while a step still runs, and has the files made. Idempotent. */
  end(kind: PartEnd): Promise<void> {
    if (this.#ended) return this.#steps;
    this.#ended = true;
    this.#transport?.close();
    this.#steps = this.#steps.catch(() => {}).then(() => this.#close(kind));
    return this.#steps;
  }

  async #open(): Promise<void> {
    const { studio, home, onLost } = this.#options;
    this.#capture = await studio.begin(this.#sheet, onLost);
    if (this.#ended) return;
    const transport = await home.router.createPlainTransport({
      listenInfo: { protocol: 'udp', ip: LOOPBACK },
      rtcpMux: true,
      comedia: false,
    });
    if (this.#ended) return transport.close();
    this.#transport = transport;
    await transport.connect({ ip: LOOPBACK, port: this.#capture.port });
  }

  async #consume({ origin, track, layers }: TrackSource): Promise<void> {
    const { take, home, studio, untilKeyFrameAllowed } = this.#options;
    if (this.#ended || !this.#transport) return;
    let lease: ProducerLease | undefined;
    try {
      lease = await take(origin.id, home);
      this.#closers.push(lease.release);
      if (this.#ended) return;
      const consumer = await this.#transport.consume({
        producerId: lease.producer.id,
        rtpCapabilities: plainCapabilities(home.router.rtpCapabilities),
        preferredLayers: layers,
        paused: true,
      });
      const stream = streamOf(consumer, track);
      if (!stream) return consumer.close();
      this.#sheet = { ...this.#sheet, streams: [...this.#sheet.streams, stream] };
      await studio.describe(this.#sheet);
      if (consumer.kind === 'video') await untilKeyFrameAllowed(origin.id);
      if (this.#ended) return;
      await consumer.resume();
      if (consumer.kind === 'video' && !this.#ended) this.#keepKeyFrames(consumer, stream.codec);
    } catch {
      // The source or its worker is gone; the room will say what comes instead.
      lease?.release();
    }
  }

  #keepKeyFrames(consumer: Consumer, codec: CapturedStream['codec']): void {
    const { repeatKeyFrameRequest, keyFrameMs } = this.#options;
    void repeatKeyFrameRequest(consumer);
    const timer = setInterval(() => consumer.requestKeyFrame().catch(() => {}), keyFrameMs(codec)).unref();
    this.#closers.push(() => clearInterval(timer));
  }

  async #close(kind: PartEnd): Promise<void> {
    for (const close of this.#closers) close();
    if (!this.#capture) return;
    await this.#capture.close();
    await this.#options.studio.end(kind === 'whole' ? { ...this.#sheet, ended: true } : this.#sheet);
  }
}

/** What the recorder takes: no repetitions and no extensions, since nothing is lost on this machine. */
function plainCapabilities({ codecs = [] }: RtpCapabilities): RtpCapabilities {
  return {
    codecs: codecs
      .filter(({ mimeType }) => !mimeType.endsWith('/rtx'))
      .map((codec) => ({ ...codec, rtcpFeedback: (codec.rtcpFeedback ?? []).filter(({ type }) => type !== 'nack') })),
  };
}

const CODECS: Readonly<Record<string, CapturedStream['codec']>> = {
  'audio/opus': 'opus',
  'video/vp8': 'vp8',
  'video/h264': 'h264',
};

function streamOf({ kind, rtpParameters }: Consumer, track: RecordedTrack): CapturedStream | undefined {
  const [parameters] = rtpParameters.codecs;
  const ssrc = rtpParameters.encodings?.[0]?.ssrc;
  const codec = parameters && CODECS[parameters.mimeType.toLowerCase()];
  if (!codec || ssrc === undefined) return undefined;
  return { ssrc, track, kind, codec, clockRate: parameters.clockRate };
}
