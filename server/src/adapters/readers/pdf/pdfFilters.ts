import { inflateSync } from 'node:zlib';

/** A part unpacks to more bytes than it may. */
export class ExcessError extends Error {}

/** Z_SYNC_FLUSH: what was cut short is unpacked as far as it goes, as PDF readers do. */
const AS_FAR_AS_IT_GOES = 2;

type Filter = (packed: Buffer, maxBytes: number) => Buffer;

/**
 * The filters of a PDF that pack anything (ISO 32000-1, 7.4), each with its short name. Codecs of images are not among
 * them.
 */
const FILTERS: Readonly<Record<string, Filter>> = {
  FlateDecode: inflate,
  Fl: inflate,
  LZWDecode: unpackLzw,
  LZW: unpackLzw,
  RunLengthDecode: unpackRuns,
  RL: unpackRuns,
  ASCIIHexDecode: readHex,
  AHx: readHex,
  ASCII85Decode: readBase85,
  A85: readBase85,
};

/**
 * Undoes the filters of a part one after the other, up to the first that is an image's codec. Resolves to the bytes of
 * all steps together and the last content. Throws an `ExcessError` where a step makes more than `maxBytes`, and any
 * other error where the part is damaged.
 */
export function unpackPart(
  packed: Buffer,
  filters: readonly string[],
  maxBytes: number,
): { readonly bytes: number; readonly content: Buffer } {
  let content = packed;
  let bytes = 0;
  for (const name of filters) {
    const filter = FILTERS[name];
    if (!filter) break;
    content = filter(content, maxBytes);
    bytes += content.length;
  }
  return { bytes, content };
}

function inflate(packed: Buffer, maxBytes: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: maxBytes, finishFlush: AS_FAR_AS_IT_GOES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new ExcessError();
    throw error;
  }
}

/**
 * A byte below 128 begins so many bytes and one more as they are; one above repeats the next byte 257 less so often.
 */
function unpackRuns(packed: Buffer, maxBytes: number): Buffer {
  const pieces: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < packed.length && packed[at] !== 128; ) {
    const length = packed[at] ?? 0;
    const piece =
      length < 128 ? packed.subarray(at + 1, at + 2 + length) : Buffer.alloc(257 - length, packed[at + 1] ?? 0);
    at += length < 128 ? 2 + length : 2;
    size += piece.length;
    if (size > maxBytes) throw new ExcessError();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const CLEAR = 256;
const END = 257;

/**
 * Codes of 9 to 12 bits, each longer by a byte than one before it. Only the length counts, so that no table of texts is
 * kept.
 */
function unpackLzw(packed: Buffer, maxBytes: number): Buffer {
  const lengths = new Uint16Array(4_096);
  let next = 258;
  let previous = 0;
  let size = 0;
  let bits = 0;
  let held = 0;
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    const width = next + 1 >= 2_048 ? 12 : next + 1 >= 1_024 ? 11 : next + 1 >= 512 ? 10 : 9;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      next = 258;
      previous = 0;
      continue;
    }
    const length = code < 256 ? 1 : code < next ? (lengths[code] ?? 0) : previous + 1;
    if (previous > 0 && next < 4_096) lengths[next++] = previous + 1;
    previous = length;
    size += length;
    if (size > maxBytes) throw new ExcessError();
  }
  return Buffer.alloc(size);
}

function readHex(packed: Buffer): Buffer {
  return Buffer.from(packed.toString('latin1').replace(/>[\s\S]*|\s/g, ''), 'hex');
}

/** Five characters from `!` on encode four bytes, `z` four zeros. */
function readBase85(packed: Buffer): Buffer {
  const [text = ''] = packed.toString('latin1').replace(/\s/g, '').split('~');
  const bytes: number[] = [];
  let group: number[] = [];
  const flush = (known: number) => {
    const value = [...group, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
    for (let index = 0; index < known; index++) bytes.push(Math.floor(value / 256 ** (3 - index)) % 256);
    group = [];
  };
  for (const character of text) {
    if (character === 'z' && group.length === 0) bytes.push(0, 0, 0, 0);
    else group.push(character.charCodeAt(0) - 33);
    if (group.length === 5) flush(4);
  }
  if (group.length > 1) flush(group.length - 1);
  return Buffer.from(bytes);
}
