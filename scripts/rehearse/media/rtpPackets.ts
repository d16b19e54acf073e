/** The largest payload put into one packet, in bytes: with all headers it stays below any usual path's limit. */
const MAX_PAYLOAD_BYTES = 1_150;
const HEADER_BYTES = 12;
const VERSION_2 = 0x80;
const MARKER = 0x80;

/** What stays the same over one stream, and what counts up. */
export interface RtpStream {
  readonly ssrc: number;
  readonly payloadType: number;
  sequence: number;
}

/** Writes one VP8 frame as RTP packets (RFC 7741), the last one marked. `timestamp` counts at 90 kHz. */
export function videoPackets(stream: RtpStream, frame: Uint8Array, pictureId: number, timestamp: number): Buffer[] {
  const packets: Buffer[] = [];
  for (let start = 0; start < frame.length; start += MAX_PAYLOAD_BYTES) {
    const end = Math.min(start + MAX_PAYLOAD_BYTES, frame.length);
    const descriptor = vp8Descriptor(start === 0, pictureId);
    packets.push(packet(stream, timestamp, end === frame.length, [descriptor, frame.subarray(start, end)]));
  }
  return packets;
}

/** Writes one Opus frame as an RTP packet (RFC 7587). `timestamp` counts at 48 kHz. */
export function soundPacket(stream: RtpStream, frame: Uint8Array, timestamp: number): Buffer {
  return packet(stream, timestamp, false, [frame]);
}

/** Whether an RTCP compound packet asks for a key frame: PLI or FIR (RFC 4585, RFC 5104). */
export function asksForKeyFrame(rtcp: Buffer): boolean {
  for (let offset = 0; offset + 4 <= rtcp.length; offset += 4 * (rtcp.readUInt16BE(offset + 2) + 1)) {
    const format = (rtcp[offset] ?? 0) & 0x1f;
    if (rtcp[offset + 1] === 206 && (format === 1 || format === 4)) return true;
  }
  return false;
}

function packet(stream: RtpStream, timestamp: number, marked: boolean, payload: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header[0] = VERSION_2;
  header[1] = stream.payloadType | (marked ? MARKER : 0);
  header.writeUInt16BE(stream.sequence, 2);
  header.writeUInt32BE(timestamp >>> 0, 4);
  header.writeUInt32BE(stream.ssrc, 8);
  stream.sequence = (stream.sequence + 1) & 0xffff;
  return Buffer.concat([header, ...payload]);
}

/** The extended payload descriptor with a picture id of 15 bits. */
function vp8Descriptor(isStart: boolean, pictureId: number): Buffer {
  const descriptor = Buffer.from([isStart ? 0x90 : 0x80, 0x80, 0, 0]);
  descriptor.writeUInt16BE(0x8000 | (pictureId & 0x7fff), 2);
  return descriptor;
}
