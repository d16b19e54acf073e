import type { Redis } from 'ioredis';
import { storeCall } from './connection.ts';

/** Small enough that one write does not delay other commands of the connection. */
const PIECE_BYTES = 256 * 1024;

/** Appends bytes to a key as a list of pieces. */
export async function writePieces(redis: Redis, key: string, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    await storeCall(() => redis.rpush(key, bytes.subarray(from, from + PIECE_BYTES)));
  }
}

/** The bytes that `writePieces` has written; undefined where there are none. */
export async function readPieces(redis: Redis, key: string): Promise<Buffer | undefined> {
  const count = await storeCall(() => redis.llen(key));
  const pieces: Buffer[] = [];
  for (let index = 0; index < count; index++) {
    const piece = await storeCall(() => redis.lindexBuffer(key, index));
    if (piece) pieces.push(piece);
  }
  return pieces.length === 0 ? undefined : Buffer.concat(pieces);
}
