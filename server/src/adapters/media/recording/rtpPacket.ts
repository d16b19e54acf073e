/** The parts of an RTP packet (RFC 3550) that make frames of its payload. */
export interface RtpPacket {
  readonly ssrc: number;
  readonly payloadType: number;
  readonly sequence: number;
  /** In units of the codec's clock, 32 bits. */
  readonly timestamp: number;
  /** The last packet of a picture. */
  readonly marker: boolean;
  readonly payload: Buffer;
}

const FIXED_BYTES = 12;

/** Reads a packet; undefined for RTCP, which comes by the same port (RFC 5761), and for what is no RTP. */
export function readRtp(bytes: Buffer): RtpPacket | undefined {
  if (bytes.length < FIXED_BYTES || bytes.readUInt8(0) >> 6 !== 2) return undefined;
  const first = bytes.readUInt8(0);
  const second = bytes.readUInt8(1);
  if (second >= 192 && second <= 223) return undefined;
  let start = FIXED_BYTES + 4 * (first & 0x0f);
  if (first & 0x10) {
    if (bytes.length < start + 4) return undefined;
    start += 4 + 4 * bytes.readUInt16BE(start + 2);
  }
  const padding = first & 0x20 ? bytes.readUInt8(bytes.length - 1) : 0;
  const end = bytes.length - padding;
  if (end < start) return undefined;
  return {
    ssrc: bytes.readUInt32BE(8),
    payloadType: second & 0x7f,
    sequence: bytes.readUInt16BE(2),
    timestamp: bytes.readUInt32BE(4),
    marker: (second & 0x80) !== 0,
    payload: bytes.subarray(start, end),
  };
}

/** Continues a counter of so many bits beyond its overflow. */
export class Unwrapped {
  readonly #size: number;
  #last: number | undefined;

  constructor(bits: 16 | 32) {
    this.#size = 2 ** bits;
  }

  /** The value in the continued count: the one nearest to the last. */
  take(value: number): number {
    const last = this.#last ?? value;
    const turns = Math.round((last - value) / this.#size);
    const whole = value + turns * this.#size;
    this.#last = whole;
    return whole;
  }
}
