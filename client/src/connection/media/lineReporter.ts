import type { Transport } from 'mediasoup-client/types';
import type { MediaSignalPort } from './mediaSignalPort.ts';
import { entriesOf } from './mediaStats.ts';
import { countTrouble, type LineCount } from './soundBuffer.ts';

const REPORT_EVERY_MS = 1_000;
/** Over how many reports the loss is counted: one alone has few packets. */
const MEMORY = 4;
/**
 * Below so many packets a share says nothing. Sound comes evenly and tells soonest; a picture that starts, stops or
 * changes its layer leaves gaps in the count that were never sent, which only many packets outweigh.
 */
const MIN_PACKETS = { audio: 40, video: 200 };

interface LineCounts {
  readonly audio: LineCount;
  readonly video: LineCount;
}

/** Quieter than this is silence, and this range above it fills the meter; in decibels under full scale. */
const SILENCE_DB = -60;

/**
 * Tells the server once a second how the line is, which the server forwards by, and how loud the room is, for the
 * desk. A number a second costs less than sending a hundred rooms' sound to be measured.
 */
export class LineReporter {
  readonly #transport: Transport;
  readonly #port: MediaSignalPort;
  readonly #timer: ReturnType<typeof setInterval>;
  #counts: readonly LineCounts[] = [];
  #level: (() => number | undefined) | undefined;

  constructor(transport: Transport, port: MediaSignalPort) {
    this.#transport = transport;
    this.#port = port;
    this.#timer = setInterval(() => void this.#report(), REPORT_EVERY_MS);
  }

  /** Measures how loud the room is, 1 being full scale. */
  setLevel(level: (() => number | undefined) | undefined): void {
    this.#level = level;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #report(): Promise<void> {
    if (this.#transport.closed) return;
    const report = await this.#transport.getStats().catch(() => undefined);
    if (!report || this.#transport.closed) return;
    const entries = entriesOf(report);
    this.#counts = [...this.#counts, countByKind(entries)].slice(-MEMORY - 1);
    await this.#port.signal({
      type: 'reportLine',
      lossPercent: lossOf(this.#counts),
      roundTripMs: roundTripOf(entries),
      level: scaleLevel(this.#level?.()),
    });
  }
}

function countByKind(entries: ReadonlyMap<string, unknown>): LineCounts {
  const ofKind = (kind: string) =>
    countTrouble([...entries].filter(([, entry]) => (entry as Partial<RTCInboundRtpStreamStats>).kind === kind));
  return { audio: ofKind('audio'), video: ofKind('video') };
}

/** Packet loss in percent, before retransmission, between the first and the last count. */
function lossOf(counts: readonly LineCounts[]): number {
  const first = counts[0];
  const last = counts.at(-1);
  if (!first || !last) return 0;
  for (const kind of ['audio', 'video'] as const) {
    const arrived = Math.max(0, last[kind].arrived - first[kind].arrived);
    const troubled = Math.max(0, last[kind].troubled - first[kind].troubled);
    const all = arrived + troubled;
    if (all >= MIN_PACKETS[kind]) return Math.round((100 * troubled) / all);
  }
  return 0;
}

/** A level from 0 to 10 of a root mean square. */
function scaleLevel(rms: number | undefined): number {
  if (rms === undefined || rms <= 0) return 0;
  const decibels = 20 * Math.log10(rms);
  return Math.max(0, Math.min(10, Math.round((10 * (decibels - SILENCE_DB)) / -SILENCE_DB)));
}

/** The round trip of the connection in use, in whole milliseconds; 0 while unknown. */
function roundTripOf(entries: ReadonlyMap<string, unknown>): number {
  for (const entry of entries.values()) {
    const pair = entry as Partial<RTCIceCandidatePairStats>;
    if (pair.type === 'candidate-pair' && pair.nominated && pair.currentRoundTripTime !== undefined) {
      return Math.min(60_000, Math.round(1_000 * pair.currentRoundTripTime));
    }
  }
  return 0;
}
