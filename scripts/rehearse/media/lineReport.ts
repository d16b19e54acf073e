import type { SignalMessage } from '@diem-cau/shared/protocol/signals.ts';
import type { PacketCount } from './packetCount.ts';

const REPORT_EVERY_MS = 1_000;
/** Below so many packets a share says nothing. */
const MIN_PACKETS = 40;
/** Of 10: somebody speaks into the microphone; a room that listens, which is never quite still. */
const VOICE = 7;
const MURMUR = [1, 2, 1, 3, 2];

/** A room's report of its connection and its sound level, once a second as browsers send it. */
export class LineReport {
  #reportedAt = 0;
  #turn = 0;
  #received = 0;
  #lost = 0;

  /** The report that is due at a time on the clock of `performance.now()`; none before that. */
  next(now: number, count: PacketCount, speaking: boolean): Extract<SignalMessage, { type: 'reportLine' }> | undefined {
    if (now - this.#reportedAt < REPORT_EVERY_MS) return undefined;
    this.#reportedAt = now;
    const level = speaking ? VOICE : (MURMUR[this.#turn++ % MURMUR.length] ?? 0);
    return { type: 'reportLine', lossPercent: this.#loss(count), roundTripMs: 0, level };
  }

  #loss({ received, lost }: PacketCount): number {
    const arrived = received - this.#received;
    const missing = Math.max(0, lost - this.#lost);
    if (arrived + missing < MIN_PACKETS) return 0;
    this.#received = received;
    this.#lost = lost;
    return Math.round((100 * missing) / (arrived + missing));
  }
}
