/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, in hexadecimal. Our own, since browsers offer theirs on secure pages
 * only, and a hall's page on a local network may be plain http.
 */
export function sha256(text: string): string {
  const words = padded(new TextEncoder().encode(text));
  const state = Uint32Array.from(INITIAL);
  for (let block = 0; block < words.length; block += 16) compress(state, words.subarray(block, block + 16));
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

const INITIAL = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;

/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
const ROUNDS = Uint32Array.from(firstPrimes(64), (prime) => fractionBits(Math.cbrt(prime)));

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}

function fractionBits(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) >>> 0;
}

/** The message, a one bit, noughts, and the message's length in bits, as big-endian words. */
function padded(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(Math.ceil((bytes.length + 9) / 64) * 16);
  const put = (at: number, byte: number) => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - 8 * (at % 4)));
  };
  for (const [at, byte] of bytes.entries()) put(at, byte);
  put(bytes.length, 0x80);
  words[words.length - 2] = Math.floor((bytes.length * 8) / 2 ** 32);
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function compress(state: Uint32Array, block: Uint32Array): void {
  const schedule = extended(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + mixed(e, 6, 11, 25) + choice + (ROUNDS[round] ?? 0) + (schedule[round] ?? 0);
    const second = mixed(a, 2, 13, 22) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

function extended(block: Uint32Array): Uint32Array {
  const schedule = new Uint32Array(64);
  schedule.set(block);
  const at = (index: number) => schedule[index] ?? 0;
  for (let index = 16; index < 64; index++) {
    const early = rotated(at(index - 15), 7) ^ rotated(at(index - 15), 18) ^ (at(index - 15) >>> 3);
    const late = rotated(at(index - 2), 17) ^ rotated(at(index - 2), 19) ^ (at(index - 2) >>> 10);
    schedule[index] = at(index - 16) + early + at(index - 7) + late;
  }
  return schedule;
}

function mixed(word: number, first: number, second: number, third: number): number {
  return rotated(word, first) ^ rotated(word, second) ^ rotated(word, third);
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
