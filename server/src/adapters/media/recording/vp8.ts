import type { PictureFormat } from './frames.ts';

const START_OF_PARTITION = 0x10;
const PARTITION_INDEX = 0x07;

/** VP8 over RTP (RFC 7741). */
export const VP8: PictureFormat = {
  isFirst(payload) {
    const first = payload[0] ?? 0;
    return (first & START_OF_PARTITION) !== 0 && (first & PARTITION_INDEX) === 0;
  },
  join(payloads) {
    const parts = payloads.map((payload) => payload.subarray(descriptorBytes(payload)));
    const data = Buffer.concat(parts);
    const tag = data[0];
    return tag === undefined ? undefined : { data, isKey: (tag & 0x01) === 0 };
  },
};

/** The codec and the size of the picture of a key frame (RFC 6386, 9.1); undefined where the start code is wrong. */
export function readVp8Stream(
  data: Buffer,
): { readonly codec: string; readonly width: number; readonly height: number } | undefined {
  if (data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a) return undefined;
  return { codec: 'vp8', width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
}

function descriptorBytes(payload: Buffer): number {
  const first = payload[0] ?? 0;
  if ((first & 0x80) === 0) return 1;
  const extension = payload[1] ?? 0;
  let bytes = 2;
  if (extension & 0x80) bytes += (payload[bytes] ?? 0) & 0x80 ? 2 : 1;
  if (extension & 0x40) bytes++;
  if (extension & 0x30) bytes++;
  return bytes;
}
