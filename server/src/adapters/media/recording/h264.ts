import type { PictureFormat } from './frames.ts';

const START_CODE = Buffer.from([0, 0, 0, 1]);
const TYPE = 0x1f;
const IDR = 5;
const SPS = 7;
const STAP_A = 24;
const FU_A = 28;
const FU_START = 0x80;

/** H.264 over RTP in packetization mode 1 (RFC 6184). Pictures are byte streams with start codes. */
export const H264: PictureFormat = {
  isFirst(payload) {
    return typeOf(payload) !== FU_A || ((payload[1] ?? 0) & FU_START) !== 0;
  },
  join(payloads) {
    const units = payloads.flatMap(unitsOf);
    if (units.length === 0) return undefined;
    const types = new Set(units.filter(({ isWhole }) => isWhole).map(({ bytes }) => typeOf(bytes)));
    const data = Buffer.concat(units.flatMap(({ isWhole, bytes }) => (isWhole ? [START_CODE, bytes] : [bytes])));
    return { data, isKey: types.has(IDR) };
  },
};

interface Unit {
  /** It begins a unit; otherwise it continues the one before. */
  readonly isWhole: boolean;
  readonly bytes: Buffer;
}

function unitsOf(payload: Buffer): readonly Unit[] {
  const type = typeOf(payload);
  if (type === STAP_A) return aggregatedUnits(payload);
  if (type !== FU_A) return payload.length > 0 ? [{ isWhole: true, bytes: payload }] : [];
  const [indicator = 0, head = 0] = payload;
  const body = payload.subarray(2);
  if ((head & FU_START) === 0) return [{ isWhole: false, bytes: body }];
  return [{ isWhole: true, bytes: Buffer.concat([Buffer.from([(indicator & 0xe0) | (head & TYPE)]), body]) }];
}

function aggregatedUnits(payload: Buffer): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 1; at + 2 <= payload.length; ) {
    const length = payload.readUInt16BE(at);
    units.push({ isWhole: true, bytes: payload.subarray(at + 2, at + 2 + length) });
    at += 2 + length;
  }
  return units;
}

function typeOf(unit: Buffer): number {
  return (unit[0] ?? 0) & TYPE;
}

/** What the first parameter set of a picture says of its stream. */
export interface H264Stream {
  readonly width: number;
  readonly height: number;
  /** As RFC 6381 writes it, such as `avc1.42e01f`. */
  readonly codec: string;
}

/** Reads the parameter set of a baseline stream (ITU-T H.264, 7.3.2.1.1); undefined where the picture has none. */
export function readH264Stream(picture: Buffer): H264Stream | undefined {
  const start = findUnit(picture, SPS);
  if (start === undefined) return undefined;
  const bytes = withoutEmulation(picture.subarray(start + 1));
  const [profile = 0, constraints = 0, level = 0] = bytes;
  // Other profiles have more fields; the router accepts baseline alone.
  if (profile !== 66) return undefined;
  const bits = new BitReader(bytes.subarray(3));
  bits.exponential();
  bits.exponential();
  const orderType = bits.exponential();
  if (orderType === 0) bits.exponential();
  if (orderType === 1) return undefined;
  bits.exponential();
  bits.take(1);
  const width = (bits.exponential() + 1) * 16;
  const mapUnits = bits.exponential() + 1;
  const framesOnly = bits.take(1);
  if (!framesOnly) bits.take(1);
  bits.take(1);
  const crop = bits.take(1) ? [0, 1, 2, 3].map(() => bits.exponential()) : [0, 0, 0, 0];
  const [left = 0, right = 0, top = 0, bottom = 0] = crop;
  const hex = [profile, constraints, level].map((value) => value.toString(16).padStart(2, '0')).join('');
  return {
    width: width - 2 * (left + right),
    height: (2 - framesOnly) * mapUnits * 16 - 2 * (2 - framesOnly) * (top + bottom),
    codec: `avc1.${hex}`,
  };
}

function findUnit(picture: Buffer, type: number): number | undefined {
  for (let at = picture.indexOf(START_CODE); at >= 0; at = picture.indexOf(START_CODE, at + 4)) {
    if (((picture[at + 4] ?? 0) & TYPE) === type) return at + 4;
  }
  return undefined;
}

/** Removes the bytes that keep a unit from containing a start code. */
function withoutEmulation(bytes: Buffer): Buffer {
  return Buffer.from(bytes.filter((value, at) => !(value === 3 && bytes[at - 1] === 0 && bytes[at - 2] === 0)));
}

class BitReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  take(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--, this.#at++) {
      value = value * 2 + (((this.#bytes[this.#at >> 3] ?? 0) >> (7 - (this.#at & 7))) & 1);
    }
    return value;
  }

  /** An unsigned Exp-Golomb number. */
  exponential(): number {
    let zeros = 0;
    while (zeros < 32 && this.take(1) === 0) zeros++;
    return 2 ** zeros - 1 + this.take(zeros);
  }
}
