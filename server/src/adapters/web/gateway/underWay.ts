import type { Role } from '@diem-cau/shared/domain/actor.ts';
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

  /** Counts a message in until its `end`; false where too many wait already, which then has no end. */
  begin(kind: TrafficKind, role: Role): boolean {
    const most = mostOf(kind, role);
    const count = this.#counts.get(kind) ?? 0;
    if (count >= most) return false;
    if (most < Number.POSITIVE_INFINITY) this.#counts.set(kind, count + 1);
    return true;
  }

  end(kind: TrafficKind, role: Role): void {
    if (mostOf(kind, role) < Number.POSITIVE_INFINITY) this.#counts.set(kind, (this.#counts.get(kind) ?? 1) - 1);
  }
}

function mostOf(kind: TrafficKind, role: Role): number {
  return isLeading(role) ? Number.POSITIVE_INFINITY : (MOST[kind] ?? Number.POSITIVE_INFINITY);
}
