import { Places } from '../../../application/limits/places.ts';

/** How long a slowed answer is held, in milliseconds. */
const HOLD_MS = 1_000;
/** Answers held at once: a held answer costs a connection and nothing else. */
const HELD = { all: 10_000, each: 5_000 };

/**
 * Delays refusals. A client that waits for each answer before its next request is slowed to one a
 * second for each of its connections, and nobody else waits for it.
 */
export class SlowAnswers {
  readonly #held = new Places(HELD);

  /** Resolves after a second; at once with false where too many of this address, or of all, are held already. */
  hold(address: string): Promise<boolean> {
    const release = this.#held.hold(address);
    if (!release) return Promise.resolve(false);
    return new Promise((resolve) => {
      setTimeout(() => {
        release();
        resolve(true);
      }, HOLD_MS).unref();
    });
  }
}
