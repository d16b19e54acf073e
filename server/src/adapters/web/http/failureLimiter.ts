import type { Clock } from '../../../application/clock.ts';

/**
 * Slows down guessing: an address that failed too often in the last minute is refused for the rest of it.
 * Successes are not counted, since a hundred rooms may stand behind one address.
 */
export class FailureLimiter {
  readonly #maxFailures: number;
  readonly #windowMs: number;
  readonly #clock: Clock;
  #failures = new Map<string, number>();
  #windowEnd = 0;

  constructor(maxFailures: number, windowMs: number, clock: Clock) {
    this.#maxFailures = maxFailures;
    this.#windowMs = windowMs;
    this.#clock = clock;
  }

  isBlocked(address: string): boolean {
    this.#renew();
    return (this.#failures.get(address) ?? 0) >= this.#maxFailures;
  }

  recordFailure(address: string): void {
    this.#renew();
    this.#failures.set(address, (this.#failures.get(address) ?? 0) + 1);
  }

  #renew(): void {
    const now = this.#clock.monotonic();
    if (now < this.#windowEnd) return;
    this.#windowEnd = now + this.#windowMs;
    this.#failures = new Map();
  }
}
