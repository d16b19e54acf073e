import { type ExcessAct, judgeRate } from '@diem-cau/shared/domain/stage/ceilings.ts';
import type { LocalSource } from './roomSource.ts';

/** How often what arrives is counted, in milliseconds. */
const COUNT_MS = 1_000;
/** After so many counts without a byte a source is called silent. A silent room sends a packet every 0.4 s. */
const SILENT_COUNTS = 6;

interface Meter {
  bytes: number;
  at: number;
  /** As of `judgeRate`. */
  points: number;
  silentCounts: number;
}

/** What the meters need to know, and whom they tell. */
export interface MeterListeners {
  readonly listProducers: () => readonly LocalSource[];
  /** Whether a sender is to send now: what nobody receives is paused by the sender. */
  readonly isWanted: (entry: LocalSource) => boolean;
  /** Called when a source sends too much; at the latest act it is to be closed. */
  readonly onExcess: (entry: LocalSource, act: Exclude<ExcessAct, 'none'>, bitsPerSecond: number) => void;
  /** Called when nothing arrives of a source any more, and when something does again. */
  readonly onArrival: (entry: LocalSource, arriving: boolean) => void;
}

/** Counts once a second what each producer of a room really sends: whether it is too much, and whether it is anything. */
export class BitrateMeters {
  readonly #listeners: MeterListeners;
  readonly #meters = new Map<string, Meter>();
  #timer: NodeJS.Timeout | undefined;

  constructor(listeners: MeterListeners) {
    this.#listeners = listeners;
  }

  /** Counts for as long as there is something to count. */
  watch(): void {
    this.#timer ??= setInterval(() => void this.#count(), COUNT_MS);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#meters.clear();
  }

  async #count(): Promise<void> {
    const entries = this.#listeners.listProducers();
    const live = new Set(entries.map(({ id }) => id));
    for (const id of this.#meters.keys()) if (!live.has(id)) this.#meters.delete(id);
    if (entries.length === 0) this.close();
    await Promise.all(entries.map((entry) => this.#measure(entry)));
  }

  async #measure(entry: LocalSource): Promise<void> {
    // A producer that is being closed does not answer.
    const streams = await entry.producer.getStats().catch(() => undefined);
    if (!streams || entry.producer.closed) return;
    const bytes = streams.reduce((sum, { byteCount }) => sum + byteCount, 0);
    const at = performance.now();
    const meter = this.#meters.get(entry.id);
    if (!meter) {
      this.#meters.set(entry.id, { bytes, at, points: 0, silentCounts: 0 });
      return;
    }
    const arrived = Math.max(0, bytes - meter.bytes);
    const bitsPerSecond = Math.round((8_000 * arrived) / Math.max(1, at - meter.at));
    meter.bytes = bytes;
    meter.at = at;
    this.#judgeArrival(entry, meter, arrived > 0);
    const { points, act } = judgeRate(meter.points, entry.source, bitsPerSecond);
    meter.points = points;
    if (act !== 'none') this.#listeners.onExcess(entry, act, bitsPerSecond);
  }

  #judgeArrival(entry: LocalSource, meter: Meter, arrived: boolean): void {
    const { isWanted, onArrival } = this.#listeners;
    const wasSilent = meter.silentCounts >= SILENT_COUNTS;
    meter.silentCounts = arrived || !isWanted(entry) ? 0 : meter.silentCounts + 1;
    const isSilent = meter.silentCounts >= SILENT_COUNTS;
    if (isSilent !== wasSilent) onArrival(entry, !isSilent);
  }
}
