import { createSocket, type Socket } from 'node:dgram';
import { type Frame, FrameAssembler } from '../recording/frames.ts';
import { H264 } from '../recording/h264.ts';
import { type OrderedArrival, PacketOrder } from '../recording/packetOrder.ts';
import type { CapturedStream } from '../recording/partSheet.ts';
import { readRtp } from '../recording/rtpPacket.ts';
import { VP8 } from '../recording/vp8.ts';
import { LiveClock } from './liveClock.ts';
import type { LiveWriter } from './liveWriter.ts';

/** Room for bursts: a key frame of a large picture is a hundred packets. */
const SOCKET_BYTES = 4 * 1024 * 1024;
/** A picture that has stood still so long (s) has gone. */
const STILL_S = 3;
/** Pictures that are kept for a writer that is about to begin: a minute of them. */
const MAX_FRAMES = 1_800;
/** How far behind its time sound is filled with silence (s). */
const LATE_S = 0.4;

interface TimedFrame {
  readonly frame: Frame;
  readonly atS: number;
}

interface Track extends CapturedStream {
  readonly order: PacketOrder;
  readonly clock: LiveClock;
  readonly frames: FrameAssembler | undefined;
}

/** The packets of one part of the programme. Its pictures since the last key frame are kept, so that a writer may begin at any time. */
export class Feed {
  readonly #socket: Socket;
  readonly #tracks = new Map<number, Track>();
  #frames: TimedFrame[] = [];
  #lastPictureS = Number.NEGATIVE_INFINITY;
  #codec: 'vp8' | 'h264' | undefined;
  #writer: { readonly writer: LiveWriter; readonly startS: number; readonly hasPicture: boolean } | undefined;
  #firstS: number | undefined;

  constructor(onOpen: (port: number) => void) {
    this.#socket = createSocket({ type: 'udp4', recvBufferSize: SOCKET_BYTES });
    this.#socket.on('message', (bytes) => this.#take(bytes));
    this.#socket.bind(0, '127.0.0.1', () => onOpen(this.#socket.address().port));
  }

  /** The codec of the picture that comes now; undefined where none does. */
  get picture(): 'vp8' | 'h264' | undefined {
    return nowS() - this.#lastPictureS < STILL_S && this.#frames.length > 0 ? this.#codec : undefined;
  }

  /** For how long packets have come (s). */
  get ageS(): number {
    return this.#firstS === undefined ? 0 : nowS() - this.#firstS;
  }

  /** Says which streams come, more of them each time. */
  describe(streams: readonly CapturedStream[]): void {
    for (const stream of streams) {
      if (this.#tracks.has(stream.ssrc)) continue;
      const frames = stream.codec === 'opus' ? undefined : new FrameAssembler(stream.codec === 'h264' ? H264 : VP8);
      const clock = new LiveClock(stream.clockRate);
      this.#tracks.set(stream.ssrc, { ...stream, order: new PacketOrder(), clock, frames });
    }
  }

  /** Writes all that comes from now on, with the pictures since the last key frame where there are any. */
  attach(writer: LiveWriter, hasPicture: boolean): void {
    const startS = hasPicture ? (this.#frames[0]?.atS ?? nowS()) : nowS();
    this.#writer = { writer, startS, hasPicture };
    if (hasPicture) for (const { frame, atS } of this.#frames) writer.addPicture(frame, atS - startS);
  }

  /** Writes nothing more. */
  detach(): void {
    this.#writer = undefined;
  }

  /** Fills what has not come with silence; called some times a second. */
  tick(): void {
    this.#writer?.writer.fillSound(nowS() - LATE_S - this.#writer.startS);
  }

  close(): void {
    this.#socket.close();
  }

  #take(bytes: Buffer): void {
    const packet = readRtp(bytes);
    const track = packet && this.#tracks.get(packet.ssrc);
    if (!track) return;
    this.#firstS ??= nowS();
    for (const ordered of track.order.take(packet, nowS() * 1_000_000)) this.#use(track, ordered);
  }

  #use(track: Track, packet: OrderedArrival): void {
    const atS = track.clock.timeOf(packet.timestamp, packet.arrivedUs / 1_000_000);
    if (!track.frames) {
      const { writer, startS = 0 } = this.#writer ?? {};
      if (packet.payload.length > 0 && atS > startS) writer?.addSound(track.track, packet.payload, atS - startS);
      return;
    }
    const frame = track.frames.take(packet);
    if (!frame) return;
    // A picture that has come back begins with a key frame.
    if (frame.isKey || this.#frames.length >= MAX_FRAMES) this.#frames = [];
    if (!frame.isKey && this.#frames.length === 0) return;
    this.#codec = track.codec === 'h264' ? 'h264' : 'vp8';
    this.#frames.push({ frame, atS });
    this.#lastPictureS = nowS();
    const { writer, startS = 0, hasPicture } = this.#writer ?? {};
    if (hasPicture) writer?.addPicture(frame, atS - startS);
  }
}

/** Seconds of the monotonic clock. */
function nowS(): number {
  return performance.now() / 1_000;
}
