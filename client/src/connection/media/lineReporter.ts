import type { Transport } from 'mediasoup-client/types';
import type { MediaSignalPort } from './mediaSignalPort.ts';
import { entriesOf } from './mediaStats.ts';
import { countTrouble, type LineCount } from './soundBuffer.ts';

const REPORT_EVERY_MS = 1_000;
/** Over how many reports the loss is counted: one alone has few packets. */
const MEMORY = 4;
/** Below this many packets a share says nothing. */
const LEAST_PACKETS = 20;
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
  #counts: readonly LineCount[] = [];
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
    this.#counts = [...this.#counts, countTrouble(entries)].slice(-MEMORY - 1);
    await this.#port.signal({
      type: 'reportLine',
      lossPercent: lossOf(this.#counts),
      roundTripMs: roundTripOf(entries),
      level: scaleLevel(this.#level?.()),
    });
  }
}

/** The share of packets between the first and the last count that did not come at the first time, of a hundred. */
function lossOf(counts: readonly LineCount[]): number {
  const first = counts[0];
  const last = counts.at(-1);
  if (!first || !last) return 0;
  const arrived = Math.max(0, last.arrived - first.arrived);
  const troubled = Math.max(0, last.troubled - first.troubled);
  const all = arrived + troubled;
  return all < LEAST_PACKETS ? 0 : Math.round((100 * troubled) / all);
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
