import { setTimeout } from 'node:timers/promises';
import type { Producer } from 'mediasoup/types';

/**
 * Browsers ignore a PLI within 300 ms of the last one, whichever layer it is for, and the worker repeats one only after a
 * second. In milliseconds, with a margin for jitter.
 */
const PLI_INTERVAL_MS = 350;
/** Other consumers may send a PLI meanwhile. After about a second waiting is pointless: the worker repeats the PLI by itself. */
const MAX_WAITS = 3;

interface Request {
  readonly at: number;
  readonly answered: boolean;
}

/**
 * Times the PLIs to browsers so that none is ignored, and few are sent: one for a hundred sites that join at once, three a
 * second during a rush. A consumer that starts before the key frame for the last PLI receives that key frame. One that
 * starts right after it must wait until the sender reacts to a PLI again.
 */
export class KeyFrameRequests {
  /** The last request, by producer. */
  readonly #requests = new Map<string, Request>();

  /** Follows the PLIs to a video producer and its key frames until it closes. */
  watch(producer: Producer): void {
    this.#watch(producer, (type) => this.#onTrace(producer.id, type));
  }

  /**
   * As `watch`, for a producer piped from another server. The sender gets PLIs there that are not seen here, so each key
   * frame counts as the reply to a PLI of the same moment.
   */
  watchCopy(producer: Producer): void {
    this.#watch(producer, (type) => {
      const answered = type === 'keyframe';
      this.#requests.set(producer.id, { at: performance.now(), answered });
    });
  }

  #watch(producer: Producer, onTrace: (type: string) => void): void {
    const { id } = producer;
    producer.observer.once('close', () => this.#requests.delete(id));
    producer.on('trace', ({ type }) => onTrace(type));
    producer.enableTraceEvent(['pli', 'keyframe']).catch(() => {
      // Closed meanwhile.
    });
  }

  /** Resolves when the sender will react to the PLI that the start of a consumer sends, after about a second at most. */
  async untilKeyFrameAllowed(producerId: string): Promise<void> {
    for (let wait = 0; wait < MAX_WAITS; wait++) {
      const delayMs = this.#delayOf(producerId);
      if (delayMs === 0) return;
      await setTimeout(delayMs);
    }
  }

  /** How long the start of a consumer should wait (ms). */
  #delayOf(producerId: string): number {
    const request = this.#requests.get(producerId);
    return request?.answered ? Math.max(0, request.at + PLI_INTERVAL_MS - performance.now()) : 0;
  }

  #onTrace(id: string, type: string): void {
    const last = this.#requests.get(id);
    if (type === 'pli') this.#requests.set(id, { at: performance.now(), answered: false });
    else if (last) this.#requests.set(id, { ...last, answered: true });
  }
}
