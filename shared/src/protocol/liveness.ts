/**
 * On a living connection neither side is silent for longer, in milliseconds: where nothing else flows, the server
 * pings.
 */
export const BEAT_MS = 1_000;
/**
 * How long a silent connection is taken for a living one on a good line, in milliseconds; noticed within 3 s (LIVE-1).
 */
export const MIN_PATIENCE_MS = 2_600;
/** The same on the worst line, in milliseconds. */
const MAX_PATIENCE_MS = 20_000;
/**
 * TCP sends a lost packet again after twice the time each time: a wait of three times the last one is nothing unusual.
 */
const DELAYS = 3;
/** After this long a delay counts half, in milliseconds. */
const HALF_LIFE_MS = 180_000;

/**
 * How long a connection may be silent before it is given up. It follows the delays that the line has shown: a line with
 * seconds of latency, or one that loses a fifth of its packets, is slow and not dead (LIVE-2). Times in milliseconds on
 * a monotonic clock.
 */
export class LinePatience {
  #worst = 0;
  #notedAt = 0;

  /** Takes note of a delay: of an answer, or of something that was due. */
  note(delayMs: number, now: number): void {
    this.#worst = Math.max(delayMs, this.#worstAt(now));
    this.#notedAt = now;
  }

  /** The patience now. */
  at(now: number): number {
    const patience = BEAT_MS + DELAYS * this.#worstAt(now);
    return Math.min(MAX_PATIENCE_MS, Math.max(MIN_PATIENCE_MS, patience));
  }

  #worstAt(now: number): number {
    return this.#worst * 2 ** ((this.#notedAt - now) / HALF_LIFE_MS);
  }
}
