/** When a loop runs, and what it does. All times in milliseconds. */
export interface ReconcileOptions {
  /** Brings what is to what should be. It reads both when it starts. A rejection is retried. */
  readonly run: () => Promise<void>;
  /** Called with each rejection, and how many there were since the last success: 1 for the first. */
  readonly onError: (error: unknown, failures: number) => void;
  /** Batching window: how long a request waits, so that changes that come together cost one run. */
  readonly windowMs: number;
  /** The delay before the first retry; it doubles with each failure up to the longest. */
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
}

/**
 * Runs one reconciliation at a time, at most one more waiting. A request during a run leads to another run after it, so that
 * no change is lost. After a failure the loop retries with exponential back-off; requests meanwhile do not shorten the delay.
 */
export class ReconcileLoop {
  readonly #options: ReconcileOptions;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  /** A request came during the run. */
  #requested = false;
  #failures = 0;
  #closed = false;

  constructor(options: ReconcileOptions) {
    this.#options = options;
  }

  /** Asks for a run: what is, or what should be, has changed. */
  request(): void {
    this.#requested = true;
    if (!this.#running && !this.#timer) this.#schedule(this.#options.windowMs);
  }

  /** As `request`, and ends the back-off: what made the last run fail may be over. */
  retryNow(): void {
    this.#failures = 0;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.request();
  }

  /** Starts no further run; resolves when the current one has ended. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(delayMs: number): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#running = this.#runOnce();
    }, delayMs);
  }

  /** Never rejects. */
  async #runOnce(): Promise<void> {
    this.#requested = false;
    const { run, onError, windowMs } = this.#options;
    try {
      await run();
      this.#failures = 0;
    } catch (error) {
      this.#failures++;
      onError(error, this.#failures);
    }
    this.#running = undefined;
    if (this.#failures > 0) this.#schedule(this.#retryDelay());
    else if (this.#requested) this.#schedule(windowMs);
  }

  #retryDelay(): number {
    const { firstRetryMs, longestRetryMs } = this.#options;
    return Math.min(longestRetryMs, firstRetryMs * 2 ** (this.#failures - 1));
  }
}
