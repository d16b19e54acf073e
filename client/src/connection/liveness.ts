import { BEAT_MS, LEAST_PATIENCE_MS, LinePatience } from '@diem-cau/shared/protocol/liveness.ts';

/** A look that comes later than this was held up with the whole page, or the device slept. In milliseconds. */
const MAX_LATE_MS = 500;
/** A connection opens in three round trips at least: TCP, the WebSocket and the first packet. */
const ROUND_TRIPS_TO_OPEN = 3;

/** What this needs of an Engine.IO connection. */
interface WatchedEngine {
  on(event: 'packet', listener: () => void): unknown;
}

/** What a watch finds. */
export interface LivenessListener {
  /** The server has been silent for longer than on a good line, so that what is on the screen may be old; or no more. */
  handleQuiet(quiet: boolean): void;
  /** The connection is dead: it is to be closed, and opened again. */
  handleDead(): void;
}

/**
 * Watches the signs of life of one device's connection, one after the other. The server says something each second; every
 * packet counts. What the line has shown of its delays is remembered over reconnects.
 */
export class Liveness {
  readonly #listener: LivenessListener;
  readonly #patience = new LinePatience();
  #heardAt = 0;
  #allowanceMs = 0;
  #dueAt = 0;
  #quiet = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: LivenessListener) {
    this.#listener = listener;
  }

  /** How long a silence this line is granted now, in milliseconds. */
  get patienceMs(): number {
    return this.#patience.at(performance.now());
  }

  /** Begins to watch a connection that has just opened; that took `openedInMs` milliseconds. */
  watch(engine: WatchedEngine, openedInMs: number): void {
    const now = performance.now();
    this.#patience.note(openedInMs / ROUND_TRIPS_TO_OPEN, now);
    this.#heardAt = now;
    this.#allowanceMs = 0;
    engine.on('packet', () => this.#hear());
    this.#lookIn(LEAST_PATIENCE_MS);
  }

  /** Ends the watch, until the next `watch`. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#quiet = false;
  }

  /** Grants so many milliseconds while something large is on its way, which is heard of only when it is whole; then 0. */
  allow(milliseconds: number): void {
    this.#allowanceMs = milliseconds;
  }

  #hear(): void {
    if (this.#timer === undefined) return;
    const now = performance.now();
    const overdueMs = now - this.#heardAt - BEAT_MS;
    // Of something large it is known that it takes long.
    if (this.#allowanceMs === 0) this.#patience.note(Math.max(0, overdueMs), now);
    this.#heardAt = now;
    this.#setQuiet(false);
  }

  #look(): void {
    const now = performance.now();
    if (now - this.#dueAt > MAX_LATE_MS) {
      // What came meanwhile is still to be read; where nothing has come the next look finds it so.
      this.#lookIn(BEAT_MS);
      return;
    }
    const silentFor = now - this.#heardAt;
    const patience = Math.max(this.#patience.at(now), this.#allowanceMs);
    if (silentFor >= patience) {
      this.stop();
      this.#listener.handleDead();
      return;
    }
    const isQuiet = silentFor >= LEAST_PATIENCE_MS;
    this.#setQuiet(isQuiet);
    this.#lookIn((isQuiet ? patience : LEAST_PATIENCE_MS) - silentFor);
  }

  #lookIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#dueAt = performance.now() + milliseconds;
    this.#timer = setTimeout(() => this.#look(), milliseconds);
  }

  #setQuiet(quiet: boolean): void {
    if (this.#quiet === quiet) return;
    this.#quiet = quiet;
    this.#listener.handleQuiet(quiet);
  }
}
