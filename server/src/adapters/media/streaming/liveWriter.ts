import type { Writable } from 'node:stream';
import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  MkvOutputFormat,
  Output,
  StreamTarget,
} from 'mediabunny';
import type { Frame } from '../recording/frames.ts';
import { readH264Stream } from '../recording/h264.ts';
import { opusSeconds, SILENCE, SILENCE_S } from '../recording/trackWriter.ts';
import { readVp8Stream } from '../recording/vp8.ts';

/** What has been written is passed on so often (s). */
const CLUSTER_S = 0.2;
const SAMPLE_RATE = 48_000;
const SOUND = { codec: 'opus', numberOfChannels: 2, sampleRate: SAMPLE_RATE } as const;

/** The voices of a programme: of who has the floor, and of the chair beside it. */
const VOICES = ['main', 'chair'] as const;
type Voice = (typeof VOICES)[number];

/** Writes encoded pictures and both voices to a pipe as they come (Matroska). Times are seconds since the writer's start. */
export class LiveWriter {
  readonly #output: Output;
  readonly #video: EncodedVideoPacketSource | undefined;
  readonly #codec: 'vp8' | 'h264' | undefined;
  readonly #voices: Record<Voice, { readonly source: EncodedAudioPacketSource; endS: number; isNew: boolean }>;
  #lastPictureS = -1;
  #steps: Promise<unknown>;
  #waiting = 0;

  constructor(pipe: Writable, codec: 'vp8' | 'h264' | undefined) {
    const sink = new WritableStream<{ readonly data: Uint8Array }>({
      write: ({ data }) => new Promise((resolve) => pipe.write(Buffer.from(data), () => resolve())),
    });
    const format = new MkvOutputFormat({ appendOnly: true, minimumClusterDuration: CLUSTER_S });
    this.#output = new Output({ format, target: new StreamTarget(sink as WritableStream) });
    this.#codec = codec;
    if (codec) {
      this.#video = new EncodedVideoPacketSource(codec === 'h264' ? 'avc' : 'vp8');
      this.#output.addVideoTrack(this.#video);
    }
    const open = () => {
      const source = new EncodedAudioPacketSource('opus');
      this.#output.addAudioTrack(source);
      return { source, endS: 0, isNew: true };
    };
    this.#voices = { main: open(), chair: open() };
    this.#steps = this.#output.start();
  }

  /** How many packets wait for the pipe. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Adds a picture; the first one is a key frame. */
  addPicture({ data, isKey }: Frame, atS: number): void {
    const video = this.#video;
    const isFirst = this.#lastPictureS < 0;
    const config = isFirst ? this.#describe(data) : undefined;
    if (!video || (isFirst && !config)) return;
    const time = Math.max(atS, this.#lastPictureS + 0.001, 0);
    this.#lastPictureS = time;
    const packet = new EncodedPacket(data, isKey ? 'key' : 'delta', time, 0);
    this.#then(() => video.add(packet, config && { decoderConfig: config }));
  }

  /** Adds a packet of sound; one that comes after its time was filled is left out. */
  addSound(voice: Voice, data: Buffer, atS: number): void {
    const { endS } = this.#voices[voice];
    if (atS < endS - SILENCE_S) return;
    if (atS - endS > 2 * SILENCE_S) this.#fill(voice, atS);
    this.#writeSound(voice, data, Math.max(atS, this.#voices[voice].endS), opusSeconds(data));
  }

  /** Fills both voices with silence up to a time. */
  fillSound(untilS: number): void {
    for (const voice of VOICES) this.#fill(voice, untilS);
  }

  /** Writes what is left. Resolves also where the pipe is gone. */
  async end(): Promise<void> {
    this.#then(() => this.#output.finalize());
    await this.#steps;
  }

  #fill(voice: Voice, untilS: number): void {
    while (this.#voices[voice].endS + SILENCE_S <= untilS) {
      this.#writeSound(voice, SILENCE, this.#voices[voice].endS, SILENCE_S);
    }
  }

  #writeSound(voice: Voice, data: Uint8Array, time: number, duration: number): void {
    const track = this.#voices[voice];
    const meta = track.isNew ? { decoderConfig: SOUND } : undefined;
    track.isNew = false;
    track.endS = time + duration;
    const packet = new EncodedPacket(data, 'key', time, duration);
    this.#then(() => track.source.add(packet, meta));
  }

  #then(step: () => Promise<unknown>): void {
    // A pipe that is gone is noticed by the end of its process.
    this.#waiting++;
    this.#steps = this.#steps
      .then(step)
      .catch(() => {})
      .finally(() => {
        this.#waiting--;
      });
  }

  #describe(data: Buffer): { codec: string; codedWidth: number; codedHeight: number } | undefined {
    const found = this.#codec === 'h264' ? readH264Stream(data) : readVp8Stream(data);
    return found && { codec: found.codec, codedWidth: found.width, codedHeight: found.height };
  }
}
