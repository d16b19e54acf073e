import { readAs } from '@diem-cau/shared/lists/oldEncodings.ts';
import { countSyllables } from '@diem-cau/shared/lists/syllables.ts';
import { ListError } from './listAnswer.ts';

/** The text of a file, and the encoding it was read by: a label of the Encoding Standard, `tcvn3` or `vni`. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** Enough bytes to tell UTF-16 by its zeros. */
const BYTES_LOOKED_AT = 8_192;

/**
 * Reads a text file in the encodings that Vietnamese offices use: UTF-8 and UTF-16 with or without a mark, else
 * whichever old code page makes the most Vietnamese words of it. Throws a `ListError` where it is no text.
 */
export function decodeText(file: Buffer): DecodedText {
  const marked = encodingByMark(file) ?? encodingByZeros(file);
  if (marked) return { text: decodeAs(marked, file), encoding: marked };
  if (file.includes(0)) throw new ListError('FILE_UNREADABLE');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(file), encoding: 'utf-8' };
  } catch {
    return likeliest(file);
  }
}

function encodingByMark(file: Buffer): string | undefined {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Separators and digits have a zero beside them in UTF-16, always on the same side. */
function encodingByZeros(file: Buffer): string | undefined {
  const start = file.subarray(0, BYTES_LOOKED_AT);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of start.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = start.length / 2;
  if (odd > half * 0.2 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.2 && odd < half * 0.05 ? 'utf-16be' : undefined;
}

function decodeAs(encoding: string, file: Buffer): string {
  return new TextDecoder(encoding).decode(file);
}

function likeliest(file: Buffer): DecodedText {
  const western = decodeAs('windows-1252', file);
  const readings: readonly DecodedText[] = [
    // Windows-1258 stores tones as letters of their own.
    { encoding: 'windows-1258', text: decodeAs('windows-1258', file).normalize('NFC') },
    { encoding: 'tcvn3', text: readAs('tcvn3', file.toString('latin1')) },
    { encoding: 'vni', text: readAs('vni', western) },
    { encoding: 'utf-8', text: decodeAs('utf-8', file) },
    { encoding: 'windows-1252', text: western },
  ];
  const scored = readings.map((reading) => ({ reading, score: scoreOf(reading.text) }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).reading;
}

function scoreOf(text: string): number {
  const { valid, invalid } = countSyllables(text);
  return valid - 2 * invalid;
}
