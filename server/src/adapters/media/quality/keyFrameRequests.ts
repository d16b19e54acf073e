import { setTimeout } from 'node:timers/promises';
import type { Producer } from 'mediasoup/types';

/**
 * A browser overhears a request that comes within 300 ms after another, for whichever layer, and the worker asks again
 * only after a second. In milliseconds; what is more is for requests that travel unevenly.
 */
const DEAF_MS = 350;
/** Others may ask meanwhile; but nobody waits much longer than a second, after which the worker asks again by itself. */
const MAX_WAITS = 3;

interface Request {
  readonly at: number;
  readonly answered: boolean;
}

/**
 * Keeps requests for key frames to browsers from being overheard, and few: a hundred sites that join at once cost one, a
 * rush of minutes three a second. Whoever starts to receive a picture before the answer to the last
 * request gets that; whoever starts right after it must wait until the sender listens again.
 */
export class KeyFrameRequests {
  /** The last request, by producer. */
  readonly #requests = new Map<string, Request>();

  /** Takes note of what a sender of pictures is asked and answers, from now on. */
  watch(producer: Producer): void {
    this.#watch(producer, (type) => this.#heed(producer.id, type));
  }

  /**
   * As `watch`, for what comes from another server: the sender is asked there too, by receivers there and of further
   * servers. So each key frame is taken for the answer to a request that it has only just heard.
   */
  watchCopy(producer: Producer): void {
    this.#watch(producer, (type) => {
      const answered = type === 'keyframe';
      this.#requests.set(producer.id, { at: performance.now(), answered });
    });
  }

  #watch(producer: Producer, heed: (type: string) => void): void {
    const { id } = producer;
    producer.observer.once('close', () => this.#requests.delete(id));
    producer.on('trace', ({ type }) => heed(type));
    producer.enableTraceEvent(['pli', 'keyframe']).catch(() => {
      // Closed meanwhile.
    });
  }

  /** Resolves when the start of a consumer need wait no longer. */
  async untilHeard(producerId: string): Promise<void> {
    for (let wait = 0; wait < MAX_WAITS; wait++) {
      const delayMs = this.#delayOf(producerId);
      if (delayMs === 0) return;
      await setTimeout(delayMs);
    }
  }

  /** How long the start of a consumer should wait as things are, in milliseconds. */
  #delayOf(producerId: string): number {
    const request = this.#requests.get(producerId);
    return request?.answered ? Math.max(0, request.at + DEAF_MS - performance.now()) : 0;
  }

  #heed(id: string, type: string): void {
    const last = this.#requests.get(id);
    if (type === 'pli') this.#requests.set(id, { at: performance.now(), answered: false });
    else if (last) this.#requests.set(id, { ...last, answered: true });
  }
}
