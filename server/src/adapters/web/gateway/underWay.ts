import type { Role } from '@diem-cau/shared/domain/actor.ts';
import { err } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { isLeading, type TrafficKind } from './rateLimits.ts';

/**
 * How many messages of everybody but the chair and the desk may wait for their answers at once: more than the phones
 * of a conference that all press a button together, about what a server answers in a second. Who comes on top is
 * refused right away, since waiting longer helps nobody.
 */
const MOST: Readonly<Partial<Record<TrafficKind, number>>> = { command: 3_000, ballot: 6_000 };

/** With so many under way, thousands of messages arrive each second: the phones of a conference voting are half of that. */
const CROWDED = 250;

/** Counts the messages whose answers are under way, all peers' together. */
export class UnderWay {
  readonly #counts = new Map<TrafficKind, number>();

  /** Whether the answers to those who act have to go before news of what they do. */
  get isCrowded(): boolean {
    return (this.#counts.get('command') ?? 0) + (this.#counts.get('ballot') ?? 0) >= CROWDED;
  }

  /** Handles a message, or refuses it with `RATE_LIMITED` where too many wait already. */
  async take(kind: TrafficKind, role: Role, handle: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
    const most = MOST[kind];
    if (most === undefined || isLeading(role)) return handle();
    const count = this.#counts.get(kind) ?? 0;
    if (count >= most) return err({ code: 'RATE_LIMITED' });
    this.#counts.set(kind, count + 1);
    try {
      return await handle();
    } finally {
      this.#counts.set(kind, (this.#counts.get(kind) ?? 1) - 1);
    }
  }
}
