import { createReadStream } from 'node:fs';

/** A packet as it arrived. */
export interface CapturedPacket {
  /** Since the capture began, in microseconds. */
  readonly arrivedUs: number;
  readonly bytes: Buffer;
}

/** Before each packet: when it arrived (6 bytes) and its length (2 bytes), both big-endian. */
const HEAD_BYTES = 8;

/** Writes the head of a packet in a file of captured packets. */
export function packetHead(arrivedUs: number, length: number): Buffer {
  const head = Buffer.allocUnsafe(HEAD_BYTES);
  head.writeUIntBE(arrivedUs, 0, 6);
  head.writeUInt16BE(length, 6);
  return head;
}

/** Reads captured packets in the order of their arrival. A last one that was cut off by a crash is left out. */
export async function* readPackets(path: string): AsyncGenerator<CapturedPacket> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    let at = 0;
    while (rest.length - at >= HEAD_BYTES) {
      const length = rest.readUInt16BE(at + 6);
      if (rest.length - at < HEAD_BYTES + length) break;
      const start = at + HEAD_BYTES;
      yield { arrivedUs: rest.readUIntBE(at, 6), bytes: rest.subarray(start, start + length) };
      at = start + length;
    }
    rest = rest.subarray(at);
  }
}
