import { rm, stat } from 'node:fs/promises';
import { RECORDED_TRACKS, type RecordedFile, type RecordedTrack } from '@diem-cau/shared/domain/recording/state.ts';
import { FrameAssembler, type PictureFormat } from './frames.ts';
import { H264 } from './h264.ts';
import { readPackets } from './packetFile.ts';
import { type OrderedArrival, PacketOrder } from './packetOrder.ts';
import type { CapturedStream, PartSheet } from './partSheet.ts';
import { readRtp } from './rtpPacket.ts';
import { StreamClock } from './streamTimes.ts';
import { TrackWriter } from './trackWriter.ts';
import { VP8 } from './vp8.ts';

const FORMATS: Readonly<Record<'vp8' | 'h264', PictureFormat>> = { vp8: VP8, h264: H264 };
/** Sound that has not come after so long (s) does not come any more: longer than a packet is waited for, on a busy machine too. */
const SILENT_AFTER_S = 5;

/** A stream as the first reading of its packets found it. */
interface KnownStream extends CapturedStream {
  readonly clock: StreamClock;
  /** When its first packet arrived, in µs; absent where none did. */
  firstUs?: number;
}

/** The files of a part, without their names. */
export type MadeFiles = Readonly<Partial<Record<RecordedTrack, RecordedFile>>>;

/**
 * Makes files that browsers play of captured packets, copying what was encoded: one for who has the floor and one for the
 * chair. Reads the packets twice: for the clocks of the senders, and for the files. `pathOf` names a file that does not exist yet.
 */
export async function makeFiles(
  sheet: PartSheet,
  packets: string,
  pathOf: (track: RecordedTrack, format: RecordedFile['format']) => string,
): Promise<MadeFiles> {
  const streams = await learnClocks(sheet, packets);
  const files: Partial<Record<RecordedTrack, RecordedFile>> = {};
  for (const track of RECORDED_TRACKS) {
    const own = streams.filter((stream) => stream.track === track && stream.firstUs !== undefined);
    const made = own.length > 0 ? await makeFile(own, packets, (format) => pathOf(track, format)) : undefined;
    if (made) files[track] = made;
  }
  return files;
}

async function learnClocks(sheet: PartSheet, packets: string): Promise<readonly KnownStream[]> {
  const streams = sheet.streams.map((stream): KnownStream => ({ ...stream, clock: new StreamClock(stream.clockRate) }));
  const bySsrc = new Map(streams.map((stream) => [stream.ssrc, stream]));
  for await (const { arrivedUs, bytes } of readPackets(packets)) {
    const packet = readRtp(bytes);
    const stream = packet && bySsrc.get(packet.ssrc);
    if (!stream) continue;
    stream.firstUs ??= arrivedUs;
    stream.clock.learn(arrivedUs, packet.timestamp);
  }
  return streams;
}

async function makeFile(
  streams: readonly KnownStream[],
  packets: string,
  pathOf: (format: RecordedFile['format']) => string,
): Promise<RecordedFile | undefined> {
  const picture = streams.find(({ kind }) => kind === 'video')?.codec as 'vp8' | 'h264' | undefined;
  const sound = streams.some(({ kind }) => kind === 'audio');
  const startS = Math.min(...streams.map(({ firstUs = 0 }) => firstUs)) / 1_000_000;
  const path = pathOf(picture === 'h264' ? 'mp4' : 'webm');
  const writer = await TrackWriter.begin(path, { ...(picture && { picture }), sound }, startS);
  const readers = new Map(streams.map((stream) => [stream.ssrc, new StreamReader(stream, writer)]));
  let nowS = startS;
  for await (const { arrivedUs, bytes } of readPackets(packets)) {
    const packet = readRtp(bytes);
    const reader = packet && readers.get(packet.ssrc);
    if (!reader) continue;
    nowS = arrivedUs / 1_000_000;
    for (const ordered of reader.order.take(packet, arrivedUs)) await reader.write(ordered);
    await writer.fillSound(nowS - SILENT_AFTER_S);
  }
  for (const reader of readers.values()) for (const ordered of reader.order.flush()) await reader.write(ordered);
  await writer.fillSound(nowS);
  const made = await writer.end();
  if (!made) {
    await rm(path, { force: true });
    return undefined;
  }
  const { size: bytes } = await stat(path);
  return { ...made, bytes, offsetMs: Math.round(startS * 1_000) };
}

/** Writes one stream's packets into its file. */
class StreamReader {
  readonly order = new PacketOrder();
  readonly #stream: KnownStream;
  readonly #writer: TrackWriter;
  readonly #frames: FrameAssembler | undefined;

  constructor(stream: KnownStream, writer: TrackWriter) {
    this.#stream = stream;
    this.#writer = writer;
    this.#frames = stream.codec === 'opus' ? undefined : new FrameAssembler(FORMATS[stream.codec]);
  }

  async write(packet: OrderedArrival): Promise<void> {
    const atS = this.#stream.clock.timeOf(packet.timestamp, packet.arrivedUs) / 1_000_000;
    if (!this.#frames) {
      if (packet.payload.length > 0) await this.#writer.addSound(packet.payload, atS);
      return;
    }
    const frame = this.#frames.take(packet);
    if (frame) await this.#writer.addPicture(frame, atS);
  }
}
