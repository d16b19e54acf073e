import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { LINE_TEST_BYTES } from '@diem-cau/shared/protocol/messages.ts';
import { callRoute, fetchFile } from './callRoute.ts';

/** What a line carried, where it could be measured: kilobits a second, milliseconds. */
export interface LineFigures {
  readonly uplinkKbps?: number;
  readonly downlinkKbps?: number;
  readonly roundTripMs?: number;
}

interface Place {
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
}

const SMALL_BYTES = 64 * 1024;
/** A small transfer shorter than this says little about the line; a large one follows. */
const TOO_SHORT_MS = 500;
const TRANSFER_TIMEOUT_MS = 8_000;
const ROUND_TRIPS = 5;
/** The server measures a few lines at once: waits for a turn. */
const BUSY_RETRIES = 5;
const BUSY_PAUSE_MS = 1_500;

/** Measures the line to the server by a bounded transfer each way. Takes under a second on a good line, 30 s at most. */
export async function measureLine(place: Place): Promise<LineFigures> {
  const trips: number[] = [];
  for (let count = 0; count <= ROUND_TRIPS; count++) {
    const took = await timeTransfer(place, 0, 'down');
    // The first one may open a connection.
    if (took !== undefined && count > 0) trips.push(took);
  }
  const roundTripMs = trips.sort((one, other) => one - other)[Math.floor(trips.length / 2)];
  const downlinkKbps = await measureRate(place, 'down', roundTripMs ?? 0);
  const uplinkKbps = await measureRate(place, 'up', roundTripMs ?? 0);
  return {
    ...(roundTripMs !== undefined && { roundTripMs: Math.round(roundTripMs) }),
    ...(downlinkKbps !== undefined && { downlinkKbps }),
    ...(uplinkKbps !== undefined && { uplinkKbps }),
  };
}

type Direction = 'up' | 'down';

async function measureRate(place: Place, direction: Direction, roundTripMs: number): Promise<number | undefined> {
  const small = await timeTransfer(place, SMALL_BYTES, direction);
  if (small === undefined) return undefined;
  if (small - roundTripMs > TOO_SHORT_MS) return kilobitsPerSecond(SMALL_BYTES, small - roundTripMs);
  const large = await timeTransfer(place, LINE_TEST_BYTES, direction);
  return large === undefined
    ? kilobitsPerSecond(SMALL_BYTES, small - roundTripMs)
    : kilobitsPerSecond(LINE_TEST_BYTES, large - roundTripMs);
}

/** Bytes in milliseconds as kilobits a second, up to what a check may tell. */
function kilobitsPerSecond(bytes: number, milliseconds: number): number {
  return Math.min(10_000_000, Math.round((bytes * 8) / Math.max(1, milliseconds)));
}

/** How long a transfer took, in milliseconds; undefined where it failed or took too long. */
async function timeTransfer(place: Place, bytes: number, direction: Direction): Promise<number | undefined> {
  const input = { peerId: place.peerId, params: place };
  const upload = { ...input, body: noise(direction === 'up' ? bytes : 0) };
  for (let attempt = 0; attempt <= BUSY_RETRIES; attempt++) {
    const startedAt = performance.now();
    const options: RequestInit = { cache: 'no-store', signal: AbortSignal.timeout(TRANSFER_TIMEOUT_MS) };
    const reply =
      direction === 'up'
        ? await callRoute('POST /api/conferences/:conferenceId/line', upload, options)
        : await fetchFile('GET /api/conferences/:conferenceId/line', { ...input, query: { bytes } }, options);
    if (reply.ok) return performance.now() - startedAt;
    if (reply.error.code !== 'RATE_LIMITED') return undefined;
    await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
  }
  return undefined;
}

/** Random bytes; the browser makes 64 KiB of them at a time. */
function noise(bytes: number): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(bytes);
  for (let start = 0; start < bytes; start += SMALL_BYTES) {
    crypto.getRandomValues(body.subarray(start, start + SMALL_BYTES));
  }
  return body;
}
