import type { RecordedFile } from '@diem-cau/shared/domain/recording/state.ts';
import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  FilePathTarget,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import type { Frame } from './frames.ts';
import { readH264Stream } from './h264.ts';
import { readVp8Stream } from './vp8.ts';

/** A packet of Opus that says 20 ms of silence (RFC 6716). */
export const SILENCE = Uint8Array.of(0xf8, 0xff, 0xfe);
/** How long that lasts (s). */
export const SILENCE_S = 0.02;
/** A pause between two packets of sound that is longer is filled (s): players stop at a hole. */
const HOLE_S = 0.05;
const SAMPLE_RATE = 48_000;

/** What a file is made of. */
export interface TrackKinds {
  readonly picture?: 'vp8' | 'h264';
  readonly sound: boolean;
}

/** Writes one file of encoded pictures and sound as they came, without encoding anything. Times are seconds. */
export class TrackWriter {
  readonly #format: RecordedFile['format'];
  readonly #output: Output;
  readonly #video: EncodedVideoPacketSource | undefined;
  readonly #audio: EncodedAudioPacketSource | undefined;
  readonly #codec: TrackKinds['picture'];
  readonly #startS: number;
  #lastPictureS = -1;
  #pictures = 0;
  #soundEndS = 0;
  #sounds = 0;

  private constructor(path: string, { picture, sound }: TrackKinds, startS: number) {
    this.#format = picture === 'h264' ? 'mp4' : 'webm';
    const format = picture === 'h264' ? new Mp4OutputFormat() : new WebMOutputFormat();
    this.#output = new Output({ format, target: new FilePathTarget(path) });
    this.#codec = picture;
    this.#startS = startS;
    if (picture) {
      this.#video = new EncodedVideoPacketSource(picture === 'h264' ? 'avc' : 'vp8');
      this.#output.addVideoTrack(this.#video);
    }
    if (sound) {
      this.#audio = new EncodedAudioPacketSource('opus');
      this.#output.addAudioTrack(this.#audio);
    }
  }

  /** Begins a file whose time 0 is `startS` after the beginning of the capture. */
  static async begin(path: string, kinds: TrackKinds, startS: number): Promise<TrackWriter> {
    const writer = new TrackWriter(path, kinds, startS);
    await writer.#output.start();
    return writer;
  }

  /** Adds a picture that was sent at a time since the beginning of the capture. */
  async addPicture({ data, isKey }: Frame, atS: number): Promise<void> {
    const config = this.#pictures === 0 ? this.#describe(data) : undefined;
    if (!this.#video || (this.#pictures === 0 && !config)) return;
    const time = Math.max(atS - this.#startS, this.#lastPictureS + 0.001, 0);
    const packet = new EncodedPacket(data, isKey ? 'key' : 'delta', time, 0);
    await this.#video.add(packet, config && { decoderConfig: config });
    this.#lastPictureS = time;
    this.#pictures++;
  }

  /** Adds a packet of sound; one that comes after its time was filled is left out. */
  async addSound(data: Buffer, atS: number): Promise<void> {
    const time = atS - this.#startS;
    if (time - this.#soundEndS > HOLE_S) await this.fillSound(atS);
    if (time < this.#soundEndS - SILENCE_S) return;
    await this.#writeSound(data, Math.max(time, this.#soundEndS), opusSeconds(data));
  }

  /** Fills the sound with silence up to a time since the beginning of the capture. */
  async fillSound(untilS: number): Promise<void> {
    if (!this.#audio) return;
    while (this.#soundEndS + SILENCE_S <= untilS - this.#startS)
      await this.#writeSound(SILENCE, this.#soundEndS, SILENCE_S);
  }

  /** Ends the file. Undefined where it holds nothing. */
  async end(): Promise<Pick<RecordedFile, 'format' | 'durationMs' | 'picture'> | undefined> {
    if (this.#pictures === 0 && this.#sounds === 0) {
      await this.#output.cancel();
      return undefined;
    }
    await this.#output.finalize();
    const endS = Math.max(this.#lastPictureS, this.#soundEndS);
    return { format: this.#format, durationMs: Math.round(endS * 1_000), picture: this.#pictures > 0 };
  }

  async #writeSound(data: Uint8Array, time: number, duration: number): Promise<void> {
    const config = { codec: 'opus', numberOfChannels: 2, sampleRate: SAMPLE_RATE };
    const meta = this.#sounds === 0 ? { decoderConfig: config } : undefined;
    await this.#audio?.add(new EncodedPacket(data, 'key', time, duration), meta);
    this.#soundEndS = time + duration;
    this.#sounds++;
  }

  #describe(data: Buffer): { codec: string; codedWidth: number; codedHeight: number } | undefined {
    const found = this.#codec === 'h264' ? readH264Stream(data) : readVp8Stream(data);
    return found && { codec: found.codec, codedWidth: found.width, codedHeight: found.height };
  }
}

/** How long a packet of Opus lasts, by its first bytes (RFC 6716, 3.1). */
export function opusSeconds(data: Buffer): number {
  const [head = 0, second = 0] = data;
  const config = head >> 3;
  const milliseconds =
    config < 12 ? [10, 20, 40, 60][config % 4] : config < 16 ? [10, 20][config % 2] : [2.5, 5, 10, 20][config % 4];
  const code = head & 0x03;
  const frames = code === 0 ? 1 : code < 3 ? 2 : second & 0x3f;
  return ((milliseconds ?? 20) * frames) / 1_000;
}
